/** What the app may open in the browser: some web pages by name, and ports of this computer; no other address. */
import { shell } from 'electron'
import type { linkNames } from '../../contract/calls.ts'

const links: Record<(typeof linkNames)[number], string> = {
  'nixos-manual': 'https://nixos.org/manual/nixos/stable/',
  'nixos-options': 'https://search.nixos.org/options',
  'nix-tutorial': 'https://nix.dev/tutorials/nixos/nixos-configuration-on-vm',
  'kvm-help': 'https://wiki.nixos.org/wiki/QEMU',
}

export function openLink(name: keyof typeof links): void {
  void shell.openExternal(links[name])
}

/** A port at an IPv4 address of this computer. */
export function openLocal(address: string, port: number): void {
  void shell.openExternal(`http://${address}:${port}/`)
}
