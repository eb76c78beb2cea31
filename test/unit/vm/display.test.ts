/** A page's way to a screen: QEMU's real VNC server takes what is added on the way, and it is added only while something goes on. */
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer, type Socket } from 'node:net'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { relayDisplay } from '../../../main/vm/display.ts'
import { terminalPage } from '../terminals/page.ts'
import { biosMachine, watchedVm } from './bios-machine.ts'

const limit = { timeout: 60_000 }
const hello = Buffer.from('RFB 003.008\n')
const changes = Uint8Array.from([3, 1, 0, 0, 0, 0, 2, 0x80, 1, 0x90])
/** The key of this XT scancode, as noVNC sends it to QEMU. */
const key = (scancode: number, isDown: boolean) =>
  Uint8Array.from([255, 0, 0, isDown ? 1 : 0, 0, 0, 0, 0, 0, 0, 0, scancode])

/** A boot sector that prints `!` on the serial line, and then each byte of the keyboard (16-bit code at 0x7c00; ports 0x64, 0x60). */
const echoing = [
  0xfa, 0xba, 0xf8, 0x03, 0xb0, 0x21, 0xee, 0xe4, 0x64, 0xa8, 0x01, 0x74, 0xfa, 0xe4, 0x60, 0xee, 0xeb, 0xf5,
]
const script = `#!/bin/sh
set -e
NIX_DISK_IMAGE=$(readlink -f "\${NIX_DISK_IMAGE:-./bios.qcow2}")
cd "$TMPDIR"
exec qemu-system-x86_64 -m 16 -machine accel=tcg -drive "file=$NIX_DISK_IMAGE,id=drive1,if=none" \\
  -device virtio-blk-pci,drive=drive1 "$@"
`

test('a guest gets the keys that were pressed and no other, and the picture goes on', async () => {
  const machine = await biosMachine()
  const watched = watchedVm(machine.runFolder)
  onTestFinished(async () => {
    await watched.vm.stop('kill')
    await machine.clean()
  })
  const disk = path.join(machine.folder, 'bios.qcow2')
  const sector = Buffer.alloc(512)
  sector.set(echoing, 0)
  sector.set([0x55, 0xaa], 510)
  await writeFile(path.join(machine.root, 'sector'), sector)
  await writeFile(path.join(machine.folder, 'result/bin/run-bios-vm'), script)
  execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', disk, '64M'])
  execFileSync('qemu-io', ['-f', 'qcow2', '-c', `write -q -s ${machine.root}/sector 0 512`, disk])
  await watched.vm.start({ ...machine.launch, disk: 'used', isDrive1: true }, disk, process.env)
  await watched.until('running')
  const said = () => readFile(machine.runFolder.file('consoleLog'))
  await expect.poll(async () => (await said()).at(-1), limit).toBe(0x21)

  const page = terminalPage()
  onTestFinished(page.dispose)
  await relayDisplay(machine.runFolder.file('vnc'), page.port)
  const got = (bytes: number) => expect.poll(page.bytes, limit).toBeGreaterThanOrEqual(bytes)
  await got(12)
  page.send(hello)
  await got(14)
  page.send(Uint8Array.from([1]))
  await got(18)
  page.send(Uint8Array.from([1]))
  await got(42)
  page.send(changes)
  for (const scancode of [0x1e, 0x30]) {
    page.send(key(scancode, true))
    page.send(key(scancode, false))
    // As long as QEMU is kept looking after a key, and longer.
    await delay(500)
  }
  await expect.poll(async () => [...(await said())].slice(-4), limit).toEqual([0x1e, 0x9e, 0x30, 0xb0])
  // QEMU hangs up on whoever says what it does not understand.
  const before = page.bytes()
  page.send(Uint8Array.from([3, 0, ...changes.slice(2)]))
  await got(before + 1000)
  expect(page.isClosed()).toBe(false)
}, 180_000)

test('QEMU is kept looking after a key or a picture, and left alone when nothing goes on', async () => {
  const { runFolder, root, clean } = await biosMachine()
  onTestFinished(clean)
  await runFolder.prepare()
  const file = path.join(root, 'vnc')
  let heard = Buffer.alloc(0)
  let client: Socket | null = null
  const server = createServer((socket) => {
    client = socket
    socket.on('data', (bytes) => (heard = Buffer.concat([heard, bytes])))
  }).listen(file)
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const page = terminalPage()
  onTestFinished(page.dispose)
  await relayDisplay(file, page.port)
  await expect.poll(() => client !== null, limit).toBe(true)
  const nudges = () =>
    heard.toString('latin1').split('\xff\x00\x00\x00\x00\x00\xff\x14\x00\x00\x00F').length - 1
  const isQuiet = async () => {
    const before = nudges()
    await delay(300)
    return nudges() === before
  }
  // Nothing before the page has asked for a picture.
  page.send(hello)
  page.send(key(0x1e, false))
  await expect.poll(isQuiet, limit).toBe(true)
  expect(nudges()).toBe(0)
  page.send(changes)
  for (const happen of [() => page.send(key(0x1e, false)), () => client?.write('picture')]) {
    const before = nudges()
    await expect
      .poll(() => {
        happen()
        return nudges() - before
      }, limit)
      .toBeGreaterThan(2)
    await expect.poll(isQuiet, limit).toBe(true)
  }
  page.leave()
}, 180_000)
