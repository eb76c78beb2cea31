/** The steps of a build while a batch of events is taken in: what it began with is copied once, then changed. */
import type { BuildStep } from '../../contract/build-steps.ts'
import { announcedList, announcedPath } from './announced-paths.ts'
import { isAboutCache, storeName } from './doing-text.ts'
import { activityTypes, levels, resultTypes, type NixEvent } from './log-event.ts'
import { plainText } from './log-text.ts'
import type { Activity, Happening, Steps } from './steps.ts'

/** By these the failed derivation is named: up to 2.30, and from 2.31 on. */
const failedDerivation = /builder for '([^']+\.drv)' failed|Cannot build '([^']+\.drv)'/
const otherFailure = /hash mismatch in fixed-output derivation '([^']+\.drv)'/
/** Of the last line, as much as a row can show. */
const lastLineCharacters = 300
/** A rate is told of so many milliseconds at least. */
const rateMs = 500

export class StepDraft {
  readonly #atMs: number
  readonly #steps: BuildStep[]
  readonly #byPath: Map<string, number>
  readonly #activities: Map<string, Activity>
  readonly #counted: Map<string, number>
  readonly #changed = new Set<number>()
  #listing: Steps['listing']
  #mostAtOnce: number

  constructor(before: Steps, atMs: number) {
    this.#atMs = atMs
    this.#steps = [...before.steps]
    this.#byPath = new Map(before.byPath)
    this.#activities = new Map(before.activities)
    this.#counted = new Map(before.counted)
    this.#listing = before.listing
    this.#mostAtOnce = before.mostAtOnce
  }

  finish(): Steps {
    // Once for each batch, not for each line of it.
    for (const n of this.#changed) {
      const step = this.#steps[n]
      if (step?.lastLine != null) step.lastLine = plainText(step.lastLine).slice(-lastLineCharacters)
    }
    return {
      steps: this.#steps,
      byPath: this.#byPath,
      activities: this.#activities,
      listing: this.#listing,
      counted: this.#counted,
      mostAtOnce: this.#mostAtOnce,
      changed: [...this.#changed],
    }
  }

  take(happening: Happening): void {
    switch (happening.kind) {
      case 'event':
        return this.#event(happening.event)
      case 'needs':
        return this.#needs(happening.derivation, happening.inputs)
      case 'usual':
        return this.#change(happening.step, { usualMs: happening.ms })
      case 'end':
        return this.#end(happening.hasSucceeded ? 'done' : 'cancelled')
    }
  }

  #event(event: NixEvent): void {
    switch (event.kind) {
      case 'message':
        return this.#message(event)
      case 'start':
        return this.#start(event)
      case 'result':
        return this.#result(event)
      case 'stop':
        return this.#stop(event.id)
      case 'text':
      case 'unknown':
    }
  }

  #message({ level, text }: NixEvent & { kind: 'message' }): void {
    if (level === levels.error) return this.#failure(plainText(text))
    if (level > levels.information) return
    for (const line of text.split('\n')) {
      const path = announcedPath(line)
      if (path === null) this.#listing = announcedList(line)
      else if (this.#listing === 'build' || this.#listing === 'fetch') this.#step(this.#listing, path)
    }
  }

  #failure(text: string): void {
    const match = failedDerivation.exec(text) ?? otherFailure.exec(text)
    const path = match?.[1] ?? match?.[2]
    const n = path === undefined ? undefined : this.#byPath.get(`build ${path}`)
    // The error also names what depends on the failed one; that has never been begun.
    if (n === undefined || this.#steps[n]?.startedAt === null) return
    this.#change(n, { state: 'failed', endedAt: this.#steps[n]?.endedAt ?? this.#atMs })
  }

