/** Statuses of interactive sessions, happening by happening, in any order. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SessionStatus } from '../../../contract/session.ts'
import {
  nextSession,
  noSession,
  type SessionHappening,
} from '../../../main/checks/interactive/session-status.ts'
import { initialProgress } from '../../../main/nix/progress.ts'

const progress = { ...initialProgress.progress, leftMs: null, now: '' }
const failure = { code: 'test/broken-off' as const, message: 'It broke.' }
const asked: SessionHappening = { what: 'asked', key: 'k', at: 1, progress }
const through = (...happenings: SessionHappening[]) => happenings.reduce(nextSession, noSession)

describe('the status of a session', () => {
  it('goes from the build over the driver’s start to its prompt, and tells waiting from working', () => {
    const started = through(asked, { what: 'driver-started', logKey: 'log' })
    expect(started).toEqual({ phase: 'starting', startedAt: 1, logKey: 'log' })
    expect(nextSession(started, { what: 'looked', isWaiting: false })).toBe(started)
    const open = nextSession(started, { what: 'looked', isWaiting: true })
    expect(open).toEqual({ phase: 'open', startedAt: 1, logKey: 'log', repl: 'waiting' })
    expect(nextSession(open, { what: 'looked', isWaiting: true })).toBe(open)
    expect(nextSession(open, { what: 'looked', isWaiting: false })).toMatchObject({ repl: 'working' })
  })

  it('an end that was asked for is no failure, and one that was not is', () => {
    const gone: SessionHappening = { what: 'gone', at: 9, failure }
    expect(through(asked, { what: 'end-asked' }, { what: 'insisted' }, gone)).toEqual({
      phase: 'off',
      failure: null,
      endedAt: 9,
    })
    expect(through(asked, gone)).toEqual({ phase: 'off', failure, endedAt: 9 })
  })

  it('what does not apply changes nothing, whatever comes', () => {
    const happening = fc.constantFrom<SessionHappening>(
      asked,
      { what: 'progress', progress },
      { what: 'driver-started', logKey: 'log' },
      { what: 'looked', isWaiting: true },
      { what: 'looked', isWaiting: false },
      { what: 'end-asked' },
      { what: 'insisted' },
      { what: 'gone', at: 2, failure },
    )
    const applies: Record<SessionStatus['phase'], SessionHappening['what'][]> = {
      off: ['asked'],
      building: ['progress', 'driver-started', 'end-asked', 'gone'],
      starting: ['looked', 'end-asked', 'gone'],
      open: ['looked', 'end-asked', 'gone'],
      ending: ['insisted', 'gone'],
    }
    fc.assert(
      fc.property(fc.array(happening), (happenings) => {
        let status: SessionStatus = noSession
        for (const each of happenings) {
          const next = nextSession(status, each)
          if (!applies[status.phase].includes(each.what)) expect(next).toBe(status)
          status = next
        }
      }),
    )
  })
})
