/** The disk of the store full, and the disk of the machines. */
import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { campaign } from './campaign.ts'
import { empty, fill, mountDisk, unmountDisk, whyNot } from './disk.ts'
import { makeRig, marker, ownStore, type Rig } from './rig.ts'

test.skip(whyNot !== null, whyNot ?? '')

let rig: Rig
let disk = ''
test.afterEach(async () => {
  await rig.kill()
  unmountDisk(disk)
  await rig.remove()
})

const fullWord = { code: 'nix/out-of-space', word: /^The disk is full: Nix has no space left to build\.$/ }

test('disk full: the store', async () => {
  rig = await makeRig()
  disk = path.join(rig.home.path, 'disk')
  await mkdir(disk)
  mountDisk(disk, '48m')
  await rig.start(await ownStore(disk))
  await campaign(rig, {
    measure: 'disk full (the store on a small disk)',
    ...fullWord,
    script: () => 'echo begun; head -c 80000000 /dev/zero > $out',
    marker: marker(),
    strike: () => rig.begin(),
    mend: () => Promise.resolve(),
  })
})

test('disk full: the machines', async () => {
  rig = await makeRig((machines) => mountDisk(machines, '16m'))
  disk = rig.home.machines
  await rig.start()
  await rig.configure('echo good > $out')
  expect((await rig.build()).phase).toBe('succeeded')
  fill(disk)
  const before = readFileSync(path.join(rig.folder, 'configuration.nix'), 'utf8')
  const read = await rig.call('configuration.read', { id: 'quickquick22' })
  await expect(
    rig.call('configuration.save', {
      id: 'quickquick22',
      text: `${before}${'# more\n'.repeat(5000)}`,
      base: read.version,
    }),
  ).rejects.toThrow(/configuration\/not-saved/)
  expect(readFileSync(path.join(rig.folder, 'configuration.nix'), 'utf8')).toBe(before)
  empty(disk)
  await campaign(rig, {
    measure: 'disk full (the machines on a small disk)',
    ...fullWord,
    script: (text) => `echo begun ${text}; sleep 1; echo full > $out`,
    marker: marker(),
    strike: async () => {
      await rig.begin()
      await rig.said('begun')
      fill(disk)
    },
    mend: async () => empty(disk),
  })
})
