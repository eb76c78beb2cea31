/** Whether a machine's memory is there before it is asked for. */
import { expect, test } from 'vitest'
import { hostMemory, memoryFault, memoryOf, wantedMemory } from '../../../main/vm/host-memory.ts'

const mebibyte = 1024 ** 2
const memory = { totalBytes: 8192 * mebibyte, availableBytes: 2048 * mebibyte }
const script = (mebibytes: number) =>
  `exec qemu-system-x86_64 -name vm \\\n    -m ${mebibytes} \\\n    -smp 2 \\\n`

test('this computer tells how much it has and how much is free', async () => {
  const here = await hostMemory()
  expect(here?.totalBytes).toBeGreaterThan(here?.availableBytes ?? Infinity)
  expect(here?.availableBytes).toBeGreaterThan(0)
  expect(memoryOf('MemTotal:       16384 kB\nMemAvailable: 8 kB\n', 'MemAvailable')).toBe(8192)
})

test('the script says what the machine is to have', () => {
  expect(wantedMemory(script(1024))).toBe(1024 * mebibyte)
  expect(wantedMemory('exec qemu-system-x86_64 -machine none')).toBeNull()
})

test('what is free is nothing to speak of, more than that is a warning, and more than there is cannot start', () => {
  expect(memoryFault(script(2048), memory)).toBeNull()
  expect(memoryFault(script(1024), null)).toBeNull()
  expect(memoryFault(script(4096), memory)).toMatchObject({
    isPossible: true,
    failure: { message: expect.stringContaining('may take 4\u00A0GiB of memory, and 2\u00A0GiB are free') },
  })
  expect(memoryFault(script(16_384), memory)).toMatchObject({
    isPossible: false,
    failure: {
      code: 'vm/no-memory',
      message: expect.stringContaining('16\u00A0GiB of memory, and this computer has 8\u00A0GiB'),
    },
  })
})
