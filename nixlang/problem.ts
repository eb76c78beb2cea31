/** The shape of a mistake found in a text without evaluating it. */
import type { Range } from './read-option.ts'

export interface Problem extends Range {
  code:
    /** Nix cannot read the text. */
    | 'syntax'
    /** A name is defined twice. */
    | 'duplicate'
    /** A computed name where Nix takes none. */
    | 'dynamic'
    /** A number out of bounds. */
    | 'number'
    /** A variable that nothing binds. */
    | 'undefined'
  /** One sentence for the user. */
  message: string
}
