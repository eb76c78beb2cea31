/** Of two readings of what a machine uses, one point of its plots. */
import type { HealthReading } from '../../contract/health.ts'

/** Rates are bytes a second; null is what is not known (yet). */
export interface HealthPoint {
  /** As the reading's. */
  atMs: number
  /** Of all of the guest's processors together: 0 to 100, and a little more where QEMU itself works. */
  processor: number | null
  heldBytes: number
  usedBytes: number | null
  read: number | null
  written: number | null
  received: number | null
  sent: number | null
}

export function pointOf(before: HealthReading | null, now: HealthReading): HealthPoint {
  const inside = [before?.inside ?? null, now.inside] as const
  const worked = rate(before, now, (one) => one.cpuMs)
  return {
    atMs: now.atMs,
    processor: worked === null ? null : (worked / 1000 / Math.max(1, now.cores)) * 100,
    heldBytes: now.heldBytes,
    usedBytes: now.inside?.usedBytes ?? null,
    read: rate(before, now, (one) => one.readBytes),
    written: rate(before, now, (one) => one.writtenBytes),
    received: rate(...inside, (one) => one.receivedBytes),
    sent: rate(...inside, (one) => one.sentBytes),
  }
}

/** Growth a second. A counter that has become smaller began anew, and tells nothing. */
function rate<T extends { atMs: number }>(
  before: T | null,
  now: T | null,
  counter: (one: T) => number | null,
): number | null {
  if (before === null || now === null || now.atMs <= before.atMs) return null
  const [from, to] = [counter(before), counter(now)]
  if (from === null || to === null || to < from) return null
  return ((to - from) / (now.atMs - before.atMs)) * 1000
}

/** Those of the last `spanMs`, with this one. */
export function withPoint(points: HealthPoint[], point: HealthPoint, spanMs: number): HealthPoint[] {
  return [...points.filter(({ atMs }) => atMs > point.atMs - spanMs), point]
}

/** The last value that is known; null when none is. */
export function lastOf(points: HealthPoint[], pick: (point: HealthPoint) => number | null): number | null {
  return points.map(pick).findLast((value) => value !== null) ?? null
}
