/** A log that lies elsewhere, asked for by the page. */
import { describe, expect, it } from 'vitest'
import type { ShownLine } from '../../../../contract/build-steps.ts'
import { withSteps } from '../../../../renderer/build/followed.ts'
import { LogPages, pageLines } from '../../../../renderer/build/log-pages.ts'

const line = (n: number): ShownLine => ({ kind: 'nix', step: null, text: `line ${n}` })

function pagesOf(log: { length: number }) {
  const asked: number[] = []
  let changes = 0
  const ask = (from: number, count: number) => {
    asked.push(from)
    return Promise.resolve(
      Array.from({ length: Math.max(0, Math.min(count, log.length - from)) }, (_, n) => line(from + n)),
    )
  }
  const pages = new LogPages(ask, () => changes++)
  return {
    pages,
    asked,
    settled: () => new Promise((resolve) => setTimeout(resolve)),
    changes: () => changes,
  }
}

describe('pages of a log', () => {
  it('are asked for when they come into view, and once', async () => {
    const { pages, asked, settled } = pagesOf({ length: 10_000 })
    void pages.want(150, 250, 10_000)
    void pages.want(150, 250, 10_000)
    expect(pages.line(160)).toBeUndefined()
    await settled()
    expect(asked).toEqual([0, pageLines])
    expect(pages.line(160)?.text).toBe('line 160')
    void pages.want(150, 250, 10_000)
    expect(asked).toHaveLength(2)
  })

  it('that were not full are asked for again when the log has grown', async () => {
    const log = { length: 10 }
    const { pages, asked, settled } = pagesOf(log)
    void pages.want(0, 50, 10)
    await settled()
    expect(pages.line(12)).toBeUndefined()
    log.length = 20
    void pages.want(0, 50, 20)
    await settled()
    expect(pages.line(12)?.text).toBe('line 12')
    expect(asked).toEqual([0, 0])
  })

  it('are waited for by whoever wants them, also where another one has asked', async () => {
    const { pages, asked } = pagesOf({ length: 10_000 })
    void pages.want(0, 1, 10_000)
    await pages.want(0, 250, 10_000)
    expect([pages.line(0)?.text, pages.line(249)?.text]).toEqual(['line 0', 'line 249'])
    expect(asked).toEqual([0, pageLines])
  })

  it('are few, whatever was scrolled through', async () => {
    const { pages, settled } = pagesOf({ length: 1_000_000 })
    for (let from = 0; from < 100 * pageLines; from += pageLines) void pages.want(from, from + 1, 1_000_000)
    await settled()
    const held = Array.from({ length: 100 }, (_, page) => pages.line(page * pageLines)).filter(Boolean)
    expect(held.length).toBe(40)
  })

  it('are asked for again after a failure', async () => {
    let isBroken = true
    const pages = new LogPages(
      () => (isBroken ? Promise.reject(new Error('gone')) : Promise.resolve([line(0)])),
      () => undefined,
    )
    void pages.want(0, 1, 1)
    await new Promise((resolve) => setTimeout(resolve))
    isBroken = false
    void pages.want(0, 1, 1)
    await new Promise((resolve) => setTimeout(resolve))
    expect(pages.line(0)?.text).toBe('line 0')
  })
})

it('a tree takes in the steps of an event, and its log never shrinks', () => {
  const tree = withSteps({ key: '20261123-190240123', steps: [], lines: 7 }, { steps: [], lines: 5 })
  expect(tree.lines).toBe(7)
})
