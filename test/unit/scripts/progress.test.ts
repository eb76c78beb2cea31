// Tests of the lines that a set-up shows.
import { describe, expect, it } from 'vitest'
import { progressText, StepProgress } from '../../../scripts/setup/progress.mjs'

const show = (isTTY: boolean) => {
  let text = ''
  const output = {
    isTTY,
    columns: 40,
    write: (piece: string) => {
      text += piece
    },
  }
  return { progress: new StepProgress('npm packages', output), shown: () => text }
}

describe('the progress of a step', () => {
  it('is redrawn in one line on a terminal', () => {
    const { progress, shown } = show(true)
    progress.start()
    progress.update('3 fetched')
    progress.done()
    expect(shown().split('\n')).toHaveLength(2)
    expect(shown()).toContain('\r\u001b[K· npm packages … 3 fetched')
    expect(shown()).toMatch(/· npm packages … done \(\d+\.\d s\)\n$/)
  })

  it('never wraps on a terminal, or the next redrawing would miss it', () => {
    const { progress, shown } = show(true)
    progress.update('x'.repeat(200))
    const line = shown().split('\u001b[K').at(-1) ?? ''
    expect(line.length).toBeLessThan(40)
  })

  it('is sparse in a pipe, and free of control characters', () => {
    const { progress, shown } = show(false)
    progress.start()
    for (let count = 0; count < 1000; count++) progress.update(`${count} fetched`)
    progress.done('up to date')
    expect(shown()).toMatch(/^· npm packages …\n· npm packages … up to date \(\d+\.\d s\)\n$/)
  })

  it('says nothing at all when nothing was to be done', () => {
    const { progress, shown } = show(false)
    expect(progress.isStarted).toBe(false)
    expect(shown()).toBe('')
  })

  it('shows a count as a share of its total', () => {
    expect(progressText({ done: 3, total: 12, what: 'MiB' })).toBe('3 of 12 MiB')
  })
})
