/** Where a run's sockets lie: a folder of mode 0700 whose name is short, since a socket's path may have 107 bytes. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { readlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { allPids, identify, type ProcessIdentity } from '../system/process-identity.ts'
import { killAll } from '../nix/process-tree.ts'

/** What drivers put behind it: `/vm-state-<name>/` and the longest socket's name. */
const socketBytes = '/vm-state-/monitor'.length
const limitBytes = 107

/** Below `stateDir`, or where its path is too long among the temporary files. */
export async function makeRunPlace(stateDir: string, id: string, nodes: readonly string[]): Promise<string> {
  const longest = Math.max(12, ...nodes.map((name) => Buffer.byteLength(name)))
  const place = path.join(stateDir, 't', id)
  if (Buffer.byteLength(place) + longest + socketBytes > limitBytes)
    return mkdtemp(path.join(tmpdir(), 'sg-'))
  await rm(place, { recursive: true, force: true })
  await mkdir(place, { recursive: true, mode: 0o700 })
  return place
}

/** Ends whatever still works in there, and removes it. */
export async function clearRunPlace(place: string): Promise<void> {
  for (let tries = 0; tries < 20; tries++) {
    const left = workingIn(place)
    if (left.length === 0) break
    killAll(left)
    await delay(100)
  }
  await rm(place, { recursive: true, force: true }).catch(() => undefined)
}

/** The processes whose working folder lies in there: the start scripts go to their machine's. */
function workingIn(place: string): ProcessIdentity[] {
  return allPids().flatMap((pid) => {
    try {
      if (!readlinkSync(`/proc/${pid}/cwd`).startsWith(`${place}/`)) return []
      const identity = identify(pid)
      return identity === null ? [] : [identity]
    } catch {
      // Gone in the meantime, or another user's.
      return []
    }
  })
}
