/** The status of a VM as one pure function. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { VmStatus } from '../../../contract/vm.ts'
import { next, type Happening } from '../../../main/vm/status.ts'

const failure = { code: 'vm/crashed' as const, message: 'It crashed.' }
const off: VmStatus = { phase: 'off' }
const after = (happenings: Happening[], from: VmStatus = off) => happenings.reduce(next, from)

test('a VM that is started and answers is running since its start', () => {
  const status = after([
    { kind: 'launched', at: 10 },
    { kind: 'answered', at: 20, paused: null },
  ])
  expect(status).toEqual({ phase: 'running', since: 10 })
})

test('an end that was asked for is never a failure', () => {
  const status = after([
    { kind: 'launched', at: 1 },
    { kind: 'answered', at: 2, paused: null },
    { kind: 'rung', at: 3, rung: 'ask', nextAt: 9 },
    { kind: 'rung', at: 4, rung: 'kill', nextAt: null },
    { kind: 'ended', at: 5, byGuest: false, failure },
  ])
  expect(status).toEqual({ phase: 'off', exit: { reason: 'asked', at: 5, rung: 'kill' } })
})

test('an end that nobody asked for carries its failure', () => {
  const status = after([
    { kind: 'launched', at: 1 },
    { kind: 'ended', at: 5, byGuest: false, failure },
  ])
  expect(status).toEqual({ phase: 'off', exit: { reason: 'failed', at: 5, failure } })
})

test('a guest that switches itself off has not failed, whatever QEMU returns', () => {
  const status = after([
    { kind: 'launched', at: 1 },
    { kind: 'ended', at: 5, byGuest: true, failure },
  ])
  expect(status).toEqual({ phase: 'off', exit: { reason: 'guest', at: 5 } })
})

test('a milder rung does not replace a harder one', () => {
  const stopping: VmStatus = { phase: 'stopping', since: 1, rung: 'terminate', nextAt: 5 }
  expect(next(stopping, { kind: 'rung', at: 2, rung: 'ask', nextAt: 9 })).toBe(stopping)
})

const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.record({ kind: fc.constant('launched' as const), at: fc.nat() }),
  fc.record({ kind: fc.constant('adopted' as const), since: fc.nat() }),
  fc.record({
    kind: fc.constant('answered' as const),
    at: fc.nat(),
    paused: fc.constantFrom(null, 'asked' as const, 'no-space' as const),
  }),
  fc.record({
    kind: fc.constant('held' as const),
    at: fc.nat(),
    why: fc.constantFrom('asked' as const, 'panicked' as const),
  }),
  fc.record({ kind: fc.constant('released' as const), at: fc.nat() }),
  fc.record({
    kind: fc.constant('rung' as const),
    at: fc.nat(),
    rung: fc.constantFrom('ask' as const, 'terminate' as const, 'kill' as const),
    nextAt: fc.constant(null),
  }),
  fc.record({
    kind: fc.constant('ended' as const),
    at: fc.nat(),
    byGuest: fc.boolean(),
    failure: fc.constantFrom(null, failure),
  }),
)

test('whatever happens, the end leads to off, and nothing but a start leads away from it', () => {
  fc.assert(
    fc.property(fc.array(happening), (happenings) => {
      const status = after(happenings)
      expect(next(status, { kind: 'ended', at: 1, byGuest: false, failure: null }).phase).toBe('off')
      if (status.phase !== 'off') return
      for (const rest of happenings)
        if (rest.kind !== 'launched' && rest.kind !== 'adopted') expect(next(status, rest)).toBe(status)
    }),
  )
})
