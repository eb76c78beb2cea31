/** A build's progress in one line. */
import type { BuildProgress } from '../../contract/build.ts'
import { tenths } from '../words/quantity.ts'
import { say } from '../words/say.ts'

const barWidth = 20

/** With a bar where something can be counted. */
export function progressLine(progress: BuildProgress): string {
  const { fraction } = progress
  return [fraction === null ? null : bar(fraction), counts(progress), left(progress.leftMs), progress.now]
    .filter((part) => part !== null && part !== '')
    .join('  ')
}

/** For a log: what is done now, and how far it is. */
export function progressStep(progress: BuildProgress): string {
  if (progress.now === '') return ''
  const done = counts(progress)
  return done === null ? progress.now : `${progress.now} (${done})`
}

function bar(fraction: number): string {
  const full = Math.round(fraction * barWidth)
  return `[${'#'.repeat(full)}${'·'.repeat(barWidth - full)}] ${String(Math.floor(fraction * 100)).padStart(3)}%`
}

function counts({ built, toBuild, fetched, toFetch, fetchedBytes }: BuildProgress): string | null {
  const parts = [
    toBuild > 0 ? say`${built}/${toBuild} built` : null,
    toFetch > 0 ? say`${fetched}/${toFetch} fetched (${tenths(fetchedBytes / 1_000_000)} MB)` : null,
  ].filter((part) => part !== null)
  return parts.length === 0 ? null : parts.join(', ')
}

function left(leftMs: number | null): string | null {
  if (leftMs === null) return null
  return leftMs < 60_000
    ? say`${Math.ceil(leftMs / 1000)} s left`
    : say`${Math.ceil(leftMs / 60_000)} min left`
}

/** For people: `12 s`, `3 min 5 s`. */
export function duration(ms: number): string {
  const seconds = Math.round(ms / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}
