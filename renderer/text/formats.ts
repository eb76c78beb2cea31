/** Sizes, times and dates as the user's locale writes them, in whichever language the sentences around them are. */

let locale = 'en'

/** Takes a BCP 47 tag. */
export function setLocale(tag: string): void {
  locale = tag
  made.clear()
}

/** Making one costs a hundred times what using it does. */
const made = new Map<string, Intl.NumberFormat>()

/** A number with so many digits behind the point. */
function digits(n: number | bigint, least: number, most: number): string {
  const key = `${least} ${most}`
  let format = made.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { minimumFractionDigits: least, maximumFractionDigits: most })
    made.set(key, format)
  }
  return format.format(n)
}

const two = (n: number) => String(n).padStart(2, '0')
/** French counts octets. */
function byteUnits(): string[] {
  const letter = locale.startsWith('fr') ? 'o' : 'B'
  return [letter, ...['K', 'M', 'G', 'T'].map((power) => `${power}i${letter}`)]
}

export const formats = {
  bytes: (n: number) => {
    const units = byteUnits()
    const power = Math.min(units.length - 1, n < 1 ? 0 : Math.floor(Math.log2(n) / 10))
    const value = n / 1024 ** power
    return `${digits(value, 0, value < 10 && power > 0 ? 1 : 0)} ${units[power]}`
  },
  duration: (ms: number) => {
    const seconds = ms / 1000
    if (seconds < 10) return `${digits(seconds, 1, 1)} s`
    if (seconds < 60) return `${Math.round(seconds)} s`
    return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
  },
  /** For what is only reckoned: whole minutes, or tens of seconds. */
  roughly: (ms: number) =>
    ms < 60_000
      ? `${Math.max(10, Math.round(ms / 10_000) * 10)} s`
      : ms < 5_400_000
        ? `${Math.round(ms / 60_000)} min`
        : `${Math.round(ms / 3_600_000)} h`,
  /** 0:07, 12:30, 1:02:03. */
  clock: (ms: number) => {
    const seconds = Math.floor(ms / 1000)
    const hours = Math.floor(seconds / 3600)
    const minutes = Math.floor(seconds / 60) % 60
    return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
  },
  /** For what happens several times a minute. */
  moment: (at: number) => new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'medium' }),
  time: (at: number) => new Date(at).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' }),
  number: (n: number | bigint) => digits(n, 0, 3),
}
