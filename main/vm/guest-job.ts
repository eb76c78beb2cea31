/**
 * A long command in the guest, followed while it runs and stopped when it has to be.
 *
 * The agent gives a command's output only at its end and knows no way to stop it, and it may itself be restarted by
 * what runs. So the job is a session of its own, with output, pid and exit code in a folder that only root can read;
 * where systemd is process 1 it is a unit, which lives on when the agent's does not.
 */
import { randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { Failure } from '../../contract/failure.ts'
import type { Agent } from './agent.ts'
import { guestPath, runInGuest } from './guest-command.ts'
import { openGuestFile, readGuestText, type GuestFile } from './guest-file.ts'
import { say } from '../words/say.ts'

export interface JobOptions {
  /** Called with each piece of the output, standard error in it too. */
  said(this: void, bytes: Buffer): void
  /** Stops the job: TERM to all of its processes, KILL after a while. */
  signal?: AbortSignal
  /** How long the agent may be gone while the job runs: a restart of the guest's services takes it along. */
  absenceMs?: number
}

/** `$1` the command, `$2` the unit's name, `$3` PATH; says the folder, which no other user could have made. */
const launcher = `
umask 077
export PATH="$3"
folder=/run/$2
mkdir "$folder" 2>/dev/null || { folder=/tmp/.$2; mkdir "$folder" || exit 1; }
: >"$folder/out"
echo "$folder"
run='echo $$ >"$1/pid"; cd / || :; umask 022; /bin/sh -c "$2" </dev/null >>"$1/out" 2>&1; echo $? >"$1/code.new"; mv "$1/code.new" "$1/code"'
if [ -d /run/systemd/system ] && systemd-run --quiet --collect --no-ask-password --unit="$2" \\
  --setenv=PATH="$3" --setenv=HOME=/root --property=KillMode=process \\
  -- /bin/sh -c "$run" sh "$folder" "$1" 2>/dev/null; then exit 0; fi
HOME=/root setsid /bin/sh -c "$run" sh "$folder" "$1" </dev/null >/dev/null 2>&1 &
`
/** What the shell itself was started for dies with the rest of its session. */
const stopper = `
read -r pid <"$1/pid" || exit 0
kill -TERM "-$pid"
tries=0
while kill -0 "-$pid" 2>/dev/null && [ $tries -lt 30 ]; do sleep 0.1; tries=$((tries + 1)); done
kill -KILL "-$pid" 2>/dev/null
exit 0
`
/** 0 while it runs, or where nothing speaks against it. */
const look = `[ ! -e "$1/pid" ] || [ -e "$1/code" ] || { read -r pid <"$1/pid" && kill -0 "$pid" 2>/dev/null; }`

const leastPauseMs = 60
const mostPauseMs = 600

/**
 * Runs `command` by the guest's shell as root and gives its exit code; null when it was stopped or has vanished.
 * Throws `guest/…` when the agent is gone for too long; the job may go on then.
 */
export async function runJob(agent: Agent, command: string, options: JobOptions): Promise<number | null> {
  const name = `snowglobe-${randomBytes(8).toString('hex')}`
  const { code, stdout, stderr } = await runInGuest(agent, launcher, [command, name, guestPath])
  const folder = stdout.trim()
  if (code !== 0)
    throw new Failure({
      code: 'guest/refused',
      message: say`The command could not be started in the guest.`,
      details: stderr.trim(),
    })
  try {
    return await new Follower(agent, folder, options).untilEnd()
  } finally {
    await runInGuest(agent, 'rm -rf "$1"', [folder]).catch(() => undefined)
  }
}

class Follower {
  readonly #agent: Agent
  readonly #folder: string
  readonly #options: JobOptions
  readonly #aborted: Promise<void>
  #output: GuestFile | null = null
  #givenBytes = 0

  constructor(agent: Agent, folder: string, options: JobOptions) {
    this.#agent = agent
    this.#folder = folder
    this.#options = options
    this.#aborted = new Promise((resolve) => options.signal?.addEventListener('abort', () => resolve()))
  }

  async untilEnd(): Promise<number | null> {
    const { absenceMs = 120_000 } = this.#options
    let pauseMs = leastPauseMs
    let heardAt = Date.now()
    for (;;) {
      const before = this.#givenBytes
      try {
        const end = await this.#step(pauseMs === mostPauseMs)
        if (end !== 'running') return end
        heardAt = Date.now()
      } catch (error) {
        // The agent was restarted, and its handles are gone; the job is not.
        this.#output = null
        if (Date.now() - heardAt > absenceMs || isFinal(error)) throw error
      }
      pauseMs = this.#givenBytes > before ? leastPauseMs : Math.min(pauseMs * 1.4, mostPauseMs)
      await Promise.race([delay(pauseMs), this.#aborted])
    }
  }

  /** `isIdle`: it is worth asking whether the job is still there. */
  async #step(isIdle: boolean): Promise<number | null | 'running'> {
    if (this.#isStopped) {
      await runInGuest(this.#agent, stopper, [this.#folder])
      await this.#output?.close()
      return null
    }
    // Asked before the output is read: what is there once the job has ended is all.
    const code = await readGuestText(this.#agent, `${this.#folder}/code`)
    await this.#passOn()
    if (code !== null && !this.#isStopped) {
      await this.#output?.close()
      return Number.parseInt(code, 10)
    }
    if (isIdle && (await runInGuest(this.#agent, look, [this.#folder])).code !== 0) return null
    return 'running'
  }

  get #isStopped(): boolean {
    return this.#options.signal?.aborted ?? false
  }

  async #passOn(): Promise<void> {
    if (this.#output === null) {
      this.#output = await openGuestFile(this.#agent, `${this.#folder}/out`, 'r')
      if (this.#givenBytes > 0) await this.#output.skipTo(this.#givenBytes)
    }
    for (;;) {
      const piece = await this.#output.read()
      if (piece.length === 0 || this.#isStopped) return
      this.#givenBytes += piece.length
      this.#options.said(piece)
    }
  }
}

function isFinal(error: unknown): boolean {
  return error instanceof Failure && error.code === 'vm/not-running'
}
