/** What every editor of Nix text has, whatever it edits: lines, folding, brackets, search, one history, and keys. */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
  type CompletionSource,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  indentOnInput,
  type LanguageSupport,
} from '@codemirror/language'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  tooltips,
  type KeyBinding,
} from '@codemirror/view'
import { text } from '../text/text.ts'
import { look } from './look.ts'
import { nix } from './nix-language.ts'

/** `label` names it for whoever does not see it; `keys` come first. */
export function codeEditing(options: {
  label: string
  complete: CompletionSource
  /** Nix alone where it is left out. */
  language?: LanguageSupport
  keys?: readonly KeyBinding[]
}): Extension {
  return [
    lineNumbers(),
    foldGutter(),
    history(),
    EditorState.tabSize.of(2),
    EditorState.phrases.of(text.editor.phrases),
    // Half a window is narrow; what stands beyond its edge is not read.
    EditorView.lineWrapping,
    // A `\r` that is no part of a line's end stays a character; what is pasted brings none.
    EditorState.lineSeparator.of('\n'),
    EditorView.clipboardInputFilter.of((pasted) => pasted.replaceAll(/\r\n?/g, '\n')),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    autocompletion({ override: [options.complete], icons: false }),
    highlightSpecialChars(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    search({ top: true }),
    options.language ?? nix(),
    look(),
    // Outside of the panes: these contain what is laid out in them, so that a place in the window would be one in the pane.
    tooltips({ parent: document.body }),
    // Escape leaves the editor for whoever goes by keyboard, since Tab indents.
    keymap.of([
      ...(options.keys ?? []),
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...searchKeymap,
      { key: 'Escape', run: ({ contentDOM }) => (contentDOM.blur(), false) },
      ...defaultKeymap,
      ...historyKeymap,
      ...foldKeymap,
      indentWithTab,
    ]),
    EditorView.contentAttributes.of({ 'aria-label': options.label, tabindex: '0' }),
  ]
}
