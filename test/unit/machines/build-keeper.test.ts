import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { failureOf } from '../../../main/system/internal-log.ts'
import { BuildKeeper } from '../../../main/machines/build-keeper.ts'
import type { Host } from '../../../main/machines/host.ts'
import { MachineNixpkgs } from '../../../main/machines/machine-nixpkgs.ts'
import { Sources } from '../../../main/machines/sources.ts'
import { Durations } from '../../../main/nix/durations.ts'
import { KvmAnswer } from '../../../main/vm/kvm-answer.ts'
import { makeKeptMachine, type KeptMachine } from './kept-machine.ts'

let machine: KeptMachine
beforeEach(async () => (machine = await makeKeptMachine()))
afterEach(() => machine.remove())

function keeper(durations: Durations, logged: unknown[]): BuildKeeper {
  const { folder, environment, root, source, ended } = machine
  const asked = {
    nix: () => Promise.resolve(environment),
    isOffline: () => true,
    patience: () => 1,
    channelServer: () => 'http://127.0.0.1:9',
    ending: ended.signal,
  }
  const host: Host = {
    ...asked,
    nixAnew: asked.nix,
    starterDir: '/',
    stateDir: root,
    env: environment.env,
    nixOptions: () => [],
    sources: new Sources(asked),
    failureOf: (error) => failureOf(error, (unexpected) => `#${logged.push(unexpected)}`),
    seat: 'app',
    nameOfProcess: () => null,
    kvm: new KvmAnswer(root, () => undefined),
    durations,
    emit: () => undefined,
  }
  const nixpkgs = new MachineNixpkgs({
    host,
    folder,
    read: () => ({ nixpkgs: source, pin: null }),
    write: () => Promise.resolve(),
    changed: () => undefined,
  })
  const listener = {
    changed: () => undefined,
    steps: () => undefined,
    history: () => undefined,
    builtElsewhere: () => undefined,
  }
  return new BuildKeeper(
    host,
    { id: 'aaaaaaaaaaaa', folder, configuration: { kind: 'own' }, nixpkgs },
    listener,
  )
}

it('a build that meets what nobody expected has failed, is in the log, and can be begun again', async () => {
  await machine.list()
  const durations = new Durations(path.join(machine.root, 'durations.json'))
  const ready = durations.ready.bind(durations)
  durations.ready = () => Promise.reject(new Error('a slip'))
  const logged: unknown[] = []
  const build = keeper(durations, logged)
  expect(await build.build(machine.source)).toBe(false)
  expect(build.status).toMatchObject({ phase: 'failed', failure: { code: 'internal' } })
  expect(build.isRunning).toBe(false)
  expect(logged).toEqual([expect.objectContaining({ message: 'a slip' })])
  durations.ready = ready
  expect(await build.build(machine.source)).toBe(true)
  expect(build.status.phase).toBe('succeeded')
})

it('a build that is cancelled before Nix is started never starts', async () => {
  await machine.list()
  const durations = new Durations(path.join(machine.root, 'durations.json'))
  const build = keeper(durations, [])
  const ready = durations.ready.bind(durations)
  durations.ready = async () => {
    await ready()
    // Whoever waits goes on only after this.
    void build.cancel()
  }
  expect(await build.build(machine.source)).toBe(false)
  expect(build.status.phase).toBe('cancelled')
})
