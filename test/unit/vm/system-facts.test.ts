/** What a built VM says of itself, by scripts as releases of NixOS write them. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { imageOf, systemFacts, wantedBytes } from '../../../main/vm/system-facts.ts'
import { readVmScript } from '../../../main/vm/vm-script.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'snowglobe-facts-'))
})
afterEach(() => rm(folder, { recursive: true }))

const store = '/nix/store/0123456789abcdfghijklmnpqrsvwxyz-'
/** The three ways of nixos/modules/virtualisation/qemu-vm.nix, and that of 18.09. */
const withFileSystem = `if test -n "$NIX_DISK_IMAGE" && ! test -e "$NIX_DISK_IMAGE"; then
    echo "Disk image do not exist, creating the virtualisation disk image..."

    createEmptyFilesystemImage "$NIX_DISK_IMAGE" "2048M"

fi
`
const overAnImage = `if ! test -e "$NIX_DISK_IMAGE"; then
    ${store}qemu/bin/qemu-img create \\
      -f qcow2 \\
      -b ${store}nixos-disk-image/nixos.qcow2 \\
      -F qcow2 \\
      "$NIX_DISK_IMAGE"
fi
`
const blank = `    ${store}qemu/bin/qemu-img create -f qcow2 "$NIX_DISK_IMAGE" "512M"\n`
const oldest = `    ${store}qemu/bin/qemu-img create -f qcow2 "$NIX_DISK_IMAGE" \\\n      512M || exit -1\n`

test('the script says how it makes a disk, and how large', () => {
  expect([imageOf(withFileSystem), wantedBytes(withFileSystem)]).toEqual(['file-system', 2 * 1024 ** 3])
  expect([imageOf(overAnImage), wantedBytes(overAnImage)]).toEqual(['boot-loader', null])
  expect([imageOf(blank), wantedBytes(blank)]).toEqual(['blank', 512 * 1024 ** 2])
  expect([imageOf(oldest), wantedBytes(oldest)]).toEqual(['blank', 512 * 1024 ** 2])
  expect([imageOf('exec qemu-kvm'), wantedBytes('exec qemu-kvm')]).toEqual([null, null])
})

test('the users’ passwords are told apart without being told', async () => {
  const first = await factsWith([
    { name: 'alice', initialPassword: 'secret' },
    { name: 'bob', hashedPassword: '$6$x' },
    { name: 'root' },
  ])
  const second = await factsWith([
    { name: 'alice', initialPassword: 'other' },
    { name: 'bob', hashedPassword: '$6$x' },
    { name: 'root', password: null },
  ])
  expect(first.hostName).toBe('web')
  expect(first.release).toBe('24.11')
  expect(first.users?.isMutable).toBe(true)
  expect(first.users?.passwords['alice']).not.toBe(second.users?.passwords['alice'])
  expect(first.users?.passwords['bob']).toBe(second.users?.passwords['bob'])
  expect([first, second].map(({ users }) => users?.passwords['root'])).toEqual(['none', 'none'])
  expect(JSON.stringify(first)).not.toContain('secret')
})

test('a system that makes its users otherwise tells nothing of them', async () => {
  expect((await factsWith(null)).users).toBeNull()
})

async function factsWith(users: Record<string, unknown>[] | null) {
  const vm = path.join(folder, 'vm')
  const toplevel = path.join(vm, 'system')
  await mkdir(toplevel, { recursive: true })
  await mkdir(path.join(vm, 'bin'), { recursive: true })
  await rm(path.join(folder, 'result'), { force: true })
  await writeFile(path.join(vm, 'bin', 'run-web-vm'), withFileSystem)
  await writeFile(path.join(toplevel, 'nixos-version'), '24.11.20241221.d70bd19')
  const spec = path.join(folder, 'hash-users-groups.json')
  await writeFile(spec, JSON.stringify({ mutableUsers: true, users, groups: [] }))
  const snippet = users === null ? '' : `perl -w /x/update-users-groups.pl ${spec}\n`
  await writeFile(path.join(toplevel, 'activate'), `#!/bin/sh\n${snippet}`)
  await symlink(vm, path.join(folder, 'result'))
  return systemFacts(await readVmScript(folder), { stateVersion: null, revision: null })
}
