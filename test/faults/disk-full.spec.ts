/** The disk of the store full, and the disk of the machines. */
import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { marker } from '../unit/system/running.ts'
import { campaign, runs } from './campaign.ts'
import { empty, fill, mountDisk, unmountDisk, whyNot } from './disk.ts'
import { makeRig, ownStore, stateOf, until, type Rig } from './rig.ts'
import { reportFault } from './rows.ts'

test.skip(whyNot !== null, whyNot ?? '')

let rig: Rig
let disk = ''
test.afterEach(async () => {
  await rig.kill()
  unmountDisk(disk)
  await rig.remove()
})

test('disk full: the store', async () => {
  rig = await makeRig()
  disk = path.join(rig.home.path, 'disk')
  await mkdir(disk)
  mountDisk(disk, '48m')
  await rig.start(await ownStore(disk))
  await campaign(rig, {
    measure: 'disk full (the store on a small disk)',
    code: 'nix/out-of-space',
    word: /^The disk is full: Nix has no space left to build\.$/,
    script: () => 'echo begun; head -c 80000000 /dev/zero > $out',
    marker: marker(),
    strike: () => rig.begin(),
    mend: () => Promise.resolve(),
  })
})

test('disk full: the machines', async () => {
  rig = await makeRig((machines) => mountDisk(machines, '16m'))
  disk = rig.home.machines
  const id = 'quickquick22'
  let clear = 0
  let lost = 0
  let recovered = 0
  await rig.start()
  for (let run = 0; run < runs; run++) {
    await rig.configure(`echo good ${run} > $out`)
    expect((await rig.build()).phase).toBe('succeeded')
    const before = stateOf(rig.folder)
    const { text, version } = await rig.call('configuration.read', { id })
    fill(disk)
    const more = `${text}${'# more\n'.repeat(5000)}`
    const refused = await rig
      .call('configuration.save', { id, text: more, base: version })
      .then(() => 'saved', String)
    if (/configuration\/not-saved: .*(?:space|full)/.test(refused)) clear++
    // A link needs no room, so this build may succeed; whatever it does, the app must come through.
    await rig.begin()
    const status = await rig.ended()
    expect(['succeeded', 'failed']).toContain(status.phase)
    if (JSON.stringify(stateOf(rig.folder)) !== JSON.stringify(before) || !before.isThere) lost++
    // What could not be written then must not stand in the way of the next start.
    await rig.kill()
    empty(disk)
    await rig.start()
    const saved = await rig.call('configuration.read', { id })
    await rig.call('configuration.save', { id, text: `${saved.text}# again\n`, base: saved.version })
    if ((await rig.build()).phase === 'succeeded' && (await rig.history()).length > run) recovered++
  }
  reportFault({
    issue: 'C',
    measure: 'disk full (the machines on a small disk)',
    ours: clear,
    reference: runs,
    unit: 'clear words',
    goal: 'a clear word, state intact, the next start and build work',
    holds: clear === runs && lost === 0 && recovered === runs,
    runs,
    lost,
    orphans: 0,
    recovered,
  })
  expect({ clear, lost, recovered }).toEqual({ clear: runs, lost: 0, recovered: runs })
})

test('disk full: an image', async () => {
  rig = await makeRig()
  disk = path.join(rig.home.path, 'disk')
  const away = path.join(disk, 'away')
  await mkdir(disk)
  mountDisk(disk, '64m')
  await mkdir(away)
  const id = 'quickquick22'
  await rig.start(await ownStore(disk))
  const image = async (script: string) => {
    await rig.configure(script)
    const [kind] = await rig.call('images.offer', { id })
    if (kind === undefined) throw new Error('no image is offered')
    await rig.call('images.build', { id, kind })
    return until(async () => {
      const { build } = await rig.call('images.list', { id })
      const phase = build?.status.phase
      return build === null || phase === 'running' || phase === 'cancelling' ? null : build.status
    })
  }
  let clear = 0
  let lost = 0
  let recovered = 0
  for (let run = 0; run < runs; run++) {
    if ((await image(`echo ${run}; head -c 2000000 /dev/zero > $out`)).phase === 'succeeded') recovered++
    const good = (await rig.call('images.list', { id })).images[0]
    // The store has no room for the next one.
    const status = await image(`echo ${run}; head -c 90000000 /dev/zero > $out`)
    const isBuildClear =
      status.phase === 'failed' &&
      status.failure.message.startsWith('The disk is full: Nix has no space left')
    // Nor has the place for a copy of the good one.
    fill(disk)
    await rig.chooseFile(path.join(away, 'copy.raw'))
    const refused = await rig.call('images.save', { id, key: good?.key ?? '' }).then(() => 'saved', String)
    empty(disk)
    if (isBuildClear && /image\/not-saved: The image could not be written to /.test(refused)) clear++
    const left = (await rig.call('images.list', { id })).images.find(({ key }) => key === good?.key)
    if (left?.isThere !== true || existsSync(path.join(away, 'copy.raw.part'))) lost++
  }
  reportFault({
    issue: 'F',
    measure: 'disk full (while an image is built, and while it is saved)',
    ours: clear,
    reference: runs,
    unit: 'clear words',
    goal: 'a clear word, the former image there, nothing half written, the next build works',
    holds: clear === runs && lost === 0 && recovered === runs,
    runs,
    lost,
    orphans: 0,
    recovered,
  })
  expect({ clear, lost, recovered }).toEqual({ clear: runs, lost: 0, recovered: runs })
})
