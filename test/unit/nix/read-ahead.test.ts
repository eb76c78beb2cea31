import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { ReadAhead } from '../../../main/nix/read-ahead.ts'

it('hands on all of it, in order, from a writer that is faster than what is made of it', async () => {
  const child = spawn('seq', ['1', '400000'], { stdio: ['ignore', 'pipe', 'ignore'] })
  const chunks: Buffer[] = []
  let exitedAt = Infinity
  let handedBefore = 0
  const reading = new ReadAhead(child.stdout, (chunk) => {
    chunks.push(chunk)
    // As slow as parsing is.
    const until = performance.now() + 10
    while (performance.now() < until) if (exitedAt === Infinity) handedBefore = chunks.length
  })
  child.once('exit', () => {
    exitedAt = performance.now()
    reading.hurry()
  })
  await once(child, 'close')
  reading.end()
  const text = Buffer.concat(chunks).toString()
  expect(text).toBe(Array.from({ length: 400_000 }, (_, n) => `${n + 1}\n`).join(''))
  // The writer had ended before most of it was looked at.
  expect(handedBefore).toBeLessThan(chunks.length / 2)
})

it('makes a writer wait that has written more than is kept, until that is worked off', async () => {
  const source = new PassThrough({ highWaterMark: 1024 })
  let bytes = 0
  const reading = new ReadAhead(source, (chunk) => (bytes += chunk.length))
  const part = Buffer.alloc(2 ** 20)
  let isPaused = false
  for (let n = 0; n < 12; n++) {
    source.write(part)
    isPaused ||= source.isPaused()
  }
  expect(isPaused).toBe(true)
  source.end()
  await expect.poll(() => bytes).toBe(12 * 2 ** 20)
  reading.end()
  expect(bytes).toBe(12 * 2 ** 20)
})

it('makes the writer wait while what was handed on is not worked off', async () => {
  const source = new PassThrough({ highWaterMark: 1024 })
  let bytes = 0
  let isBehind = true
  const reading = new ReadAhead(
    source,
    (chunk) => (bytes += chunk.length),
    () => isBehind,
  )
  const part = Buffer.alloc(2 ** 20)
  for (let n = 0; n < 12; n++) source.write(part)
  source.end()
  await expect.poll(() => source.isPaused()).toBe(true)
  expect(bytes).toBe(0)
  isBehind = false
  await expect.poll(() => bytes).toBe(12 * 2 ** 20)
  reading.end()
})

it('does not wait for a pause that never comes', async () => {
  const source = new PassThrough()
  let got = 0
  let isOver = false
  const reading = new ReadAhead(source, () => (got += 1))
  // News in each turn of the loop, whenever it is looked for.
  const write = () => {
    source.write('x')
    if (!isOver) setImmediate(write)
  }
  write()
  await expect.poll(() => got, { timeout: 5000 }).toBeGreaterThan(0)
  isOver = true
  reading.end()
})
