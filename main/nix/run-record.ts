/** What a run of Nix has said so far that could explain its failure; bounded, whatever the log's length. */
import { activityTypes, levels, type NixEvent } from './log-event.ts'
import { readError, type ErrorText } from './error-text.ts'
import { logTexts, plainText, type LogText } from './log-text.ts'

/** Lines kept of each build, and of the whole log. */
const keptLines = 50
const keptBuilds = 32

export class RunRecord {
  readonly errors: ErrorText[] = []
  readonly warnings: string[] = []
  /** What the evaluated code itself said by `builtins.trace` and `builtins.warn`, such as NixOS's warnings. */
  readonly traced: string[] = []
  /** The last lines of the whole log, without colours. */
  readonly lastLines: string[] = []
  /** The last lines of each build, by the derivation's store path. */
  readonly builds = new Map<string, string[]>()
  readonly #derivations = new Map<string, string>()

  /** `texts`: the event's lines, where they are known already. */
  take(event: NixEvent, texts: readonly LogText[] = logTexts(event)): void {
    if (event.kind === 'message' && isError(event)) keep(this.errors, readError(event), 200)
    else if (event.kind === 'message' && isTraced(event)) keep(this.traced, tracedText(event.text), 200)
    else if (event.kind === 'message' && (event.level === levels.warning || isWarning(event)))
      keep(this.warnings, plainText(event.raw ?? event.text), 200)
    else if (event.kind === 'text') this.#takeText(event.text)
    else if (event.kind === 'start' && event.type === activityTypes.build) this.#startBuild(event)
    else if (event.kind === 'stop') this.#derivations.delete(event.id)

    for (const { kind, text: shown } of texts) {
      const text = plainText(shown)
      keep(this.lastLines, text, keptLines)
      const derivation = event.kind === 'result' ? this.#derivations.get(event.id) : undefined
      const lines = kind === 'builder' && derivation !== undefined ? this.builds.get(derivation) : undefined
      if (lines !== undefined) keep(lines, text, keptLines)
    }
  }

  #startBuild({ id, fields }: NixEvent & { kind: 'start' }): void {
    const [derivation] = fields
    if (typeof derivation !== 'string') return
    this.#derivations.set(id, derivation)
    this.builds.set(derivation, [])
    const [oldest] = this.builds.keys()
    if (this.builds.size > keptBuilds && oldest !== undefined) this.builds.delete(oldest)
  }

  /** Some errors come past the logger, such as a stack overflow or a wrong option of the command line. */
  #takeText(text: string): void {
    const plain = plainText(text)
    if (/^\s*error: \S/.test(plain)) keep(this.errors, readError({ text: plain }), 200)
  }
}

const traceStart = /^(trace|evaluation warning): /
/** A builder elsewhere that cannot be reached is no failure: the build goes on without it. */
const warningStart = /^(warning: |cannot build on ')/

/** `builtins.trace` speaks at the level of errors, too; so do a daemon that warns and the hook that looks for builders. */
function isError({ level, text }: NixEvent & { kind: 'message' }): boolean {
  const plain = plainText(text)
  return level === levels.error && !traceStart.test(plain) && !warningStart.test(plain)
}

function isWarning({ level, text }: NixEvent & { kind: 'message' }): boolean {
  return level === levels.error && warningStart.test(plainText(text))
}

function isTraced({ text }: NixEvent & { kind: 'message' }): boolean {
  return traceStart.test(plainText(text))
}

function tracedText(text: string): string {
  return plainText(text).replace(/^trace: /, '')
}

/** Drops from the front in batches, so that a long log costs no copy per line. */
function keep<T>(list: T[], item: T, limit: number): void {
  list.push(item)
  if (list.length >= limit * 2) list.splice(0, list.length - limit)
}
