/** The one error shape that crosses between processes. */

/** Every expected failure has one of these codes, `area/what`; `internal` is all the rest. */
export type FailureCode =
  | 'internal'
  | 'call/unknown'
  | 'call/refused'
  | 'call/bad-argument'
  | 'machine/not-found'
  | 'machine/name-invalid'
  | 'machine/name-taken'
  | 'machine/folder-unusable'
  | 'machine/record-unreadable'
  | 'machine/busy'
  | 'machine/not-copied'
  | 'machine/archive-unreadable'
  | 'machine/cancelled'
  | 'configuration/missing'
  | 'configuration/unreadable'
  | 'configuration/changed-outside'
  | 'configuration/not-saved'
  | 'settings/not-saved'
  | 'settings/damaged'
  | 'settings/not-imported'
  | 'file/not-saved'
  | 'build/not-found'
  | 'build/gone'
  | 'build/in-use'
  | 'image/none'
  | 'image/damaged'
  | 'image/gone'
  | 'image/in-use'
  | 'image/not-saved'
  | 'nix/missing'
  | 'nix/unusable'
  | 'nix/no-daemon'
  | 'nix/source-missing'
  | 'nix/stopped'
  | 'nix/eval-failed'
  | 'nix/build-failed'
  | 'nix/out-of-space'
  | 'nix/no-network'
  | 'nix/result-unusable'
  | 'nix/formatter-missing'
  | 'nix/formatter-failed'
  | 'vm/not-built'
  | 'vm/not-running'
  | 'test/not-found'
  | 'test/busy'
  | 'test/file-unusable'
  | 'test/no-driver'
  | 'test/failed'
  | 'test/timed-out'
  | 'test/broken-off'
  | 'session/not-open'
  | 'session/busy'
  | 'vm/already-running'
  | 'vm/qemu-missing'
  | 'vm/start-failed'
  | 'vm/crashed'
  | 'vm/no-kvm'
  | 'vm/no-memory'
  | 'vm/path-unusable'
  | 'vm/stream-failed'
  | 'vm/qmp-failed'
  | 'vm/no-picture'
  | 'vm/port-taken'
  | 'vm/forward-refused'
  | 'disk/none'
  | 'disk/in-use'
  | 'disk/not-moved'
  | 'disk/failed'
  | 'disk/not-found'
  | 'guest/no-agent'
  | 'guest/refused'
  | 'guest/unanswered'
  | 'guest/not-copied'
  | 'guest/stopped'
  | 'terminal/not-possible'
  | 'ssh/not-reached'
  | 'apply/not-possible'
  | 'apply/failed'

/** A place in a text file; lines and columns count from 1. */
export interface Place {
  file: string
  line?: number
  column?: number
}

/** What can be done about a failure by pressing a button. */
export type Remedy =
  /** Builds do without the network from now on. */
  | { kind: 'go-offline' }
  /** Looks into what is amiss on this computer. */
  | { kind: 'open-doctor' }
  | { kind: 'choose-nixpkgs' }
  /** Builders, caches and their keys. */
  | { kind: 'open-settings' }
  /** Sets a switch of the machine's configuration, which is saved with the next build and can be undone. */
  | { kind: 'set-option'; option: string[]; value: boolean }
  | { kind: 'add-to-list'; option: string[]; item: string }
  /** Takes another text for this one wherever it stands in the configuration. */
  | { kind: 'replace-text'; old: string; text: string }

/** What a failure looks like as plain data, on its way to the page. */
export interface FailureData {
  code: FailureCode
  /** One sentence for the user: what went wrong. */
  message: string
  /** One sentence: what to do about it. */
  hint?: string
  /** The last lines of the process, or other text to show on demand; plain text, never HTML. */
  details?: string
  place?: Place
  remedy?: Remedy
}

/** An expected failure, made where the knowledge is; anything else thrown is `internal`. */
export class Failure extends Error {
  readonly code: FailureCode
  readonly hint?: string
  readonly details?: string
  readonly place?: Place
  readonly remedy?: Remedy

  constructor(data: FailureData, cause?: unknown) {
    super(data.message, cause === undefined ? undefined : { cause })
    this.name = 'Failure'
    this.code = data.code
    if (data.hint !== undefined) this.hint = data.hint
    if (data.details !== undefined) this.details = data.details
    if (data.place !== undefined) this.place = data.place
    if (data.remedy !== undefined) this.remedy = data.remedy
  }

  /** The failure as data that can be cloned between processes; no stack goes with it. */
  toData(): FailureData {
    return {
      code: this.code,
      message: this.message,
      ...(this.hint === undefined ? {} : { hint: this.hint }),
      ...(this.details === undefined ? {} : { details: this.details }),
      ...(this.place === undefined ? {} : { place: this.place }),
      ...(this.remedy === undefined ? {} : { remedy: this.remedy }),
    }
  }
}
