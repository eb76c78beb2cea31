/** English: a number with the word that goes with it. */

/** `1 build`, `2 builds`, `12,000 builds`. */
export function count(n: number, one: string, many: string): string {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`
}
