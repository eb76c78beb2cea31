/** Switching a running guest to what is built: what that would do, and what it did. */

/** Units by what becomes of them, such as `nginx.service`. */
export interface UnitChanges {
  start: string[]
  stop: string[]
  /** Stopped and started again. */
  restart: string[]
  reload: string[]
  /** Changed, and left as they run: their configuration says so. */
  keep: string[]
}

/** What a running VM cannot take over: it needs a start. */
export type RestartNeed =
  | { kind: 'kernel' | 'initrd' | 'kernel-params' | 'disk-size' | 'forwards' | 'shares' }
  | { kind: 'memory' | 'cores'; from: string; to: string }
  /** Other arguments of QEMU, as the start script has them. */
  | { kind: 'qemu'; removed: string[]; added: string[] }
  /** It is not known what the VM was started from. */
  | { kind: 'unknown' }

export interface ApplyPlan {
  /** The system's store path. */
  system: string
  /** The guest runs it already. */
  isRunning: boolean
  units: UnitChanges
  needs: RestartNeed[]
}

export interface ApplyEnd {
  /** The guest runs the new system now, even where some units failed. */
  isRunning: boolean
  /** Of `switch-to-configuration`; null when it was lost from sight. */
  code: number | null
  failedUnits: string[]
}
