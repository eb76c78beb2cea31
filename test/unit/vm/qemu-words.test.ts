/** What QEMU says of a guest that will hang is told while it hangs. */
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { FailureData } from '../../../contract/failure.ts'
import { listenToQemu } from '../../../main/vm/qemu-words.ts'

/** As in nixpkgs#552774. */
const words =
  'qemu-system-x86_64: vhost_set_vring_kick failed\n[2026-09-14T10:11:12Z ERROR virtiofsd] Waiting for daemon failed: HandleRequest(InvalidParam)\n'

let folder: string
let log: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'snowglobe-words-'))
  log = path.join(folder, 'qemu.log')
  await writeFile(log, 'qemu-system-x86_64: warning: something harmless\n')
})
afterEach(() => rm(folder, { recursive: true }))

test('a store that cannot be mounted is told with the option that mends it, once', async () => {
  const heard: FailureData[] = []
  const end = listenToQemu(log, (failure) => heard.push(failure))
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(heard).toEqual([])
  await appendFile(log, words)
  await vi.waitFor(() => expect(heard).toHaveLength(1), 5000)
  await appendFile(log, words)
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(heard).toHaveLength(1)
  expect(heard[0]).toMatchObject({
    message: expect.stringContaining('could not mount its store'),
    details: expect.stringContaining('HandleRequest(InvalidParam)'),
    remedy: { kind: 'set-option', value: true },
  })
  end()
})

test('what was said before one listened is told as well, and nothing after the end', async () => {
  await appendFile(log, words)
  const heard: FailureData[] = []
  listenToQemu(log, (failure) => heard.push(failure))
  await vi.waitFor(() => expect(heard).toHaveLength(1), 5000)
  const late: FailureData[] = []
  listenToQemu(log, (failure) => late.push(failure))()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(late).toEqual([])
})
