/** Numbers and sizes as a locale (a BCP 47 tag) writes them, in main and in the page alike. */

/** Making one costs a hundred times what using it does. */
const made = new Map<string, Intl.NumberFormat>()

/** With so many digits behind the point. */
export function numberText(n: number | bigint, locale: string, [least, most]: [number, number]): string {
  const key = `${locale} ${least} ${most}`
  let format = made.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most })
    made.set(key, format)
  }
  return format.format(n)
}

/** In the greatest unit of which there is one: `1.5 GiB`, without a line's end inside. */
export function bytesText(n: number, locale: string): string {
  // French counts octets.
  const letter = locale.startsWith('fr') ? 'o' : 'B'
  const units = [letter, ...['K', 'M', 'G', 'T'].map((power) => `${power}i${letter}`)]
  const power = Math.min(units.length - 1, n < 1 ? 0 : Math.floor(Math.log2(n) / 10))
  const value = n / 1024 ** power
  return `${numberText(value, locale, [0, value < 10 && power > 0 ? 1 : 0])}\u00A0${units[power]}`
}
