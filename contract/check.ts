/** What evaluating a configuration that is still being edited tells: problems, and where each form field's value comes from. */
import type { FailureData } from './failure.ts'

export interface CheckProblem {
  severity: 'error' | 'warning'
  /** `place.file` is the machine's `configuration.nix` where the place lies in the text that was checked. */
  failure: FailureData
  /** The option as the user would write it (`networking.hostName`), where the problem is about one. */
  option?: string
}

/** Where an option's value comes from, once everything that the configuration imports is taken together. */
export interface OptionState {
  /** Files other than the checked text that set it, as shown to the user: absolute, or below nixpkgs. */
  setBy: string[]
  /** The final value as plain data, absent where it cannot be evaluated or is no data. */
  value?: unknown
}

export interface ConfigurationCheck {
  problems: CheckProblem[]
  /** By option; null when the evaluation failed before any could be read. */
  options: Record<string, OptionState> | null
  /** How long Nix took. */
  tookMs: number
}

/** A public key found in `~/.ssh`. */
export interface SshKey {
  /** The file's name, such as `id_ed25519.pub`. */
  file: string
  /** The whole line, such as `ssh-ed25519 AAAA… me@here`. */
  key: string
}
