/** The editor's parts: the Nix language on our own grammar, and looks that follow the theme. */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import {
  LRLanguage,
  LanguageSupport,
  HighlightStyle,
  bracketMatching,
  delimitedIndent,
  foldGutter,
  foldInside,
  foldKeymap,
  foldNodeProp,
  indentNodeProp,
  indentOnInput,
  syntaxHighlighting,
} from '@codemirror/language'
import { lintGutter, setDiagnostics } from '@codemirror/lint'
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import {
  EditorView,
  drawSelection,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { nixParser } from '../../nixlang/language.ts'

const nixLanguage = LRLanguage.define({
  name: 'nix',
  parser: nixParser.configure({
    props: [
      indentNodeProp.add({
        AttrSet: delimitedIndent({ closing: '}' }),
        List: delimitedIndent({ closing: ']' }),
      }),
      foldNodeProp.add({ AttrSet: foldInside, RecAttrSet: foldInside, List: foldInside }),
    ],
  }),
  languageData: {
    commentTokens: { line: '#', block: { open: '/*', close: '*/' } },
    closeBrackets: { brackets: ['(', '[', '{', '"'] },
  },
})

const colours = HighlightStyle.define([
  {
    tag: [tags.keyword, tags.operatorKeyword, tags.controlKeyword, tags.definitionKeyword],
    color: 'var(--code-keyword)',
  },
  { tag: [tags.string, tags.special(tags.string)], color: 'var(--code-string)' },
  { tag: [tags.escape, tags.special(tags.brace)], color: 'var(--code-escape)' },
  { tag: [tags.number, tags.bool, tags.null, tags.atom], color: 'var(--code-number)' },
  { tag: tags.comment, color: 'var(--code-comment)', fontStyle: 'italic' },
  { tag: [tags.propertyName, tags.definition(tags.propertyName)], color: 'var(--code-property)' },
  { tag: tags.invalid, textDecoration: 'underline wavy var(--bad)' },
])

const look = EditorView.theme({
  '&': { height: '100%', fontSize: '13px', backgroundColor: 'var(--surface)', color: 'var(--text)' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.55' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--text-2)', border: 'none' },
  '.cm-activeLine, .cm-activeLineGutter': {
    backgroundColor: 'color-mix(in srgb, var(--active) 45%, transparent)',
  },
  '.cm-cursor': { borderLeftColor: 'var(--text)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'color-mix(in srgb, var(--accent) 28%, transparent) !important',
  },
  '.cm-panels': { backgroundColor: 'var(--raised)', color: 'var(--text)', borderColor: 'var(--line)' },
  '.cm-tooltip': { backgroundColor: 'var(--raised)', color: 'var(--text)', border: '1px solid var(--line)' },
  '.cm-textfield': {
    backgroundColor: 'var(--surface)',
    color: 'var(--text)',
    border: '1px solid var(--line-strong)',
  },
  '.cm-button': {
    backgroundImage: 'none',
    backgroundColor: 'var(--sunken)',
    border: '1px solid var(--line)',
  },
})

/** Everything for editing a configuration; `changed` hears the whole text. */
export function nixEditor(label: string, changed: (text: string) => void): Extension {
  return [
    lineNumbers(),
    foldGutter(),
    lintGutter(),
    history(),
    drawSelection(),
    EditorState.tabSize.of(2),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    autocompletion(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    new LanguageSupport(nixLanguage),
    syntaxHighlighting(colours),
    look,
    // Escape leaves the editor for whoever goes by keyboard, since Tab indents.
    keymap.of([
      { key: 'Escape', run: ({ contentDOM }) => (contentDOM.blur(), false) },
      ...closeBracketsKeymap,
      ...defaultKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...foldKeymap,
      ...completionKeymap,
      indentWithTab,
    ]),
    EditorView.contentAttributes.of({ 'aria-label': label }),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) changed(update.state.doc.toString())
    }),
  ]
}

/** Marks one line with a message, or none. */
export function markLine(
  view: EditorView,
  mark: { line: number; column?: number; message: string } | null,
): void {
  if (mark === null || mark.line > view.state.doc.lines) return view.dispatch(setDiagnostics(view.state, []))
  const line = view.state.doc.line(mark.line)
  const from = Math.min(line.to, line.from + (mark.column ?? 1) - 1)
  view.dispatch(
    setDiagnostics(view.state, [
      { from, to: Math.max(from, line.to), severity: 'error', message: mark.message },
    ]),
  )
}

/** Puts the cursor on a line, in the middle of the view. */
export function goToLine(view: EditorView, n: number): void {
  const line = view.state.doc.line(Math.min(n, view.state.doc.lines))
  view.dispatch({
    selection: { anchor: line.from },
    effects: EditorView.scrollIntoView(line.from, { y: 'center' }),
  })
  view.focus()
}
