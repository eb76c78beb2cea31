/** Rates from counters: none where one is missing or began anew. */
import { expect, test } from 'vitest'
import type { HealthReading } from '../../../../contract/health.ts'
import { lastOf, pointOf, withPoint } from '../../../../renderer/health/points.ts'

const reading = (atMs: number, more: Partial<HealthReading> = {}): HealthReading => ({
  atMs,
  cpuMs: 0,
  cores: 2,
  heldBytes: 100,
  memoryBytes: 1000,
  readBytes: 0,
  writtenBytes: 0,
  inside: null,
  ...more,
})
const inside = (atMs: number, receivedBytes: number) => ({
  atMs,
  usedBytes: 7,
  receivedBytes,
  sentBytes: null,
})

test('one reading tells amounts and no rates', () => {
  expect(pointOf(null, reading(5))).toMatchObject({ processor: null, heldBytes: 100, read: null })
})

test('two readings tell rates: a second of work in a second is half of two processors', () => {
  const point = pointOf(
    reading(1000, { cpuMs: 500, readBytes: 10 }),
    reading(2000, { cpuMs: 1500, readBytes: 30, writtenBytes: 4096 }),
  )
  expect(point).toMatchObject({ processor: 50, read: 20, written: 4096, received: null })
})

test('the inside has its own clock, and an answer that is not new tells no rate', () => {
  const before = reading(1000, { inside: inside(900, 100) })
  expect(pointOf(before, reading(3000, { inside: inside(2900, 500) }))).toMatchObject({
    received: 200,
    sent: null,
    usedBytes: 7,
  })
  expect(pointOf(before, reading(3000, { inside: inside(900, 100) })).received).toBeNull()
})

test('a counter that became smaller tells nothing', () => {
  expect(pointOf(reading(1, { readBytes: 9 }), reading(2, { readBytes: 3 })).read).toBeNull()
})

test('points older than the span go', () => {
  const points = [1, 2, 3].map((at) => pointOf(null, reading(at * 1000)))
  expect(withPoint(points, pointOf(null, reading(4000)), 2500).map(({ atMs }) => atMs)).toEqual([
    2000, 3000, 4000,
  ])
  expect(lastOf(points, (point) => point.heldBytes)).toBe(100)
  expect(lastOf(points, (point) => point.read)).toBeNull()
})
