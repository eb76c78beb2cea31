/** The terminals of one machine: each lives as long as its stream, and none outlives the machine's release. */
import { Failure } from '../../contract/failure.ts'
import type { TerminalProgram, TerminalSize } from '../../contract/terminals.ts'
import { programOnPath } from '../system/program-on-path.ts'
import type { BytePort } from '../vm/byte-port.ts'
import { Pty, type PtyProgram } from './pty.ts'
import { hostShell, terminalEnv } from './shell.ts'
import { newKeysWords, sshCommand, type SshGuest } from './ssh.ts'
import { say } from '../words/say.ts'

/** ssh warns before anything else is said. */
const heardBytes = 16 * 1024

export class Terminals {
  readonly #guest: SshGuest
  readonly #env: NodeJS.ProcessEnv
  readonly #home: string
  readonly #alive = new Set<Pty>()
  #isOver = false

  /** `env` is the app's own; `home` serves a user who has no home folder. */
  constructor(guest: SshGuest, options: { env: NodeJS.ProcessEnv; home: string }) {
    this.#guest = guest
    this.#env = options.env
    this.#home = options.home
  }

  /** Runs the program until it ends or the page goes; tells the page how it ended. Throws `terminal/…` and `ssh/…`. */
  async open(run: TerminalProgram, size: TerminalSize, port: BytePort): Promise<void> {
    const program = await this.#program(run)
    if (this.#isOver || port.isClosed) return
    const pty = await Pty.start({ ...program, size })
    this.#alive.add(pty)
    let heard = ''
    const listen = (bytes: Buffer) => {
      if (run.program === 'ssh' && heard.length < heardBytes) heard += bytes.toString('latin1')
    }
    try {
      const end = await pty.join(port, listen)
      port.ended({ ...end, hasNewKeys: end.code === 255 && heard.includes(newKeysWords) })
      port.close(null)
    } finally {
      this.#alive.delete(pty)
    }
  }

  /** Ends all of them, with what runs in them. */
  async release(): Promise<void> {
    this.#isOver = true
    await Promise.all([...this.#alive].map((pty) => pty.end()))
  }

  async #program(run: TerminalProgram): Promise<Omit<PtyProgram, 'size'>> {
    const { folder } = this.#guest
    if (run.program === 'shell') return hostShell(this.#env, { folder, home: this.#home })
    const env = terminalEnv(this.#env, this.#home)
    if ((await programOnPath(env, 'ssh')) === null)
      throw new Failure({
        code: 'terminal/not-possible',
        message: say`There is no ssh on this computer.`,
        hint: say`Install it: the package is called openssh-client or openssh.`,
      })
    return { ...(await sshCommand(this.#guest, run.user)), cwd: folder, env }
  }
}
