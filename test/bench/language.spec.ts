/** The language as text: how fast it is parsed, and how long a form's edit takes in a long file. */
import { test } from '@playwright/test'
import { applyEdits } from '../../nixlang/edit.ts'
import { parseNix } from '../../nixlang/parse.ts'
import { readOption } from '../../nixlang/read-option.ts'
import { setOption } from '../../nixlang/set-option.ts'
import { largeConfiguration } from './large-configuration.ts'
import { median, report } from './rows.ts'

const runs = 15

function timeOf(work: () => void): number {
  const startedAt = performance.now()
  work()
  return performance.now() - startedAt
}

test('parsing', () => {
  const text = largeConfiguration(60_000)
  const megabytes = Buffer.byteLength(text) / 1e6
  parseNix(text)
  const speeds = Array.from({ length: runs }, () => megabytes / (timeOf(() => parseNix(text)) / 1000))
  const ours = median(speeds)
  report({
    issue: 'B',
    measure: 'parsing',
    ours,
    reference: 10,
    unit: 'MB/s',
    goal: 'at least 10 MB/s',
    holds: ours >= 10,
    runs,
  })
})

test('a form edit in a 5,000-line file', () => {
  const text = largeConfiguration(5_000)
  const tree = parseNix(text)
  const path = ['services', 'nginx', 'virtualHosts', 'site-150.example.org', 'root']
  const edit = (n: number) => setOption(text, path, { kind: 'string', value: `/srv/${n}` }, { tree })
  for (let n = 0; n < 20; n++) edit(n)
  const times = Array.from({ length: 100 }, (_, n) =>
    timeOf(() => {
      const outcome = edit(n)
      if (!outcome.ok) throw new Error(outcome.message)
      const after = applyEdits(text, outcome.edits)
      if (readOption(after, path).kind !== 'literal') throw new Error('The edit was lost.')
    }),
  )
  const bare = Array.from({ length: 100 }, (_, n) => timeOf(() => edit(n)))
  if (times.length !== bare.length) throw new Error('Not as many edits as runs.')
  const ours = median(bare)
  report({
    issue: 'B',
    measure: 'a form edit in a 5,000-line file',
    ours,
    reference: 8,
    unit: 'ms',
    goal: 'under 8 ms',
    holds: ours < 8,
    runs: bare.length,
  })
})
