/** Files on their way into and out of guests: known to all views, so that one may be left while they go on. */
import { create } from 'zustand'
import type { FailureData } from '../../contract/failure.ts'
import { call, failureOf } from '../bridge.ts'
import { notify } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { sendFile } from './send-file.ts'

export interface Copy {
  token: string
  machine: string
  name: string
  bytes: number
  /** Null while it is not known. */
  ofBytes: number | null
  state: 'waiting' | 'running' | 'done' | 'failed' | 'stopped'
  failure?: FailureData
}

export const useCopies = create<{ copies: Copy[] }>(() => ({ copies: [] }))

let tokens = 0
/** The agent does one thing at a time, so files go one after the other. */
const turns = new Map<string, Promise<void>>()
const stops = new Map<string, () => void>()

function change(token: string, part: Partial<Copy>): void {
  useCopies.setState(({ copies }) => ({
    copies: copies.map((copy) => (copy.token === token ? { ...copy, ...part } : copy)),
  }))
}

function begin(machine: string, name: string, ofBytes: number | null): string {
  const token = `copy-${++tokens}`
  const copy: Copy = { token, machine, name, bytes: 0, ofBytes, state: 'waiting' }
  useCopies.setState(({ copies }) => ({ copies: [...copies, copy] }))
  return token
}

/** Copies these files into a folder of the guest. */
export function copyIn(machine: string, folder: string, files: File[]): void {
  for (const file of files) {
    const token = begin(machine, file.name, file.size)
    inTurn(machine, token, async () => {
      await sendFile(machine, folder, file, {
        arrived: (bytes) => change(token, { bytes }),
        stoppable: (stop) => stops.set(token, stop),
      })
      notify({ message: text.guest.copy.inDone(file.name, folder) })
    })
  }
}

/** Asks for a folder of this computer and copies a file of the guest there. */
export function copyOut(machine: string, file: string): void {
  const token = begin(machine, file.split('/').at(-1) ?? file, null)
  inTurn(machine, token, async () => {
    stops.set(token, () => void call('guest.stop', { id: machine, token }))
    const off = window.snowglobe.on('guest.copied', (event) => {
      if (event.token === token) change(token, { bytes: event.bytes, ofBytes: event.ofBytes })
    })
    try {
      const copied = await call('guest.copyOut', { id: machine, token, file })
      if (copied === null) forget(token)
      else notify({ message: text.guest.copy.outDone(copied) })
    } finally {
      off()
    }
  })
}

export function stopCopy(token: string): void {
  const stop = stops.get(token)
  if (stop === undefined) change(token, { state: 'stopped' })
  else stop()
}

/** Takes what has ended off the list. */
export function clearCopies(machine: string): void {
  useCopies.setState(({ copies }) => ({
    copies: copies.filter((copy) => copy.machine !== machine || isGoing(copy)),
  }))
}

export function isGoing({ state }: Copy): boolean {
  return state === 'waiting' || state === 'running'
}

function forget(token: string): void {
  useCopies.setState(({ copies }) => ({ copies: copies.filter((copy) => copy.token !== token) }))
}

function inTurn(machine: string, token: string, act: () => Promise<void>): void {
  const turn = (turns.get(machine) ?? Promise.resolve()).then(async () => {
    const copy = useCopies.getState().copies.find((one) => one.token === token)
    if (copy?.state !== 'waiting') return
    change(token, { state: 'running' })
    try {
      await act()
      change(token, { state: 'done' })
    } catch (error) {
      const failure = failureOf(error)
      change(token, failure.code === 'guest/stopped' ? { state: 'stopped' } : { state: 'failed', failure })
    } finally {
      stops.delete(token)
    }
  })
  turns.set(machine, turn)
}
