/** What the task bar shows of builds. */
import { describe, expect, it } from 'vitest'
import type { BuildStatus } from '../../../contract/build.ts'
import { taskBarProgress } from '../../../main/desktop/task-bar.ts'
import { initialProgress } from '../../../main/nix/progress.ts'

const running = (fraction: number | null): BuildStatus => ({
  phase: 'running',
  key: '20261123-190240123',
  startedAt: 0,
  progress: { ...initialProgress.progress, fraction, leftMs: null },
})
const done: BuildStatus = { phase: 'succeeded', key: '20261123-190240124', startedAt: 0, endedAt: 1 }

describe('the task bar', () => {
  it('shows nothing while nothing is built', () => {
    expect(taskBarProgress([done, { phase: 'never' }], false)).toEqual({ value: -1, mode: 'normal' })
  })

  it('shows the mean of what runs, and that something runs while it cannot be counted', () => {
    expect(taskBarProgress([running(0.5), done, running(1)], false)).toEqual({ value: 0.75, mode: 'normal' })
    expect(taskBarProgress([running(0.5), running(null)], false).value).toBe(0.25)
    expect(taskBarProgress([running(null)], false).value).toBeGreaterThan(1)
  })

  it('points at a failure that nobody has seen, unless something runs again', () => {
    expect(taskBarProgress([done], true)).toEqual({ value: 1, mode: 'error' })
    expect(taskBarProgress([running(0.1)], true)).toEqual({ value: 0.1, mode: 'normal' })
  })
})
