/** Turns a build's events into lines, steps and progress, handed on in batches so that the receivers stay calm. */
import type { BuildProgress } from '../../contract/build.ts'
import type { BuildStep, ShownLine } from '../../contract/build-steps.ts'
import { readInputs } from './derivation.ts'
import type { Durations } from './durations.ts'
import { activityTypes, type NixEvent } from './log-event.ts'
import type { LogText } from './log-text.ts'
import { initialProgress, nextProgress } from './progress.ts'
import { advance, noSteps, type Happening, type Steps } from './steps.ts'
import { timeLeft } from './time-left.ts'

const batchMs = 100
/** The same while lines come faster than anybody reads: each telling is drawn, and builders need the processor, too. */
const floodMs = 200
const clockMs = 5_000
/** Lines that wait for the batch's end; more are handed on at once, so that a flood costs no memory. */
const batchLines = 2_000
/** Files of derivations that are read at the same time. */
const readAtOnce = 32

export interface BuildListener {
  lines(this: void, lines: ShownLine[]): void
  /** Whether what it was told is not put away yet: then the build has to wait. */
  isBehind(this: void): boolean
  /** Called some ten times a second at most; `steps` are those that changed or are new. */
  progress(this: void, told: { progress: BuildProgress; steps: BuildStep[] }): void
}

export class BuildLog {
  readonly #listener: BuildListener
  readonly #durations: Durations
  #progress = initialProgress
  #steps: Steps = noSteps
  #happenings: Happening[] = []
  #lines: (LogText & { derivation: string | null })[] = []
  /** The derivations that are being built, by activity. */
  readonly #derivations = new Map<string, string>()
  /** Steps of which the page has not heard yet. */
  readonly #untold = new Set<number>()
  #told = ''
  #timer: NodeJS.Timeout | undefined
  #pauseMs = batchMs
  /** Lines since the last telling. */
  #fresh = 0
  #hasEnded = false
  readonly #storeDir: string
  readonly #clock: NodeJS.Timeout
  /** What derivations need, as their files say. */
  readonly #inputs = new Map<string, string[]>()

  /** `storeDir`: where derivations may be read from. */
  constructor(listener: BuildListener, durations: Durations, storeDir: string) {
    this.#listener = listener
    this.#durations = durations
    this.#storeDir = storeDir
    // A step may be silent for an hour; what is left of the time goes on.
    this.#clock = setInterval(() => this.#tell(), clockMs).unref()
  }

  get steps(): readonly BuildStep[] {
    return this.#steps.steps
  }

  /** `texts`: the event's lines. */
  take(event: NixEvent, texts: readonly LogText[]): void {
    this.#progress = nextProgress(this.#progress, event)
    this.#happenings.push({ kind: 'event', event })
    if (event.kind === 'start' && event.type === activityTypes.build && typeof event.fields[0] === 'string')
      this.#derivations.set(event.id, event.fields[0])
    const derivation = event.kind === 'result' ? (this.#derivations.get(event.id) ?? null) : null
    for (const { kind, text } of texts) this.#lines.push({ kind, text, derivation })
    if (event.kind === 'stop') this.#derivations.delete(event.id)
    this.#fresh += texts.length
    if (this.#lines.length >= batchLines) this.#advance()
    this.#timer ??= setTimeout(() => this.#tell(), this.#pauseMs)
  }

  /** Takes in what waits, and the end; the durations are kept for the builds to come. */
  end(hasSucceeded: boolean): void {
    this.#happenings.push({ kind: 'end', hasSucceeded })
    this.#hasEnded = true
    clearInterval(this.#clock)
    this.#tell()
    for (const { kind, state, name, startedAt, endedAt } of this.steps)
      if (kind === 'build' && state === 'done' && startedAt !== null && endedAt !== null)
        this.#durations.add(name, endedAt - startedAt)
    void this.#durations.save()
  }

  #advance(): void {
    const known = this.#steps.steps.length
    this.#steps = advance(this.#steps, this.#happenings, Date.now())
    this.#happenings = []
    for (const n of this.#steps.changed) this.#untold.add(n)
    this.#learn(this.#steps.steps.slice(known))
    const lines = this.#lines.map(({ kind, text, derivation }) => ({
      kind,
      text,
      step: derivation === null ? null : (this.#steps.byPath.get(`build ${derivation}`) ?? null),
    }))
    this.#lines = []
    if (lines.length > 0) this.#listener.lines(lines)
  }

  #tell(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#pauseMs = this.#fresh > batchLines ? floodMs : batchMs
    this.#fresh = 0
    this.#advance()
    const steps = [...this.#untold].flatMap((n) => this.steps[n] ?? [])
    this.#untold.clear()
    const leftMs = this.#hasEnded ? null : timeLeft(this.steps, this.#steps.mostAtOnce, Date.now())
    const progress = { ...this.#progress.progress, leftMs }
    const said = JSON.stringify(progress)
    if (steps.length > 0 || said !== this.#told) this.#listener.progress({ progress, steps })
    this.#told = said
  }

  /** Finds out what is known of new steps: their usual time, and what they wait for. */
  #learn(fresh: BuildStep[]): void {
    const builds = fresh.filter(({ kind }) => kind === 'build')
    for (const { n, name } of builds) {
      const ms = this.#durations.usual(name)
      if (ms !== null) this.#happenings.push({ kind: 'usual', step: n, ms })
    }
    if (builds.length === 0) return
    // Steps that were told earlier may need what has come only now.
    for (const [derivation, inputs] of this.#inputs)
      this.#happenings.push({ kind: 'needs', derivation, inputs })
    void this.#readNeeds(builds.map(({ path }) => path))
  }

  async #readNeeds(derivations: string[]): Promise<void> {
    for (let at = 0; at < derivations.length && !this.#hasEnded; at += readAtOnce) {
      const read = derivations.slice(at, at + readAtOnce).map(async (derivation) => {
        const inputs = await readInputs(derivation, this.#storeDir)
        if (inputs.length === 0) return
        this.#inputs.set(derivation, inputs)
        this.#happenings.push({ kind: 'needs', derivation, inputs })
      })
      await Promise.all(read)
    }
    if (!this.#hasEnded) this.#timer ??= setTimeout(() => this.#tell(), batchMs)
  }
}
