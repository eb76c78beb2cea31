/** Recognises that there is no nixpkgs where Nix looks for one, or that the disk is full. */
import type { Recogniser } from './recogniser.ts'
import { say } from '../words/say.ts'

export const sourceProblem: Recogniser = ({ error: { message }, record }) => {
  if (isFull(message)) return outOfSpace()
  if (!/file '(nixpkgs[^']*)' was not found in the Nix search path/.test(message)) return null
  const folder = /Nix search path entry '(\/[^']*)' does not exist/.exec(record.warnings.join('\n'))?.[1]
  return {
    code: 'nix/source-missing',
    message: folder === undefined ? say`There is no <nixpkgs> here.` : say`There is no nixpkgs in ${folder}.`,
    hint: say`Choose another nixpkgs for this machine.`,
    remedy: { kind: 'choose-nixpkgs' },
  }
}

/** Whether the kernel, a quota or Nix's database says that nothing more fits. */
export function isFull(text: string): boolean {
  return /no space left on device|disk quota exceeded|database or disk is full/i.test(text)
}

/** The disk that holds the store or the temporary folder is full. */
export function outOfSpace() {
  return {
    code: 'nix/out-of-space',
    message: say`The disk is full: Nix has no space left to build.`,
    hint: say`Free some space, for instance with \`nix-collect-garbage\`, then build again.`,
    remedy: { kind: 'open-doctor' },
  } as const
}
