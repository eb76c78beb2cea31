/** A test's interactive session: its driver built and started in a terminal, its machines, and what is asked of them, until its end. */
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { Failure, type FailureData } from '../../../contract/failure.ts'
import type { SessionDeed } from '../../../contract/session-calls.ts'
import type { SessionScript, SessionStatus, SessionView } from '../../../contract/session.ts'
import type { TerminalSize } from '../../../contract/terminals.ts'
import { keyAt } from '../../machines/build-record.ts'
import { initialProgress } from '../../nix/progress.ts'
import type { BytePort } from '../../vm/byte-port.ts'
import { lineCounts } from '../line-counts.ts'
import type { NodeSeats } from '../node-seats.ts'
import { scriptFault } from '../script-fault.ts'
import { driverCommand } from '../test-command.ts'
import { buildDriver } from '../driver-build.ts'
import { openDriver, type OpenDriver, type SessionParts } from './open-driver.ts'
import { sessionFolder } from './play-files.ts'
import { Plays } from './plays.ts'
import { pythonName } from './repl-keys.ts'
import { readScript } from './read-script.ts'
import { isSessionOn, nextSession, noSession, type SessionHappening } from './session-status.ts'
import { say } from '../../words/say.ts'

const tellMs = 100

export class InteractiveSession {
  readonly #parts: SessionParts
  #status: SessionStatus = noSession
  #driver: OpenDriver | null = null
  #plays: Plays
  #counts: Pick<SessionView, 'lines' | 'nodeLines'> = { lines: 0, nodeLines: [] }
  #ending = new AbortController()
  #running: Promise<void> = Promise.resolve()
  #isTelling = false

  constructor(parts: SessionParts) {
    this.#parts = parts
    this.#plays = this.#newPlays()
  }

  get isOn(): boolean {
    return isSessionOn(this.#status)
  }

  /** Our seats at its machines; null when it is not open. */
  get seats(): NodeSeats | null {
    return this.#driver?.seats ?? null
  }

  view(): SessionView {
    const nodes = this.#driver?.seats.nodes ?? []
    return { id: this.#parts.id, status: this.#status, nodes, play: this.#plays.last, ...this.#counts }
  }

  /** What goes wrong from here on is in its status. */
  start(): void {
    const startedAt = Date.now()
    const key = keyAt(startedAt)
    this.#ending = new AbortController()
    this.#plays = this.#newPlays()
    this.#counts = { lines: 0, nodeLines: [] }
    const progress = { ...initialProgress.progress, leftMs: null, now: '' }
    this.#happened({ what: 'asked', key, at: startedAt, progress })
    this.#running = this.#run(key)
  }

  /** Resolves when nothing of it is left. May be called again. */
  async end(): Promise<void> {
    this.#happened({ what: 'end-asked' })
    this.#ending.abort()
    await this.#running
  }

  /** Throws `session/not-open` and `nix/…`; null when it ended meanwhile. */
  readScript(): Promise<SessionScript | null> {
    return this.#plays.readScript()
  }

  /** Types it at the prompt. Throws `session/not-open`, and `session/busy` while the driver works on something. */
  async act(what: SessionDeed): Promise<void> {
    const { repl, nodes, note } = this.#open()
    if (what.deed === 'interrupt') return repl.interrupt()
    if (!repl.isWaiting)
      throw new Failure({
        code: 'session/busy',
        message: say`The driver is working on a command.`,
        hint: say`Wait until it has ended, or interrupt it.`,
      })
    if (what.deed === 'start-all') return repl.command('start_all()')
    if (what.deed === 'script') return repl.command(await this.#plays.whole(note))
    if (what.deed === 'lines') return repl.command(await this.#plays.lines(what, note))
    const { node, what: deed } = what
    if (!nodes.some(({ name }) => name === node))
      throw new Failure({ code: 'session/not-open', message: say`This test has no such machine.` })
    repl.command(`${pythonName(node)}.${deed === 'shell' ? 'shell_interact' : deed}()`)
  }

  /** Throws `session/not-open`. */
  openTerminal(size: TerminalSize, port: BytePort): void {
    const { repl } = this.#open()
    repl.resize(size)
    repl.attach(port)
  }

  #open(): OpenDriver {
    if (this.#driver === null || (this.#status.phase !== 'open' && this.#status.phase !== 'starting'))
      throw new Failure({ code: 'session/not-open', message: say`The test’s driver is not running.` })
    return this.#driver
  }

  #newPlays(): Plays {
    const { folder, file, host } = this.#parts
    return new Plays({
      folder,
      file,
      changed: () => this.#tell(),
      read: async () => {
        const { nodes } = this.#open()
        const { signal } = this.#ending
        const command = await this.#parts.options()
        const environment = await host.nix()
        return readScript({ folder, file: file(), command, environment, built: nodes, signal })
      },
    })
  }

  async #run(key: string): Promise<void> {
    const { host, left } = this.#parts
    let failure: FailureData | null = null
    try {
      await left.take(key, Date.now())
      failure = await this.#alive(key)
    } catch (error) {
      failure = host.failureOf(error)
    }
    await left.forget()
    this.#driver = null
    this.#happened({ what: 'gone', at: Date.now(), failure })
  }

  /** From the build to the end of the driver, and what went wrong if anything did. */
  async #alive(key: string): Promise<FailureData | null> {
    const { host, folder, logs, left } = this.#parts
    const { signal } = this.#ending
    const environment = await host.nix()
    const command = driverCommand(await this.#parts.options())
    if (signal.aborted) return null
    const built = await buildDriver({
      host,
      folder,
      key,
      command,
      environment,
      logs,
      left,
      signal,
      listener: {
        build: ({ progress, steps }) => {
          this.#happened({ what: 'progress', progress })
          void logs
            .log(key)
            .then((log) =>
              host.emit('build.steps', { id: this.#parts.id, key, steps, lines: log.count(null) }),
            )
        },
      },
    })
    if (built.phase === 'failed') return scriptFault(built.failure, this.#parts.file())
    if (built.phase === 'cancelled' || signal.aborted) return null
    await rm(path.join(folder, sessionFolder), { recursive: true, force: true })
    await mkdir(path.join(folder, sessionFolder), { recursive: true })
    const driver = await openDriver(this.#parts, built.result, {
      looked: (isWaiting) => {
        this.#happened({ what: 'looked', isWaiting })
        if (this.#driver !== null) void this.#plays.look(this.#driver.note, isWaiting)
      },
      changed: () => this.#tellSoon(),
      insisted: () => this.#happened({ what: 'insisted' }),
      signal,
    })
    this.#driver = driver
    this.#happened({ what: 'driver-started', logKey: driver.logKey })
    const failure = await driver.done
    await this.#plays.look(driver.note, true)
    return failure
  }

  #happened(happening: SessionHappening): void {
    const next = nextSession(this.#status, happening)
    if (next === this.#status) return
    this.#status = next
    this.#tell()
  }

  #tellSoon(): void {
    if (this.#isTelling) return
    this.#isTelling = true
    setTimeout(() => void this.#count().then(() => this.#tell()), tellMs)
  }

  async #count(): Promise<void> {
    this.#isTelling = false
    const driver = this.#driver
    if (driver !== null) this.#counts = await lineCounts(this.#parts.logs, driver.logKey, driver.nodes.length)
  }

  #tell(): void {
    this.#parts.host.emit('session.changed', this.view())
  }
}
