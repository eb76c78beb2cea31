/** Sizes, times and dates as the user's locale writes them, in whichever language the sentences around them are. */
import { bytesText, numberText } from '../../contract/number-text.ts'

let locale = 'en'

/** Takes a BCP 47 tag. */
export function setLocale(tag: string): void {
  locale = tag
}

const digits = (n: number | bigint, least: number, most: number) => numberText(n, locale, [least, most])
const two = (n: number) => String(n).padStart(2, '0')
/** No line ends between a number and its unit. */
export const formats = {
  bytes: (n: number) => bytesText(n, locale),
  duration: (ms: number) => {
    const seconds = ms / 1000
    if (seconds < 10) return `${digits(seconds, 1, 1)}\u00A0s`
    if (seconds < 60) return `${Math.round(seconds)}\u00A0s`
    return `${Math.floor(seconds / 60)}\u00A0min ${Math.round(seconds % 60)}\u00A0s`
  },
  /** For what is only reckoned: whole minutes, or tens of seconds. */
  roughly: (ms: number) =>
    ms < 60_000
      ? `${Math.max(10, Math.round(ms / 10_000) * 10)}\u00A0s`
      : ms < 5_400_000
        ? `${Math.round(ms / 60_000)}\u00A0min`
        : `${Math.round(ms / 3_600_000)}\u00A0h`,
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
