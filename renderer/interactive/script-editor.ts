/** The script as it will run, to be read and pointed into: Python's colours, the line that failed, a key that runs what is marked. */
import { StateEffect, StateField, EditorState, type Extension } from '@codemirror/state'
import { defaultKeymap } from '@codemirror/commands'
import { foldGutter } from '@codemirror/language'
import { python } from '@codemirror/lang-python'
import {
  Decoration,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
  type DecorationSet,
} from '@codemirror/view'
import { look } from '../editor/look.ts'
import { sessionText } from '../text/session.ts'

/** Marks this line as the one that failed; null for none. */
export const markFailed = StateEffect.define<number | null>()

const failedLine = Decoration.line({ class: 'script-failed' })

const failedField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (marks, { effects, state, docChanged }) => {
    const told = effects.find((effect) => effect.is(markFailed))
    if (told === undefined) return docChanged ? Decoration.none : marks
    const line: number | null = told.value
    if (line === null || line > state.doc.lines) return Decoration.none
    return Decoration.set([failedLine.range(state.doc.line(line).from)])
  },
  provide: (field) => EditorView.decorations.from(field),
})

/** `play` runs what is marked. */
export function scriptEditor(play: () => void): Extension {
  return [
    lineNumbers(),
    foldGutter(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    python().language,
    look(),
    failedField,
    EditorState.readOnly.of(true),
    keymap.of([
      { key: 'Mod-Enter', run: () => (play(), true) },
      { key: 'Escape', run: ({ contentDOM }) => (contentDOM.blur(), false) },
      ...defaultKeymap,
    ]),
    EditorView.contentAttributes.of({ 'aria-label': sessionText.script, tabindex: '0' }),
  ]
}
