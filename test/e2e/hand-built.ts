/** A machine that was built by hand: QEMU with its firmware alone, up in a second and deaf to the power button. */
import { chmod, mkdir, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Home } from './app.ts'

const bios = `#!/bin/sh
set -e
cd "$TMPDIR"
exec qemu-system-x86_64 -name bios -m 64 -machine accel=tcg,graphics=off $QEMU_OPTS "$@"
`

/** `id`: twelve characters of base 32. */
export async function handBuilt(home: Home, name: string, id: string, script = bios): Promise<string> {
  const folder = path.join(home.machines, name)
  const bin = path.join(`${folder}.new`, 'result/bin')
  await mkdir(bin, { recursive: true })
  const record = { version: 1, id, nixpkgs: { kind: 'folder', path: '/nowhere' }, createdAt: 1 }
  await writeFile(path.join(`${folder}.new`, 'snowglobe.json'), JSON.stringify(record))
  await writeFile(path.join(`${folder}.new`, 'configuration.nix'), '{ ... }: { }\n')
  await writeFile(path.join(bin, 'run-bios-vm'), script)
  await chmod(path.join(bin, 'run-bios-vm'), 0o755)
  await rename(`${folder}.new`, folder)
  return folder
}
