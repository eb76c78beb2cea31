/** The editor for a test's text: Nix, and the driver's methods inside the script. */
import { EditorState, type Extension } from '@codemirror/state'
import { codeEditing } from '../editor/code-editing.ts'
import { testsText } from '../text/tests.ts'
import { completeScript } from './complete-script.ts'

export function testEditor({ isReadOnly, save }: { isReadOnly: boolean; save(this: void): void }): Extension {
  const keys = [{ key: 'Mod-s', run: () => (save(), true) }]
  return [
    codeEditing({ label: testsText.editor, complete: completeScript, keys }),
    EditorState.readOnly.of(isReadOnly),
  ]
}
