/** What commands write. */
import { expect, it } from 'vitest'
import { duration, progressLine, progressStep } from '../../../main/cli/progress-text.ts'
import { failureText } from '../../../main/cli/terminal.ts'

const nothing = {
  fraction: null,
  built: 0,
  toBuild: 0,
  fetched: 0,
  toFetch: 0,
  fetchedBytes: 0,
  toFetchBytes: 0,
  leftMs: null,
  now: '',
}

it('a failure is a sentence, a place, what was said and what helps, and none of it can write on the terminal', () => {
  expect(
    failureText({
      code: 'nix/eval-failed',
      message: 'There is no option “servces”.',
      place: { file: '/m/web/configuration.nix', line: 3, column: 5 },
      details: 'error:\x1b[31m red\x1b[0m\x07\x1b]0;title\nlast\rline',
      hint: 'Did you mean “services”?',
    }),
  ).toBe(
    [
      'snowglobe: There is no option “servces”.',
      '  at /m/web/configuration.nix:3:5',
      '  | error: red]0;title',
      '  | lastline',
      '  Did you mean “services”?',
    ].join('\n'),
  )
})

it('progress is counted where it can be counted, and a plain line in a log', () => {
  expect(progressLine(nothing)).toBe('')
  const some = { ...nothing, fraction: 0.5, built: 3, toBuild: 6, leftMs: 61_000, now: 'building initrd' }
  expect(progressLine(some)).toBe('[##########··········]  50%  3/6 built  2 min left  building initrd')
  expect(progressStep(some)).toBe('building initrd (3/6 built)')
  expect(progressStep({ ...some, now: '' })).toBe('')
  expect(progressLine({ ...nothing, fetched: 1, toFetch: 2, fetchedBytes: 1_500_000 })).toBe(
    '1/2 fetched (1.5 MB)',
  )
})

it('times as people say them', () => {
  expect([400, 59_400, 61_000, 185_000].map(duration)).toEqual(['0 s', '59 s', '1 min 1 s', '3 min 5 s'])
})
