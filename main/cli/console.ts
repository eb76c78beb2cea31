/** `snowglobe console`: the terminal at a machine's serial line, raw, with the last of its log and a way out. */
import { setTimeout as delay } from 'node:timers/promises'
import type { FromMain } from '../../contract/streams.ts'
import { BytePort, type Port } from '../vm/byte-port.ts'
import type { Machine } from '../machines/machine.ts'
import { Failure } from '../../contract/failure.ts'
import { exitCode } from './commands.ts'
import type { Session } from './session.ts'
import { findMachine } from './target.ts'
import { untilKnown } from './wait.ts'
import { say } from '../words/say.ts'

/** Ctrl+], as telnet and virsh have it. */
const wayOut = 0x1d
const pastKiB = 16
/** What QEMU wrote last is read from the log until nothing more comes for so long. */
const quietMs = 300

export async function openConsole(session: Session, target: string | null): Promise<number> {
  const machine = await findMachine(session, target)
  await untilKnown(session, machine)
  return attachConsole(session, machine)
}

/** Throws `vm/not-running`. */
export async function attachConsole(session: Session, machine: Machine): Promise<number> {
  const { terminal, cancelled } = session
  const { name } = machine.view()
  if (!machine.vm.isAlive)
    throw new Failure({
      code: 'vm/not-running',
      message: say`“${name}” is off.`,
      hint: say`Start it with: snowglobe up`,
    })
  const isTerminal = process.stdin.isTTY
  if (isTerminal) terminal.say(say`The console of “${name}”. Ctrl+] leaves it; the machine goes on.`)
  const past = Number(session.flags.value('past') ?? pastKiB) * 1024
  const line = new Line()
  const attached = machine.vm.openConsole(new BytePort(line), past)
  const isLeft = await new Promise<boolean>((resolve) => {
    const end = session.listen('machine.changed', () => {
      if (!machine.vm.isAlive) resolve(false)
    })
    cancelled.addEventListener('abort', () => resolve(true), { once: true })
    line.open(() => resolve(true))
    void attached.finally(end)
  })
  if (!isLeft) await line.quiet()
  line.close()
  await attached
  if (isTerminal) terminal.say(isLeft ? '' : `\r\n${say`“${name}” is off.`}`)
  return exitCode('done')
}

/** Standard input and output as a page's terminal would be. */
class Line implements Port {
  #deliver: ((message: unknown) => void) | null = null
  #closed: (() => void) | null = null
  #leave: (() => void) | null = null
  #saidAt = 0

  post(message: Uint8Array | FromMain): void {
    if (!(message instanceof Uint8Array)) return
    this.#saidAt = Date.now()
    process.stdout.write(message, () => this.#deliver?.({ ack: message.length }))
  }

  onMessage(listener: (message: unknown) => void): void {
    this.#deliver = listener
  }

  onClose(listener: () => void): void {
    this.#closed = listener
  }

  /** Takes what is typed from now on; `leave` is called when the user leaves. */
  open(leave: () => void): void {
    this.#leave = leave
    if (process.stdin.isTTY) process.stdin.setRawMode(true)
    process.stdin.on('data', this.#read)
    // A question that was asked before has paused it.
    process.stdin.resume()
  }

  async quiet(): Promise<void> {
    this.#saidAt = Date.now()
    while (Date.now() - this.#saidAt < quietMs) await delay(50)
  }

  close(): void {
    process.stdin.off('data', this.#read)
    if (process.stdin.isTTY) process.stdin.setRawMode(false)
    process.stdin.pause()
    this.#closed?.()
  }

  readonly #read = (bytes: Buffer) => {
    const at = process.stdin.isTTY ? bytes.indexOf(wayOut) : -1
    const typed = at === -1 ? bytes : bytes.subarray(0, at)
    if (typed.length > 0) this.#deliver?.(new Uint8Array(typed))
    if (at !== -1) this.#leave?.()
  }
}
