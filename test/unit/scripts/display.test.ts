// Tests of the virtual display: a real X server, and who may use it.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { afterEach, describe, expect, it } from 'vitest'
import { authorityFile, hasDisplay, startVirtualDisplay } from '../../../scripts/setup/display.mjs'
import type { VirtualDisplay } from '../../../scripts/setup/display.mjs'

const displays: VirtualDisplay[] = []
afterEach(async () => {
  await Promise.all(displays.splice(0).map((display) => display.stop()))
})
const open = async () => {
  const display = await startVirtualDisplay()
  displays.push(display)
  return display
}
const list = (env: Record<string, string>) =>
  spawnSync('xauth', ['-f', env['XAUTHORITY'] ?? '', 'list'], { encoding: 'utf8' })

describe('the virtual display', () => {
  it('has a number of its own each, and a cookie that X programs can read', async () => {
    const [one, two] = [await open(), await open()]
    expect(one.env['DISPLAY']).toMatch(/^:\d+$/)
    expect(one.env['DISPLAY']).not.toBe(two.env['DISPLAY'])
    expect(list(one.env).stdout).toMatch(/MIT-MAGIC-COOKIE-1 {2}[0-9a-f]{32}/)
  })

  it('leaves neither its socket nor its cookie behind', async () => {
    const { env, stop } = await open()
    const socket = `/tmp/.X11-unix/X${env['DISPLAY']?.slice(1)}`
    expect(existsSync(socket)).toBe(true)
    await stop()
    await stop()
    expect(existsSync(socket)).toBe(false)
    expect(existsSync(env['XAUTHORITY'] ?? '')).toBe(false)
  })
})

describe('an authority file', () => {
  it('is one entry for every display, each field with its length before it', () => {
    const file = authorityFile(Buffer.alloc(16, 0xab))
    expect(file).toHaveLength(2 + 2 + 2 + 2 + 18 + 2 + 16)
    expect(file.subarray(0, 8).toString('hex')).toBe('ffff000000000012')
    expect(file.subarray(-18).toString('hex')).toBe(`0010${'ab'.repeat(16)}`)
  })
})

describe('a display', () => {
  it('is there when either kind is named, and not when the name is empty', () => {
    expect(hasDisplay({ DISPLAY: ':0' })).toBe(true)
    expect(hasDisplay({ WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
    expect(hasDisplay({ DISPLAY: '', WAYLAND_DISPLAY: '' })).toBe(false)
  })
})
