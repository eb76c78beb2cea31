/** A test's interactive session: its driver built and started in a terminal, its machines, and what is asked of them, until its end. */
import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { Failure, type FailureData } from '../../../contract/failure.ts'
import type { SessionDeed } from '../../../contract/session-calls.ts'
import type { SessionPlay, SessionScript, SessionStatus, SessionView } from '../../../contract/session.ts'
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
import { writeLines, writeScript, sessionFolder, type PlayFiles } from './play-files.ts'
import { readPlay } from './play-note.ts'
import { isPlainLine, pythonName } from './repl-keys.ts'
import { readScript } from './read-script.ts'
import { isSessionOn, nextSession, noSession, type SessionHappening } from './session-status.ts'
import { say } from '../../words/say.ts'

const tellMs = 100
/** A part that has begun says so at once, however busy the computer is. */
const lostMs = 15_000

export class InteractiveSession {
  readonly #parts: SessionParts
  #status: SessionStatus = noSession
  #driver: OpenDriver | null = null
  #script: SessionScript | null = null
  /** The script that the driver's `test_script` means by now; null for the one that it was built with. */
  #played: string | null = null
  #play: SessionPlay | null = null
  /** When that part was sent, epoch ms. */
  #begunAt = 0
  #counts: Pick<SessionView, 'lines' | 'nodeLines'> = { lines: 0, nodeLines: [] }
  #ending = new AbortController()
  #running: Promise<void> = Promise.resolve()
  #isTelling = false

  constructor(parts: SessionParts) {
    this.#parts = parts
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
    return { id: this.#parts.id, status: this.#status, nodes, play: this.#play, ...this.#counts }
  }

  /** What goes wrong from here on is in its status. */
  start(): void {
    const startedAt = Date.now()
    const key = keyAt(startedAt)
    this.#ending = new AbortController()
    this.#play = null
    this.#script = null
    this.#played = null
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
  async readScript(): Promise<SessionScript | null> {
    const { folder, host } = this.#parts
    const { nodes } = this.#open()
    const { signal } = this.#ending
    const command = await this.#parts.options()
    const environment = await host.nix()
    const file = this.#parts.file()
    const script = await readScript({ folder, file, command, environment, built: nodes, signal })
    if (script !== null) this.#script = script
    return script
  }

  /** Types it at the prompt. Throws `session/not-open`, and `session/busy` while the driver works on something. */
  async act(what: SessionDeed): Promise<void> {
    const { repl, nodes } = this.#open()
    if (what.deed === 'interrupt') return repl.interrupt()
    if (!repl.isWaiting)
      throw new Failure({
        code: 'session/busy',
        message: say`The driver is working on a command.`,
        hint: say`Wait until it has ended, or interrupt it.`,
      })
    if (what.deed === 'start-all') return repl.command('start_all()')
    if (what.deed === 'script') return this.#playScript()
    if (what.deed === 'lines') return this.#playLines(what.from, what.to)
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

  async #playScript(): Promise<void> {
    const { repl } = this.#open()
    const script = await this.#knownScript()
    const load = this.#played === script ? '' : `${await writeScript(this.#files(), script)}; `
    this.#played = script
    await this.#begin(null)
    repl.command(`${load}test_script()`)
  }

  async #playLines(from: number, to: number): Promise<void> {
    const { repl } = this.#open()
    const script = await this.#knownScript()
    const lines = script.split('\n').slice(from - 1, to)
    const [first = ''] = lines
    if (isPlainLine(lines)) return repl.command(first.trim())
    // Errors name the script, so it has to lie there; what `test_script` means is another matter.
    await writeScript(this.#files(), script)
    const command = await writeLines(this.#files(), script, { from, to })
    await this.#begin({ from, to })
    repl.command(command)
  }

  async #knownScript(): Promise<string> {
    const script = this.#script ?? (await this.readScript())
    if (script === null) throw new Failure({ code: 'session/not-open', message: say`The session has ended.` })
    return script.text
  }

  /** What the part before has noted is not taken for this one's. */
  async #begin(lines: SessionPlay['lines']): Promise<void> {
    await rm(this.#open().note, { force: true })
    this.#begunAt = Date.now()
    this.#play = { lines, state: 'running', line: null, error: null, place: null }
    this.#tell()
  }

  #files(): PlayFiles {
    return { folder: this.#parts.folder, note: this.#open().note }
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
        void this.#readPlay(isWaiting)
      },
      changed: () => this.#tellSoon(),
      insisted: () => this.#happened({ what: 'insisted' }),
      signal,
    })
    this.#driver = driver
    this.#happened({ what: 'driver-started', logKey: driver.logKey })
    const failure = await driver.done
    await this.#readPlay(true)
    return failure
  }

  /** How the part that runs has gone, as its file notes it. */
  async #readPlay(isWaiting: boolean): Promise<void> {
    const play = this.#play
    const note = this.#driver?.note
    if (play?.state !== 'running' || note === undefined) return
    const found = await readPlay(note, {
      file: this.#parts.file(),
      script: this.#script?.text ?? '',
    })
    if (this.#play !== play) return
    // It noted nothing, and the driver waits again: it was broken off before it began.
    const isLost = found === null && isWaiting && Date.now() - this.#begunAt > lostMs
    if (found === null && !isLost) return
    this.#play = found === null ? { ...play, state: 'interrupted' } : { ...play, ...found }
    this.#tell()
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
