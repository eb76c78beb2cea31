/** Where a setting of the virtual machine goes: into the variant that only the VM has, or straight into a file that is a VM already. */
import type { Tree } from '@lezer/common'
import { readOption } from '../../nixlang/read-option.ts'

const variant = ['virtualisation', 'vmVariant', 'virtualisation']
const direct = ['virtualisation']

/**
 * The whole path of `virtualisation.<name>` in this text: where it is set already, there; else directly where the file imports
 * NixOS's `qemu-vm.nix` itself, and below `virtualisation.vmVariant` in all other files, since NixOS has the option nowhere else.
 */
export function vmPath(text: string, tree: Tree, name: readonly string[]): string[] {
  const inVariant = [...variant, ...name]
  const isIn = (path: readonly string[]) => readOption(text, path, tree).kind !== 'absent'
  if (isIn(inVariant)) return inVariant
  const plain = [...direct, ...name]
  return isIn(plain) || importsQemuVm(text, tree) ? plain : inVariant
}

/** Do the imports name NixOS's module of virtual machines? */
export function importsQemuVm(text: string, tree: Tree): boolean {
  const imports = readOption(text, ['imports'], tree)
  if (imports.kind === 'absent') return false
  return imports.places.some(({ from, to }) => /\bqemu-vm\.nix\b/.test(text.slice(from, to)))
}
