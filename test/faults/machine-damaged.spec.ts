/** What happens to a machine behind the app's back: its QEMU killed, its disk or record damaged, its run folder taken away. */
import { once } from 'node:events'
import { copyFileSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { signalGroup } from '../../main/system/process-identity.ts'
import { spawnApp } from '../e2e/app.ts'
import { campaign, exitWord, phase } from './machine-campaign.ts'
import { makeRig, type Rig } from './rig.ts'
import { id, vm, vmProcess } from './vm-rig.ts'

let rig: Rig
test.beforeEach(async () => {
  rig = await makeRig()
  await rig.start()
  await rig.configure(vm)
  expect((await rig.build()).phase).toBe('succeeded')
})
test.afterEach(async () => {
  const left = vmProcess(rig)
  if (left !== null) signalGroup(left, 'SIGKILL')
  await rig.remove()
})

test('QEMU killed', async () => {
  await campaign(rig, {
    measure: 'QEMU killed at a random moment of a run',
    isRunning: true,
    strike: async (run) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 300))
      const qemu = vmProcess(rig)
      if (qemu !== null) signalGroup(qemu, run % 2 === 0 ? 'SIGKILL' : 'SIGSEGV')
      await phase(rig, 'off')
      return exitWord(rig)
    },
    word: /^vm\/crashed: /,
    mend: async () => undefined,
  })
})

test('a corrupt qcow2', async () => {
  const disk = path.join(rig.folder, 'quick.qcow2')
  const whole = path.join(rig.home.path, 'whole.qcow2')
  await campaign(rig, {
    measure: 'a corrupt qcow2 (header overwritten, cut short, empty)',
    isRunning: false,
    strike: async (run) => {
      copyFileSync(disk, whole)
      if (run % 3 === 0) writeFileSync(disk, 'not a disk'.repeat(100), { flag: 'r+' })
      else truncateSync(disk, run % 3 === 1 ? 70_000 : 0)
      const said = await rig.call('vm.start', { id }).then(
        () => null,
        (error: unknown) => (error instanceof Error ? error.message : String(error)),
      )
      if (said !== null) return said
      const { disk: seen } = (await rig.call('app.state', undefined)).machines[0] ?? {}
      return seen?.isAsking === true ? seen.notes.map(({ kind }) => kind).join() : 'not asked'
    },
    word: /^damaged$/,
    mend: async () => {
      // The way that the app offers: the damaged one is put aside and stays there.
      await rig.call('disk.answer', { id, answer: 'reset', name: null })
      await phase(rig, 'running')
      await rig.call('vm.stop', { id, rung: 'kill' })
      await phase(rig, 'off')
      copyFileSync(whole, disk)
    },
  })
})

test('a truncated snowglobe.json', async () => {
  const record = path.join(rig.folder, 'snowglobe.json')
  let text = ''
  await campaign(rig, {
    measure: 'a truncated snowglobe.json',
    isRunning: false,
    strike: async () => {
      await rig.kill()
      text = readFileSync(record, 'utf8')
      truncateSync(record, Math.floor(Math.random() * (statSync(record).size - 2)))
      await rig.start()
      const { broken } = await rig.call('app.state', undefined)
      return broken.map(({ failure }) => `${failure.code}: ${failure.message}`).join()
    },
    word: /^machine\/record-unreadable: .*snowglobe\.json/,
    mend: async () => {
      await rig.kill()
      writeFileSync(record, text)
      await rig.start()
    },
  })
})

test('a run folder removed under a running VM', async () => {
  await campaign(rig, {
    measure: 'a run folder removed under a running VM',
    isRunning: true,
    strike: async () => {
      rmSync(path.join(rig.home.path, '.state/snowglobe/run', id), { recursive: true })
      await rig.kill()
      await rig.start()
      const { machines } = await rig.call('app.state', undefined)
      return machines[0]?.vm.phase ?? 'none'
    },
    // Nobody can talk with it any more, so it stays at its start; it is known and can be ended.
    word: /^(starting|running)$/,
    mend: async () => {
      await rig.call('vm.stop', { id, rung: 'kill' })
      await phase(rig, 'off')
    },
  })
})

test('a second copy of the app', async () => {
  await campaign(rig, {
    measure: 'a second copy of the app, started beside a running VM',
    isRunning: true,
    strike: async (run) => {
      const before = vmProcess(rig)
      // Every other one has settings of its own, so that it does not find the first, only its machines.
      const isApart = run % 2 === 1
      const config = path.join(rig.home.path, `config-${run}`)
      const env = isApart ? { ...rig.home.env, XDG_CONFIG_HOME: config } : rig.home.env
      const second = spawnApp({ ...rig.home, env })
      const ended = once(second, 'exit').then(() => 'ended')
      const opened = new Promise<string>((resolve) =>
        second.stdout.on('data', (bytes: Buffer) => {
          if (bytes.includes('Snowglobe is open')) resolve('open')
        }),
      )
      const became = await Promise.race([ended, opened])
      // Killed, as in a crash: what runs is not its own alone.
      second.kill('SIGKILL')
      await ended
      const now = vmProcess(rig)
      await phase(rig, 'running')
      const isSame = before !== null && now?.pid === before.pid
      return `${isApart ? 'apart' : 'alike'}: ${became}, ${isSame ? 'the same VM' : 'another VM'}`
    },
    word: /^(alike: ended|apart: open), the same VM$/,
    mend: async () => {
      await rig.call('vm.stop', { id, rung: 'kill' })
      await phase(rig, 'off')
    },
  })
})
