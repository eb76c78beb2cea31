/** Resetting a disk of 1 MB and one of 4 GB takes the same time. */
import { execFileSync } from 'node:child_process'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from '../e2e/app.ts'
import { bootMs, createMachine } from '../e2e/user.ts'
import { median, report } from './rows.ts'

const runs = 9

test('reset', async ({ page, home }) => {
  await createMachine(page, 'reset', 'Create')
  await page.keyboard.press('Shift+F5')
  await expect(page.getByText(/^Built in/)).toBeVisible({ timeout: bootMs })
  const folder = path.join(home.machines, 'reset')
  const disk = path.join(folder, 'reset.qcow2')
  const times = { small: [] as number[], large: [] as number[] }
  for (let run = 0; run < runs; run++) {
    for (const [size, bytes] of [
      ['small', 1024 ** 2],
      ['large', 4 * 1024 ** 3],
    ] as const) {
      execFileSync('qemu-img', [
        'create',
        '-q',
        '-f',
        'qcow2',
        '-o',
        'preallocation=falloc',
        disk,
        String(bytes),
      ])
      times[size].push(
        await page.evaluate(async () => {
          const state = await window.snowglobe.call('app.state', undefined)
          const id = state.ok ? (state.value.machines[0]?.id ?? '') : ''
          const startedAt = performance.now()
          const reply = await window.snowglobe.call('disk.reset', { id })
          if (!reply.ok) throw new Error(reply.error.message)
          return performance.now() - startedAt
        }),
      )
      await rm(path.join(folder, '.snowglobe/kept'), { recursive: true })
    }
  }
  report({
    issue: 'A',
    measure: 'reset time at 4 GB of disk against 1 MB',
    ours: median(times.large),
    reference: median(times.small),
    unit: 'ms',
    goal: 'the same (within 25 %)',
    holds: median(times.large) <= 1.25 * median(times.small),
    runs,
  })
})
