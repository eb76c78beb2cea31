/** A short shell command in the guest: run to its end, with all that it says; for what we ask on our own account. */
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import type { Agent } from './agent.ts'
import { unanswered } from './agent-line.ts'
import { say } from '../words/say.ts'

const started = z.object({ pid: z.number().int() })
const ended = z.object({
  exited: z.boolean(),
  exitcode: z.number().int().optional(),
  'out-data': z.string().optional(),
  'err-data': z.string().optional(),
})

export interface Said {
  /** Null after a signal. */
  code: number | null
  stdout: string
  stderr: string
}

/** NixOS keeps its programs here and gives its services no PATH to them; the others are for systems of another kind. */
export const guestPath =
  '/run/wrappers/bin:/run/current-system/sw/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/**
 * Runs `script` with the guest's `/bin/sh` as root; `words` are its `$1`, `$2`, …, so that nothing has to be quoted.
 * Throws `guest/…`; after `limitMs` too, and then the command goes on in the guest.
 */
export async function runInGuest(
  agent: Agent,
  script: string,
  words: string[] = [],
  limitMs = 60_000,
): Promise<Said> {
  agent.need('run')
  const until = Date.now() + limitMs
  const { pid } = started.parse(
    await agent.run('guest-exec', {
      path: '/bin/sh',
      arg: ['-c', script, 'sh', ...words],
      env: [`PATH=${guestPath}`, 'LC_ALL=C.UTF-8', 'HOME=/root'],
      'capture-output': true,
    }),
  )
  for (let pauseMs = 20; ; pauseMs = Math.min(pauseMs * 1.5, 500)) {
    const status = ended.parse(await agent.run('guest-exec-status', { pid }))
    if (status.exited)
      return {
        code: status.exitcode ?? null,
        stdout: decode(status['out-data']),
        stderr: decode(status['err-data']),
      }
    if (Date.now() > until)
      throw unanswered(say`A command in the guest took longer than ${Math.round(limitMs / 1000)} s.`)
    await delay(pauseMs)
  }
}

function decode(base64 = ''): string {
  return Buffer.from(base64, 'base64').toString('utf8')
}
