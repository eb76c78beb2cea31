/** The editor for a test's text: Nix, and the driver's methods inside the script. */
import {
  autocompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete'
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands'
import { bracketMatching, foldGutter, foldKeymap, indentOnInput } from '@codemirror/language'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import {
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import { look } from '../editor/look.ts'
import { nix } from '../editor/nix-language.ts'
import { testsText } from '../text/tests.ts'
import { completeScript } from './complete-script.ts'

export function testEditor({ isReadOnly, save }: { isReadOnly: boolean; save(this: void): void }): Extension {
  return [
    lineNumbers(),
    foldGutter(),
    history(),
    EditorState.tabSize.of(2),
    EditorState.lineSeparator.of('\n'),
    EditorState.readOnly.of(isReadOnly),
    EditorView.clipboardInputFilter.of((pasted) => pasted.replaceAll(/\r\n?/g, '\n')),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    autocompletion({ override: [completeScript], icons: false }),
    highlightActiveLine(),
    highlightActiveLineGutter(),
    highlightSelectionMatches(),
    search({ top: true }),
    nix(),
    look(),
    keymap.of([
      { key: 'Mod-s', run: () => (save(), true) },
      ...closeBracketsKeymap,
      ...completionKeymap,
      ...searchKeymap,
      // Leaves the editor for whoever goes by keyboard, since Tab indents.
      { key: 'Escape', run: ({ contentDOM }) => (contentDOM.blur(), false) },
      ...defaultKeymap,
      ...historyKeymap,
      ...foldKeymap,
      indentWithTab,
    ]),
    EditorView.contentAttributes.of({ 'aria-label': testsText.editor }),
  ]
}