  #start({ id, type, fields, parent }: NixEvent & { kind: 'start' }): void {
    const [path, where] = fields
    if (type === activityTypes.builds) this.#counted.set(id, 0)
    if (typeof path !== 'string') return
    if (type === activityTypes.build) this.#begin(id, 'build', path, where)
    else if (type === activityTypes.substitute || type === activityTypes.copyPath)
      this.#begin(id, 'fetch', path, where)
    else if (type === activityTypes.fileTransfer && !isAboutCache(path)) {
      const step = this.#activities.get(parent ?? '')?.step ?? this.#latestFetch()
      if (step !== undefined) this.#activities.set(id, { step, isTransfer: true })
    }
  }

  #begin(id: string, kind: BuildStep['kind'], path: string, where: unknown): void {
    const n = this.#step(kind, path)
    this.#activities.set(id, { step: n, isTransfer: false })
    const { state, startedAt } = this.#steps[n] ?? {}
    // A path is substituted by an activity, and copied by one within it.
    if (state === 'running') return
    this.#change(n, {
      state: 'running',
      startedAt: state === 'waiting' ? this.#atMs : (startedAt ?? this.#atMs),
      endedAt: null,
      where: typeof where === 'string' ? where : '',
    })
    const running = this.#steps.filter((step) => step.kind === kind && step.state === 'running').length
    this.#mostAtOnce = Math.max(this.#mostAtOnce, running)
  }

  /** Nix 2.8 does not say whose bytes come; it asks for them right after it has begun to copy. */
  #latestFetch(): number | undefined {
    const served = new Set(
      [...this.#activities.values()].filter((one) => one.isTransfer).map((one) => one.step),
    )
    return [...this.#activities.values()].findLast(
      ({ step }) => this.#steps[step]?.kind === 'fetch' && !served.has(step),
    )?.step
  }

  #result({ id, type, fields }: NixEvent & { kind: 'result' }): void {
    const [first, second] = fields
    if (type === resultTypes.progress && typeof first === 'number' && this.#counted.has(id))
      this.#counted.set(id, first)
    const activity = this.#activities.get(id)
    const step = activity === undefined ? undefined : this.#steps[activity.step]
    if (activity === undefined || step === undefined) return
    if (type === resultTypes.buildLogLine || type === resultTypes.postBuildLogLine) {
      if (typeof first === 'string') this.#printed(step, first)
    } else if (type === resultTypes.setPhase && typeof first === 'string') {
      this.#change(step.n, { phase: plainText(first) })
    } else if (type === resultTypes.progress && typeof first === 'number' && typeof second === 'number') {
      if (step.kind === 'fetch') this.#received(step, first, second)
    }
  }

  /** The step is its own copy within a batch, so a million lines cost no million copies. */
  #printed(step: BuildStep, line: string): void {
    const isOwn = this.#changed.has(step.n)
    const own = isOwn ? step : { ...step }
    own.lines += line.split('\n').length
    own.lastLine = line
    if (isOwn) return
    this.#steps[step.n] = own
    this.#changed.add(step.n)
  }

  #received(step: BuildStep, bytes: number, toBytes: number): void {
    const seconds = Math.max(rateMs, this.#atMs - (step.startedAt ?? this.#atMs)) / 1000
    this.#change(step.n, {
      bytes: Math.max(step.bytes, bytes),
      toBytes: Math.max(step.toBytes, toBytes, bytes),
      bytesPerSecond: Math.round(Math.max(step.bytes, bytes) / seconds),
    })
  }

  #stop(id: string): void {
    const activity = this.#activities.get(id)
    if (activity === undefined) return
    this.#activities.delete(id)
    const step = this.#steps[activity.step]
    const goesOn = [...this.#activities.values()].some((other) => other.step === activity.step)
    if (activity.isTransfer || goesOn || step?.state !== 'running') return
    this.#change(step.n, { state: 'done', endedAt: this.#atMs, bytesPerSecond: 0 })
  }

  #needs(derivation: string, inputs: readonly string[]): void {
    const n = this.#byPath.get(`build ${derivation}`)
    if (n === undefined) return
    const found = inputs.flatMap((input) => this.#byPath.get(`build ${input}`) ?? [])
    const needs = found.filter((need) => need !== n)
    // Said again with each list that comes, and mostly known.
    if (needs.length !== this.#steps[n]?.needs.length) this.#change(n, { needs })
  }

  #end(as: 'done' | 'cancelled'): void {
    if (as === 'cancelled') this.#unsettle()
    for (const { n, state, startedAt } of this.#steps)
      if (state === 'running' || state === 'waiting')
        this.#change(n, { state: as, endedAt: startedAt === null ? null : this.#atMs, bytesPerSecond: 0 })
    this.#activities.clear()
  }

  /** Interrupted, Nix says of what it was building only that it is over; but it does not count that as built. */
  #unsettle(): void {
    if (this.#counted.size === 0) return
    const counted = [...this.#counted.values()].reduce((sum, each) => sum + each, 0)
    const done = this.#steps.filter(({ kind, state }) => kind === 'build' && state === 'done')
    const last = done.toSorted((a, b) => (b.endedAt ?? 0) - (a.endedAt ?? 0) || b.n - a.n)
    for (const { n } of last.slice(0, Math.max(0, done.length - counted)))
      this.#change(n, { state: 'cancelled' })
  }

  #step(kind: BuildStep['kind'], path: string): number {
    const key = `${kind} ${path}`
    const known = this.#byPath.get(key)
    if (known !== undefined) return known
    const n = this.#steps.length
    this.#byPath.set(key, n)
    this.#steps.push(newStep(n, kind, path))
    this.#changed.add(n)
    return n
  }

  #change(n: number, change: Partial<BuildStep>): void {
    const step = this.#steps[n]
    if (step === undefined) return
    this.#steps[n] = { ...step, ...change }
    this.#changed.add(n)
  }
}

/** A step of which nothing has happened yet. */
export function newStep(n: number, kind: BuildStep['kind'], path: string): BuildStep {
  return {
    n,
    kind,
    path,
    name: storeName(path),
    state: 'waiting',
    phase: null,
    lastLine: null,
    startedAt: null,
    endedAt: null,
    where: '',
    bytes: 0,
    toBytes: 0,
    bytesPerSecond: 0,
    lines: 0,
    usualMs: null,
    needs: [],
  }
}
