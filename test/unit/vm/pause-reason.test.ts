/** Why a guest stands still, by QEMU's run states. */
import { expect, test } from 'vitest'
import { pauseReason } from '../../../main/vm/pause-reason.ts'

test('each state in which QEMU holds the guest has a reason, all others have none', () => {
  expect(['paused', 'prelaunch'].map((state) => pauseReason(state, false))).toEqual(['asked', 'asked'])
  expect(pauseReason('io-error', true)).toBe('no-space')
  expect(pauseReason('io-error', false)).toBe('disk-error')
  expect(pauseReason('guest-panicked', false)).toBe('panicked')
  expect(pauseReason('internal-error', false)).toBe('internal-error')
  for (const state of ['running', 'shutdown', 'inmigrate', 'something new'])
    expect(pauseReason(state, true)).toBeNull()
})
