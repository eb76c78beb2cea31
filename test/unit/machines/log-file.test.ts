/** The log of a build on disk: what is added is read back, whole and by step, while it is written and by a later run. */
import fc from 'fast-check'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { ShownLine } from '../../../contract/build-steps.ts'
import { LogFile } from '../../../main/machines/log-file.ts'

const root = mkdtempSync(path.join(tmpdir(), 'snowglobe-log-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
let files = 0
const newFile = () => path.join(root, String(files++), 'log')
const quiet = new AbortController().signal

const line = (text: string, step: number | null = null): ShownLine => ({
  kind: step === null ? 'nix' : 'builder',
  text,
  step,
})

const anyLine: fc.Arbitrary<ShownLine> = fc
  .record({
    text: fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\n', ' ')),
    kind: fc.constantFrom('nix', 'error', 'builder'),
    step: fc.option(fc.nat(4)),
  })
  // Lone surrogates are no text; the splitter lets none through.
  .filter(({ text }) => !/\p{Cs}/u.test(text))

describe('a log', () => {
  it('says that the disk is behind until it has written what waits', async () => {
    const log = new LogFile(newFile())
    expect(log.isBehind).toBe(false)
    log.add(Array.from({ length: 9 }, () => line('x'.repeat(2 ** 20))))
    expect(log.isBehind).toBe(true)
    await log.flush()
    expect(log.isBehind).toBe(false)
    expect(log.count(null)).toBe(9)
    await log.close()
  })

  it('is read back as it was added, by position and by step, while it grows and after a restart', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(anyLine, { maxLength: 30 }), { maxLength: 5 }), async (batches) => {
        const file = newFile()
        const log = new LogFile(file)
        const all: ShownLine[] = []
        for (const batch of batches) {
          log.add(batch)
          all.push(...batch)
          expect(await log.lines(null, 0, 1000)).toEqual(all)
        }
        await log.close()
        const later = await LogFile.read(file)
        for (const step of [null, 0, 1, 2, 3, 4]) {
          const own = all.filter((each) => step === null || each.step === step)
          expect(later.count(step)).toBe(own.length)
          expect(await later.lines(step, 0, 1000)).toEqual(own)
          expect(await later.lines(step, 2, 3)).toEqual(own.slice(2, 5))
        }
        await later.close()
      }),
      { numRuns: 60 },
    )
  })

  it('can be read without the app: each line says whose it is', async () => {
    const file = newFile()
    const log = new LogFile(file)
    log.add([
      line('two will be built'),
      line('compiling', 12),
      { kind: 'error', text: 'error: no', step: null },
    ])
    await log.close()
    expect(readFileSync(file, 'utf8')).toBe('-: two will be built\n12> compiling\n-! error: no\n')
  })

  it('finds text in any case and beneath colours, in one step or in all, and not the marks before the lines', async () => {
    const log = new LogFile(newFile())
    log.add([line('Alpha 12'), line('\u001b[31mal\u001b[0mpha', 12), line('beta', 12), line('ALPHA', 3)])
    expect(await log.find(null, 'alpha', quiet)).toEqual({ at: [0, 1, 3], isCut: false })
    expect(await log.find(12, 'ALPHA', quiet)).toEqual({ at: [0], isCut: false })
    expect(await log.find(null, '12', quiet)).toEqual({ at: [0], isCut: false })
    expect(await log.find(null, '12>', quiet)).toEqual({ at: [], isCut: false })
    await log.close()
  })

  it('of a million lines is read in the middle, and searched without standing still', async () => {
    const log = new LogFile(newFile())
    for (let n = 0; n < 1_000_000; n += 10_000) {
      log.add(Array.from({ length: 10_000 }, (_, at) => line(`line ${n + at}`, (n + at) % 3)))
      await log.flush()
    }
    expect(await log.lines(null, 500_000, 2)).toEqual([line('line 500000', 2), line('line 500001', 0)])
    expect(await log.lines(1, 333_332, 2)).toEqual([line('line 999997', 1)])
    let turns = 0
    const turning = setInterval(() => turns++, 1)
    const found = await log.find(null, 'line 9999', quiet)
    clearInterval(turning)
    expect(found.at.length).toBe(1 + 10 + 100)
    expect(turns).toBeGreaterThan(20)
    await log.close()
  })

  it('says that more matches than are listed exist, and gives a search up when it is told to', async () => {
    const log = new LogFile(newFile())
    log.add(Array.from({ length: 10_001 }, () => line('same')))
    expect(await log.find(null, 'same', quiet)).toMatchObject({ isCut: true })
    const given = new AbortController()
    given.abort()
    await expect(log.find(null, 'same', given.signal)).rejects.toThrow()
    await log.close()
  })

  it('is empty where there is no file, and takes nothing more where nothing can be written', async () => {
    const missing = await LogFile.read(path.join(root, 'nowhere'))
    expect(missing.count(null)).toBe(0)
    expect(await missing.lines(null, 0, 10)).toEqual([])
    const full = new LogFile(root)
    full.add([line('lost')])
    await full.flush()
    full.add([line('not even counted')])
    expect(full.count(null)).toBe(1)
    const [lost] = await full.lines(null, 0, 10)
    expect(lost?.text).toContain('could not be written')
    await full.close()
  })
})
