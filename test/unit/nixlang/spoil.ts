/** Spoils texts by a few characters, as typing does. */
import { random } from './random.ts'

const intruders = [
  ...'{}[]()"\'$;:,.@?!<>=+-*/|&~#\\ \n\r\t0a_%^`é',
  "''",
  '${',
  '//',
  '++',
  '...',
  'or',
  'in',
  'rec',
  'let',
  'inherit',
  '/*',
  '*/',
  '\\${',
  "''${",
  "'''",

  './',
  '<a>',
  'a:b',
  '.5',
  '\f',
  '\u00a0',
  '\ufeff',
] as const

/** A program with one to three characters taken out, doubled, moved or put in. */
export function spoil(source: string, seed: number): string {
  const rng = random(seed)
  let text = source
  for (let i = 1 + rng.below(3); i > 0; i--) {
    const at = rng.below(text.length + 1)
    const length = 1 + rng.below(rng.chance(80) ? 1 : 5)
    switch (rng.below(4)) {
      case 0:
        text = text.slice(0, at) + text.slice(at + length)
        break
      case 1:
        text = text.slice(0, at) + text.slice(at, at + length) + text.slice(at)
        break
      case 2:
        text = text.slice(0, at) + rng.pick(intruders) + text.slice(at)
        break
      default:
        text = text.slice(0, at) + rng.pick(intruders) + text.slice(at + length)
    }
  }
  // Cut surrogate pairs have no UTF-8 form, so Nix could not be shown the same text.
  return text.replace(/\p{Surrogate}/gu, '')
}
