/** One run of a command: the parts that the app has too, without a window; the terminal; and what Ctrl+C means at the moment. */
import { EventEmitter } from 'node:events'
import { homedir } from 'node:os'
import Conf from 'conf'
import type { EventName, Events } from '../../contract/events.ts'
import { Failure } from '../../contract/failure.ts'
import { spokenFor } from '../../contract/language.ts'
import { makeCore, type Core } from '../core.ts'
import { pathsFrom } from '../paths.ts'
import { SettingsStore, storeName } from '../settings/settings-store.ts'
import type { Flags } from './parse.ts'
import { Terminal } from './terminal.ts'
import { localeOf, speakLanguage } from '../words/language.ts'
import { say } from '../words/say.ts'

export interface Session extends Core {
  settings: SettingsStore
  terminal: Terminal
  flags: Flags
  home: string
  /** Aborted by Ctrl+C and by the signals that end programs. */
  cancelled: AbortSignal
  /** Aborted by a second one, when the user does not want to wait. */
  hurried: AbortSignal
  /** Hears what happens, until the end that is returned. */
  listen<Name extends EventName>(this: void, name: Name, heard: (value: Events[Name]) => void): () => void
}

/** The signal that ended it; null when it came to its own end. */
export interface Ended {
  code: number
  signal: NodeJS.Signals | null
}

const signals: NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Runs `act` and lets go of everything; running VMs stay. Failures are told. */
export async function inSession(flags: Flags, act: (session: Session) => Promise<number>): Promise<Ended> {
  const home = homedir()
  const terminal = new Terminal(flags.has('json'))
  const paths = pathsFrom(process.env, home)
  const settings = new SettingsStore(
    paths.configDir,
    (cwd) => new Conf({ cwd, configName: storeName, clearInvalidConfig: true }),
  )
  await speakLanguage(spokenFor(settings.get().language, localeOf(process.env)))
  if (settings.fault !== null) terminal.say(`snowglobe: ${settings.fault.message} ${settings.fault.hint}`)
  const ending = new AbortController()
  const cancelled = new AbortController()
  const hurried = new AbortController()
  const events = new EventEmitter()
  events.setMaxListeners(0)
  const core = makeCore({
    env: process.env,
    paths,
    settings,
    seat: 'command',
    ending: ending.signal,
    emit: (name, value) => void events.emit(name, value),
    trash: (folder) =>
      Promise.reject(
        new Failure({
          code: 'machine/folder-unusable',
          message: say`“${folder}” can be removed in the app.`,
        }),
      ),
  })
  let signal: NodeJS.Signals | null = null
  const stop = (name: NodeJS.Signals) => {
    if (signal === null) cancelled.abort()
    else hurried.abort()
    signal ??= name
  }
  for (const name of signals) process.on(name, stop)
  // What works for somebody who has gone is ended as by them; `up` leaves a machine that runs.
  const readerGone = () => cancelled.abort()
  process.stdout.on('error', readerGone)
  try {
    const code = await act({
      ...core,
      settings,
      terminal,
      flags,
      home,
      cancelled: cancelled.signal,
      hurried: hurried.signal,
      listen: (name, heard) => {
        events.on(name, heard)
        return () => events.off(name, heard)
      },
    })
    return { code, signal }
  } catch (error) {
    terminal.failure(core.host.failureOf(error))
    return { code: 1, signal }
  } finally {
    terminal.clear()
    ending.abort()
    await Promise.all([core.machines.release(), core.tests.release()])
    for (const name of signals) process.off(name, stop)
    process.stdout.off('error', readerGone)
  }
}
