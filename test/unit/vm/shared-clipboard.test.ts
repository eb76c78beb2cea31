/** Which QEMU can share a clipboard, asked of the real one and of what older ones answer; and that the real one takes the port. */
import { chmod, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { launchText } from '../../../main/vm/launch.ts'
import { sharesClipboard } from '../../../main/vm/shared-clipboard.ts'
import type { VmScript } from '../../../main/vm/vm-script.ts'
import { biosMachine, watchedVm } from './bios-machine.ts'

let machine: Awaited<ReturnType<typeof biosMachine>>
beforeEach(async () => {
  machine = await biosMachine()
})
afterEach(() => machine.clean())

const scriptWith = (qemu: string | null, text = ''): VmScript => ({
  command: './result/bin/run-bios-vm',
  diskPath: null,
  qemu,
  qemuImg: 'qemu-img',
  storePath: '/nowhere',
  text,
})

test('the installed QEMU says that it can, and a running one has the port, which no guest has opened', async () => {
  expect(await sharesClipboard(scriptWith('qemu-system-x86_64'), process.env)).toBe(true)
  const { vm, until } = watchedVm(machine.runFolder)
  await vm.start({ ...machine.launch, hasClipboard: true }, null, process.env)
  try {
    await until('running')
    expect(await vm.qmp('query-chardev')).toContainEqual(
      expect.objectContaining({ label: 'clipboard0', 'frontend-open': false }),
    )
  } finally {
    await vm.stop('kill')
  }
})

test('a QEMU that does not name it, that fails or that is not there cannot, and is started without', async () => {
  const old = path.join(machine.root, 'qemu-system-old')
  await writeFile(
    old,
    '#!/bin/sh\necho "Available chardev backend types: "\necho "  socket"\necho "  spicevmc"\n',
  )
  await chmod(old, 0o755)
  expect(await sharesClipboard(scriptWith(old), process.env)).toBe(false)
  expect(await sharesClipboard(scriptWith('/bin/false'), process.env)).toBe(false)
  expect(await sharesClipboard(scriptWith('/not/there'), process.env)).toBe(false)
  expect(await sharesClipboard(scriptWith(null), process.env)).toBe(false)
  expect(launchText(machine.launch)).not.toContain('vdagent')
})

test('a script with a port of its own for that keeps it alone', async () => {
  const own = '-device virtserialport,chardev=mine,name=com.redhat.spice.0'
  expect(await sharesClipboard(scriptWith('qemu-system-x86_64', own), process.env)).toBe(false)
})
