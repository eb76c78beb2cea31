/** The computer as tests see it: a fixture's Nix, state in its root, and events that somebody takes. */
import path from 'node:path'
import type { Host } from '../../../main/machines/host.ts'
import { Sources } from '../../../main/machines/sources.ts'
import { Durations } from '../../../main/nix/durations.ts'
import { failureOf } from '../../../main/system/internal-log.ts'
import { KvmAnswer } from '../../../main/vm/kvm-answer.ts'
import type { Fixture } from '../nix/fixture.ts'

export function testHost({ environment, root }: Fixture, emit: Host['emit']): Host {
  const asked = {
    nix: () => Promise.resolve(environment),
    isOffline: () => true,
    patience: () => 1,
    channelServer: () => 'http://127.0.0.1:9',
    ending: new AbortController().signal,
  }
  return {
    ...asked,
    nixAnew: asked.nix,
    starterDir: '/',
    stateDir: root,
    env: { ...environment.env, DISPLAY: ':7' },
    nixOptions: () => [],
    sources: new Sources(asked),
    failureOf: (error) => failureOf(error, () => '#'),
    seat: 'app',
    nameOfProcess: () => null,
    kvm: new KvmAnswer(root, () => undefined),
    durations: new Durations(path.join(root, 'durations.json')),
    emit,
  }
}
