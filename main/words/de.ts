/** German: what main words itself. */
import type { Phrases } from './say.ts'

export const de: Phrases = {
  'The machine is not running.': 'Die Maschine läuft nicht.',
}
