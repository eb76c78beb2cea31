/** The parts of a test's script that are run at the driver's prompt, and how the last of them went. */
import { rm } from 'node:fs/promises'
import { Failure } from '../../../contract/failure.ts'
import type { SessionPlay, SessionScript } from '../../../contract/session.ts'
import { writeLines, writeScript, type PlayFiles } from './play-files.ts'
import { readPlay } from './play-note.ts'
import { isPlainLine } from './repl-keys.ts'
import { say } from '../../words/say.ts'

/** A part that has begun says so at once, however busy the computer is. */
const lostMs = 15_000

interface PlaysParts {
  /** The test's folder. */
  folder: string
  /** The test's file. */
  file(this: void): string
  /** The script as the file has it now; null when the session ended meanwhile. Throws `nix/…`. */
  read(this: void): Promise<SessionScript | null>
  /** How a part stands has changed. */
  changed(this: void): void
}

/** Of one session. */
export class Plays {
  readonly #parts: PlaysParts
  #script: SessionScript | null = null
  /** The script that the driver's `test_script` means by now; null for the one that it was built with. */
  #played: string | null = null
  #play: SessionPlay | null = null
  /** When that part was sent, epoch ms. */
  #begunAt = 0

  constructor(parts: PlaysParts) {
    this.#parts = parts
  }

  get last(): SessionPlay | null {
    return this.#play
  }

  /** Throws `nix/…`; null when the session ended meanwhile. */
  async readScript(): Promise<SessionScript | null> {
    const script = await this.#parts.read()
    if (script !== null) this.#script = script
    return script
  }

  /** The command that runs the whole script as it was read last. `note`: where it is noted how it goes. */
  async whole(note: string): Promise<string> {
    const script = await this.#knownScript()
    const load = this.#played === script ? '' : `${await writeScript(this.#files(note), script)}; `
    this.#played = script
    await this.#begin(null, note)
    return `${load}test_script()`
  }

  /** The command that runs these lines of it, from 1. */
  async lines(range: { from: number; to: number }, note: string): Promise<string> {
    const script = await this.#knownScript()
    const lines = script.split('\n').slice(range.from - 1, range.to)
    const [first = ''] = lines
    if (isPlainLine(lines)) return first.trim()
    // Errors name the script, so it has to lie there; what `test_script` means is another matter.
    await writeScript(this.#files(note), script)
    const command = await writeLines(this.#files(note), script, range)
    await this.#begin(range, note)
    return command
  }

  /** How the part that runs has gone, as its file notes it. `isWaiting`: the driver waits for a command. */
  async look(note: string, isWaiting: boolean): Promise<void> {
    const play = this.#play
    if (play?.state !== 'running') return
    const found = await readPlay(note, { file: this.#parts.file(), script: this.#script?.text ?? '' })
    if (this.#play !== play) return
    // It noted nothing, and the driver waits again: it was broken off before it began.
    const isLost = found === null && isWaiting && Date.now() - this.#begunAt > lostMs
    if (found === null && !isLost) return
    this.#play = found === null ? { ...play, state: 'interrupted' } : { ...play, ...found }
    this.#parts.changed()
  }

  async #knownScript(): Promise<string> {
    const script = this.#script ?? (await this.readScript())
    if (script === null) throw new Failure({ code: 'session/not-open', message: say`The session has ended.` })
    return script.text
  }

  /** What the part before has noted is not taken for this one's. */
  async #begin(lines: SessionPlay['lines'], note: string): Promise<void> {
    await rm(note, { force: true })
    this.#begunAt = Date.now()
    this.#play = { lines, state: 'running', line: null, error: null, place: null }
    this.#parts.changed()
  }

  #files(note: string): PlayFiles {
    return { folder: this.#parts.folder, note }
  }
}
