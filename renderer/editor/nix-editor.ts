/** Everything for editing a machine's configuration, put together. */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { bracketMatching, foldGutter, foldKeymap, indentOnInput } from '@codemirror/language'
import { lintGutter, lintKeymap } from '@codemirror/lint'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { text } from '../text/text.ts'
import { completeNix } from './completion.ts'
import { optionHover } from './hover.ts'
import { look } from './look.ts'
import { nix } from './nix-language.ts'

/** `id` is the machine's, whose nixpkgs says which options there are. */
export function nixEditor(id: string): Extension {
  return [
    lineNumbers(),
    foldGutter(),
    lintGutter(),
    history(),
    EditorState.tabSize.of(2),
    // A `\r` that is no part of a line's end stays a character; what is pasted brings none.
    EditorState.lineSeparator.of('\n'),
    EditorView.clipboardInputFilter.of((pasted) => pasted.replaceAll(/\r\n?/g, '\n')),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    autocompletion({ override: [completeNix(id)], icons: false }),
    optionHover(id),
    highlightSpecialChars(),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    search({ top: true }),
    nix(),
    look(),
    // Escape leaves the editor for whoever goes by keyboard, since Tab indents.
    keymap.of([
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...searchKeymap,
      { key: 'Escape', run: ({ contentDOM }) => (contentDOM.blur(), false) },
      ...defaultKeymap,
      ...historyKeymap,
      ...foldKeymap,
      ...lintKeymap,
      indentWithTab,
    ]),
    EditorView.contentAttributes.of({ 'aria-label': text.configuration.label }),
  ]
}
