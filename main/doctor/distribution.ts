/** Which commands install and start things on this distribution. */
import { readFile } from 'node:fs/promises'

export type Distribution = 'nixos' | 'debian' | 'fedora' | 'arch' | 'other'

/** By `/etc/os-release` (os-release(5)). */
export async function distribution(file = '/etc/os-release'): Promise<Distribution> {
  const text = await readFile(file, 'utf8').catch(() => '')
  const words = [...text.matchAll(/^(?:ID|ID_LIKE)="?([^"\n]*)"?$/gm)].flatMap(([, ids = '']) =>
    ids.split(' '),
  )
  const known = ['nixos', 'debian', 'fedora', 'arch'] as const
  if (words.includes('ubuntu')) return 'debian'
  return known.find((name) => words.includes(name)) ?? 'other'
}

/** The command that installs this; undefined where there is none to give. */
export function installCommand(
  system: Distribution,
  packages: Partial<Record<Distribution, string>>,
): string | undefined {
  const names = packages[system]
  if (names === undefined) return undefined
  const commands: Record<Distribution, string | undefined> = {
    debian: `sudo apt install ${names}`,
    fedora: `sudo dnf install ${names}`,
    arch: `sudo pacman -S ${names}`,
    nixos: `nix-env -iA ${names
      .split(' ')
      .map((name) => `nixos.${name}`)
      .join(' ')}`,
    other: undefined,
  }
  return commands[system]
}
