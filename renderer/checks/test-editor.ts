/** The editor for a test's text: Nix with Python in its script, the options in its machines, the driver's methods in the script. */
import type { CompletionContext, CompletionResult } from '@codemirror/autocomplete'
import { lintGutter, lintKeymap } from '@codemirror/lint'
import { EditorState, type Extension } from '@codemirror/state'
import { keymap } from '@codemirror/view'
import { pythonName, testNodes } from '../../nixlang/test-file.ts'
import { currentModel } from '../drafts/model.ts'
import { ownerOf } from '../drafts/part.ts'
import { codeEditing } from '../editor/code-editing.ts'
import { completeIn } from '../editor/completion.ts'
import { nixWith } from '../editor/nix-language.ts'
import { useStore } from '../store/store.ts'
import { testsText } from '../text/tests.ts'
import { completeScript } from './complete-script.ts'
import { pythonInScripts } from './python-in-nix.ts'

export function testEditor({ id, isReadOnly }: { id: string; isReadOnly: boolean }): Extension {
  return [
    codeEditing({ label: testsText.editor, complete: completeTest(id), language: nixWith(pythonInScripts) }),
    lintGutter(),
    keymap.of(lintKeymap),
    EditorState.readOnly.of(isReadOnly),
  ]
}

function completeTest(id: string) {
  return (context: CompletionContext): CompletionResult | null | Promise<CompletionResult | null> => {
    const model = currentModel(id)
    const nodes = model === undefined ? [] : testNodes(model.text, model.tree)
    const names = nodes.filter(({ isDefaults }) => !isDefaults).map(({ name }) => pythonName(name))
    const inScript = completeScript(context, names)
    if (inScript !== undefined) return inScript
    const part = Object.entries(useStore.getState().models).find(
      ([other, { shift, text }]) =>
        other !== id && ownerOf(other) === id && shift <= context.pos && context.pos <= shift + text.length,
    )
    return part === undefined ? null : completeIn(id, part[1], context)
  }
}
