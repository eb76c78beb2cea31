/** Reads main's state and follows its events. */
import type { Bridge } from '../../contract/bridge.ts'
import type { AppState } from '../../contract/calls.ts'
import { call, failureOf } from '../bridge.ts'
import { takeSteps } from '../build/followed.ts'
import { connectTests } from '../checks/tests-store.ts'
import { connectSessions } from '../interactive/sessions-store.ts'
import { takeDownload } from '../nixpkgs/fetched-bytes.tsx'
import { distributionText } from '../text/distribution.ts'
import { remedyText } from '../text/remedy.ts'
import { attempt, notify } from './notices.ts'
import { show, useStore, withMachine } from './store.ts'

const { setState: set } = useStore

function changeState(change: (state: AppState) => Partial<AppState>): void {
  set(({ state }) => (state === null ? {} : { state: { ...state, ...change(state) } }))
}

const on: Bridge['on'] = (name, listener) => window.snowglobe.on(name, listener)

/** What every window follows: the machines and the settings. Gives main's state as it is now. */
async function follow(): Promise<AppState> {
  on('machine.changed', (view) => changeState(({ machines }) => ({ machines: withMachine(machines, view) })))
  on('machine.removed', ({ id }) => {
    changeState(({ machines }) => ({ machines: machines.filter((machine) => machine.id !== id) }))
    set(({ page }) => (page?.kind === 'machine' && page.id === id ? { page: null } : {}))
  })
  on('settings.changed', (settings) => changeState(() => ({ settings })))
  on('screens.changed', ({ ids }) => changeState(() => ({ screens: ids })))
  const state = await call('app.state', undefined)
  const machines = state.machines.toSorted((a, b) => a.name.localeCompare(b.name))
  set({ state: { ...state, machines } })
  return { ...state, machines }
}

/** For a window that shows one machine's screen and nothing else. */
export async function connectScreen(): Promise<void> {
  await follow().catch((error: unknown) => set({ failure: failureOf(error) }))
}

/** For the main window. */
export async function connect(): Promise<void> {
  on('machines.broken', (broken) => changeState(() => ({ broken })))
  on('kvm.changed', (kvm) => changeState(() => ({ kvm })))
  on('build.ignored', ({ options }) =>
    notify({
      message: distributionText.ignored(options),
      action: { label: remedyText.openDoctor, run: () => show({ kind: 'doctor' }) },
    }),
  )
  on('show.machine', ({ id }) => show({ kind: 'machine', id }))
  on('show.test', ({ id }) => show({ kind: 'test', id, tab: 'run' }))
  on('show.new', ({ from }) => show(from === null ? { kind: 'new' } : { kind: 'new', from }))
  on('build.steps', takeSteps)
  on('nixpkgs.fetching', takeDownload)
  try {
    const [first] = (await follow()).machines
    set({ page: first === undefined ? null : { kind: 'machine', id: first.id } })
    attempt(lookForObstacles)
    attempt(connectTests)
    attempt(connectSessions)
  } catch (error) {
    set({ failure: failureOf(error) })
  }
}

/** Asks what stands in the way of building or running. */
export async function lookForObstacles(): Promise<void> {
  set({ obstacles: await call('app.obstacles', undefined) })
}

/** Reads main's state anew, after a change that concerns all of it. */
export async function refreshState(): Promise<void> {
  set({ state: await call('app.state', undefined) })
}
