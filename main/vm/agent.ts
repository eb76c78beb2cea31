/**
 * QEMU's guest agent of one machine: whether it is there, and what is asked of it, in turn.
 *
 * QEMU tells when something in the guest opens or closes the agent's port; nothing is polled, and a guest without an
 * agent is never waited for. The connection is kept while the port is open: an agent whose host is not connected
 * looks again ten times a second (qga/main.c, channel_event_cb).
 */
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { Failure } from '../../contract/failure.ts'
import type { AgentSkill, AgentState } from '../../contract/guest.ts'
import { AgentLine } from './agent-line.ts'
import { say } from '../words/say.ts'

/** An emulated guest on a busy computer takes seconds to its first answer. */
const syncMs = 20_000
/** Between tries to reach an agent whose port is open, and how many there are before somebody has to ask. */
const pauseMs = [1000, 5000, 15_000]
export const answerMs = 30_000

const guestInfo = z.object({
  version: z.string(),
  supported_commands: z.array(z.object({ name: z.string(), enabled: z.boolean() })),
})

/** All of a skill's commands have to be allowed. */
const skills: Record<AgentSkill, string[]> = {
  run: ['guest-exec', 'guest-exec-status', 'guest-file-open', 'guest-file-read', 'guest-file-close'],
  files: ['guest-file-open', 'guest-file-read', 'guest-file-write', 'guest-file-close'],
  shutdown: ['guest-shutdown'],
  freeze: ['guest-fsfreeze-freeze', 'guest-fsfreeze-thaw', 'guest-fsfreeze-status'],
  addresses: ['guest-network-get-interfaces'],
}
const skillNames: AgentSkill[] = ['run', 'files', 'shutdown', 'freeze', 'addresses']

export class Agent {
  readonly #socketFile: string
  readonly #changed: () => void
  #state: AgentState = { state: 'off' }
  #allowed = new Set<string>()
  #line: AgentLine | null = null
  #isPortOpen = false
  #connecting: Promise<void> | null = null
  /** Ends when what was asked last has been answered. */
  #turn: Promise<unknown> = Promise.resolve()

  /** `changed` is called with each new state. */
  constructor(socketFile: string, changed: () => void) {
    this.#socketFile = socketFile
    this.#changed = changed
  }

  get state(): AgentState {
    return this.#state
  }

  /** What QEMU says of the port; null when the machine is off. */
  portIs(open: boolean | null): void {
    const wasOpen = this.#isPortOpen
    this.#isPortOpen = open === true
    if (open === true) {
      if (!wasOpen || this.#state.state === 'mute') void this.#connect()
      return
    }
    this.#hangUp()
    this.#become(open === null ? { state: 'off' } : { state: 'silent' })
  }

  allows(command: string): boolean {
    return this.#allowed.has(command)
  }

  /** Throws `guest/no-agent` where the agent is not there or does not allow it. */
  need(skill: AgentSkill): void {
    const { state } = this.#state
    if (state !== 'ready') throw noAgent(state)
    if (!this.#state.can.includes(skill))
      throw new Failure({
        code: 'guest/refused',
        message: say`The guest’s agent is not allowed to do this.`,
        hint: say`The guest’s configuration keeps some of the agent’s commands from it.`,
        details: `Needed: ${skills[skill].filter((name) => !this.allows(name)).join(', ')}`,
      })
  }

  /** Runs one command and gives its `return`; throws `guest/…`. */
  run(execute: string, args: object = {}, limitMs = answerMs): Promise<unknown> {
    return this.together((ask) => ask(execute, args, limitMs))
  }

  /** Keeps everybody else waiting until `act` has ended: for commands that belong together. */
  together<T>(act: (ask: AgentLine['run'], line: AgentLine) => Promise<T>): Promise<T> {
    const result = this.#turn.then(async () => {
      const line = await this.#reach()
      return act((...asked) => line.run(...asked), line)
    })
    this.#turn = result.catch(() => undefined)
    return result
  }

  /** Asks the guest to shut down in order; resolves when it has been said, for there is no answer. */
  async shutDown(): Promise<void> {
    this.need('shutdown')
    await this.together((_, line) => Promise.resolve(line.say('guest-shutdown', { mode: 'powerdown' })))
  }

  async #reach(): Promise<AgentLine> {
    if (this.#connecting !== null) await this.#connecting
    if (this.#line?.isClosed === true) this.#line = null
    if (this.#line === null && this.#isPortOpen) await this.#connect()
    if (this.#line === null) throw noAgent(this.#state.state)
    return this.#line
  }

  #connect(): Promise<void> {
    this.#connecting ??= this.#tryToConnect().finally(() => (this.#connecting = null))
    return this.#connecting
  }

  async #tryToConnect(): Promise<void> {
    for (const pause of [0, ...pauseMs]) {
      await delay(pause)
      if (!this.#isPortOpen) return
      const isThere = await this.#greet().catch(() => false)
      if (isThere || !this.#isPortOpen) return
    }
    this.#become({ state: 'mute' })
  }

  async #greet(): Promise<boolean> {
    const line = await AgentLine.open(this.#socketFile, syncMs)
    try {
      const info = guestInfo.parse(await line.run('guest-info', {}, answerMs))
      const allowed = info.supported_commands.filter(({ enabled }) => enabled).map(({ name }) => name)
      this.#allowed = new Set(allowed)
      await this.#thawLeftFrozen(line)
      if (!this.#isPortOpen) throw new Error('closed meanwhile')
      this.#line = line
      void line.closed.then(() => {
        if (this.#line === line) this.#line = null
      })
      const can = skillNames.filter((skill) => skills[skill].every((name) => this.allows(name)))
      this.#become({ state: 'ready', version: info.version, can })
      return true
    } catch (error) {
      line.close()
      throw error
    }
  }

  /** Whoever froze the guest's disks has gone without thawing them: an earlier run of the app that was killed. */
  async #thawLeftFrozen(line: AgentLine): Promise<void> {
    if (!this.allows('guest-fsfreeze-status')) return
    const status = await line.run('guest-fsfreeze-status', {}, answerMs).catch(() => 'thawed')
    if (status === 'frozen') await line.run('guest-fsfreeze-thaw', {}, answerMs)
  }

  #hangUp(): void {
    this.#line?.close()
    this.#line = null
  }

  #become(state: AgentState): void {
    if (JSON.stringify(state) === JSON.stringify(this.#state)) return
    this.#state = state
    this.#changed()
  }
}

function noAgent(state: Exclude<AgentState['state'], 'ready'> | AgentState['state']): Failure {
  if (state === 'off')
    return new Failure({
      code: 'vm/not-running',
      message: say`The machine is not running.`,
      hint: say`Start it first.`,
    })
  return new Failure({
    code: 'guest/no-agent',
    message: say`The guest’s agent does not answer.`,
    hint: say`The guest may still be starting; its configuration needs services.qemuGuest.enable = true.`,
  })
}
