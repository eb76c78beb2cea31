/** The app killed at a random moment of whatever it does with a machine: nothing is lost, and every VM is found again. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { signalGroup } from '../../main/system/process-identity.ts'
import { makeRig, until, type Rig } from './rig.ts'
import { reportFault } from './rows.ts'
import { areWhole, diskMarks, id, mark, vm, vmProcess } from './vm-rig.ts'

const runs = Number(process.env['FAULT_RUNS'] ?? 200)
const acts = ['build', 'start', 'run', 'snapshot', 'live snapshot', 'reset', 'save', 'stop'] as const
type Act = (typeof acts)[number]

let rig: Rig
test.beforeEach(async () => {
  rig = await makeRig()
})
test.afterEach(async () => {
  const left = vmProcess(rig)
  if (left !== null) signalGroup(left, 'SIGKILL')
  await rig.remove()
})

test('the app killed at a random moment of build, start, run, snapshot, reset, save and stop', async () => {
  test.setTimeout(runs * 60_000)
  let lost = 0
  let orphans = 0
  let found = 0
  let recovered = 0
  const faults: string[] = []
  await rig.start()
  await rig.configure(vm)
  expect((await rig.build()).phase).toBe('succeeded')
  for (let run = 0; run < runs; run++) {
    const act = acts[run % acts.length] ?? 'build'
    await prepare(act, run)
    const texts = [configuration(), `{ run = ${run}; }\n`]
    const known = (await rig.call('app.state', undefined)).machines[0]?.disk.snapshots.length ?? 0
    const before = diskMarks(rig)
    begin(act, texts[1] ?? '')
    await delay(Math.random() * 500)
    await rig.kill()
    // A build's or a script's children may need a moment to be gone or to have become QEMU.
    await delay(300)
    await rig.start()
    const qemu = vmProcess(rig)
    const phase = await until(async () => {
      const now = (await rig.call('app.state', undefined)).machines[0]?.vm.phase
      const isSettled = vmProcess(rig) === null ? now === 'off' : now === 'running' || now === 'stopping'
      return isSettled && now !== undefined ? now : null
    }).catch(async () => (await rig.call('app.state', undefined)).machines[0]?.vm.phase ?? 'none')
    if ((vmProcess(rig) === null) === (phase === 'off')) found++
    else faults.push(`run ${run}, ${act}: the app says ${phase}, QEMU ${qemu === null ? 'is gone' : 'runs'}`)
    await rig.call('vm.stop', { id, rung: 'kill' })
    await until(async () => (vmProcess(rig) === null ? true : null)).catch(() => orphans++)
    const after = diskMarks(rig)
    const isWhole =
      texts.includes(configuration()) && areWhole(rig) && before.every((one) => after.includes(one))
    const snapshots = (await rig.call('app.state', undefined)).machines[0]?.disk.snapshots.length ?? 0
    if (!isWhole || (act !== 'reset' && snapshots < known)) {
      lost++
      faults.push(
        `run ${run}, ${act}: ${before.join()} became ${after.join()}, ${snapshots} of ${known} snapshots`,
      )
    }
    await rig.configure(vm)
    if ((await rig.build()).phase === 'succeeded') recovered++
  }
  const orphaned = orphans
  reportFault({
    issue: 'D',
    measure: 'the app killed at a random moment of build, start, run, snapshot, reset, save and stop',
    ours: found,
    reference: runs,
    unit: 'VMs found as they are',
    goal: 'no disk, snapshot or configuration lost, no orphan, every VM found again',
    holds: found === runs && lost === 0 && orphaned === 0 && recovered === runs,
    runs,
    lost,
    orphans: orphaned,
    recovered,
  })
  expect({ faults, found, lost, orphans: orphaned, recovered }).toEqual({
    faults: [],
    found: runs,
    lost: 0,
    orphans: 0,
    recovered: runs,
  })
})

/** What the act needs: a machine that runs or is off, on a disk with a mark of its own. */
async function prepare(act: Act, run: number): Promise<void> {
  await startAnyway()
  await running()
  await rig.call('vm.stop', { id, rung: 'kill' })
  await until(async () => ((await phaseNow()) === 'off' ? true : null))
  mark(rig, run % 200)
  if (act === 'run' || act === 'live snapshot' || act === 'stop') {
    await startAnyway()
    await running()
  }
}

function begin(act: Act, text: string): void {
  const started: Promise<unknown> =
    act === 'build'
      ? rig.begin()
      : act === 'start'
        ? startAnyway()
        : act === 'snapshot' || act === 'live snapshot'
          ? rig.call('disk.snapshot', { id, name: act })
          : act === 'reset'
            ? rig.call('disk.reset', { id })
            : act === 'save'
              ? rig.call('configuration.save', { id, text, base: null })
              : act === 'stop'
                ? rig.call('vm.stop', { id, rung: 'terminate' })
                : delay(1)
  // The app dies in the midst of it.
  started.catch(() => undefined)
}

async function startAnyway(): Promise<void> {
  await rig.call('vm.start', { id })
}

async function phaseNow(): Promise<string | undefined> {
  return (await rig.call('app.state', undefined)).machines[0]?.vm.phase
}

async function running(): Promise<void> {
  await until(async () => ((await phaseNow()) === 'running' ? true : null))
}

function configuration(): string {
  return readFileSync(path.join(rig.folder, 'configuration.nix'), 'utf8')
}
