/** Everything for editing a machine's configuration, put together. */
import { lintGutter, lintKeymap } from '@codemirror/lint'
import type { Extension } from '@codemirror/state'
import { keymap } from '@codemirror/view'
import { text } from '../text/text.ts'
import { codeEditing } from './code-editing.ts'
import { completeNix } from './completion.ts'
import { optionHover } from './hover.ts'

/** `id` is the machine's, whose nixpkgs says which options there are. */
export function nixEditor(id: string): Extension {
  return [
    codeEditing({ label: text.configuration.label, complete: completeNix(id) }),
    lintGutter(),
    optionHover(id),
    keymap.of(lintKeymap),
  ]
}
