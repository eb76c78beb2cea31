// Tests of set-ups taking turns.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { holdLock } from '../../../scripts/setup/lock.mjs'

let folder: string
const path = () => join(folder, 'setup.lock')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'snowglobe-test-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the lock of a set-up', () => {
  it('keeps a second one waiting until it is given back, and says so once', async () => {
    const told: string[] = []
    const unlock = await holdLock(() => {}, folder)
    let isIn = false
    const second = holdLock((text) => told.push(text), folder).then((release) => {
      isIn = true
      return release
    })
    await new Promise((resolve) => setTimeout(resolve, 700))
    expect(isIn).toBe(false)
    unlock()
    const release = await second
    expect(told).toHaveLength(1)
    expect(told[0]).toContain(String(process.pid))
    release()
    release()
    expect(existsSync(path())).toBe(false)
  })

  it('is taken over from a process that is gone', async () => {
    const { pid } = spawnSync('true')
    writeFileSync(path(), String(pid))
    const unlock = await holdLock(() => expect.unreachable('nobody holds it'), folder)
    expect(existsSync(path())).toBe(true)
    unlock()
  })
})
