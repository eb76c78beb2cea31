/** Spanish: what main words itself. */
import type { Phrases } from './say.ts'

export const es: Phrases = {}
