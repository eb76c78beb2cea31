/** Which notices stay, and what makes them leave. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { attempt } from '../../../../renderer/store/notices.ts'
import { useStore } from '../../../../renderer/store/store.ts'

beforeEach(() => {
  vi.useFakeTimers()
  useStore.setState({ notices: [] })
})
afterEach(() => vi.useRealTimers())

const said = () => useStore.getState().notices.map(({ message }) => message)
const fail = (words: string) => attempt(() => Promise.reject(new Error(words)))

it('a failure stays, until something else has gone well after there was time to read it', async () => {
  fail('No.')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(said()).toHaveLength(1)
  fail('No again.')
  await vi.advanceTimersByTimeAsync(1_000)
  attempt(() => Promise.resolve())
  await vi.advanceTimersByTimeAsync(1)
  expect(said()).toEqual([expect.stringContaining('No again.')])
  await vi.advanceTimersByTimeAsync(10_000)
  attempt(() => Promise.resolve())
  await vi.advanceTimersByTimeAsync(1)
  expect(said()).toEqual([])
})
