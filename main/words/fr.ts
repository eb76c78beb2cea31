/** French: what main words itself. */
import type { Phrases } from './say.ts'

export const fr: Phrases = {}
