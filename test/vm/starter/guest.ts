/** A guest under test: its serial console as a user types on it, its monitor and its agent. */
import { spawn, type ChildProcess } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import type { Socket } from 'node:net'
import path from 'node:path'
import { connectTo, Inbox } from './socket.ts'

/** A guest takes 7 s to its prompt on an idle machine; a busy one has been seen to take ten times that. */
const bootMs = 180_000
const commandMs = 60_000

export class Guest {
  readonly #child: ChildProcess
  readonly #console: Socket
  readonly #inbox: Inbox
  readonly #runFolder: string
  readonly #exit: Promise<number | null>
  #marks = 0

  private constructor(child: ChildProcess, console: Socket, runFolder: string) {
    this.#child = child
    this.#console = console
    this.#inbox = new Inbox(console)
    this.#runFolder = runFolder
    this.#exit = new Promise((settle) => child.once('exit', (code) => settle(code)))
  }

  /** Runs `result/bin/run-*-vm` of `folder`; its sockets and its run folder are in `folder/run`. */
  static async start(
    folder: string,
    options: { hostName?: string; env?: NodeJS.ProcessEnv } = {},
  ): Promise<Guest> {
    const { hostName = 'nixos', env = {} } = options
    const runFolder = path.join(folder, 'run')
    const server = 'server=on,wait=off'
    const script = path.join(folder, `result/bin/run-${hostName}-vm`)
    const words = [
      ['-display', 'none', '-machine', 'accel=tcg', '-monitor', 'none'],
      ['-chardev', 'socket,id=console0,path=console.sock,server=on,wait=on', '-serial', 'chardev:console0'],
      ['-qmp', `unix:qmp.sock,${server}`],
      ['-chardev', `socket,id=agent0,path=agent.sock,${server}`],
      ['-device', 'virtio-serial', '-device', 'virtserialport,chardev=agent0,name=org.qemu.guest_agent.0'],
    ].flat()
    await mkdir(runFolder, { recursive: true })
    const child = spawn(script, words, {
      cwd: folder,
      env: {
        ...process.env,
        QEMU_KERNEL_PARAMS: 'console=ttyS0',
        TMPDIR: runFolder,
        USE_TMPDIR: '1',
        ...env,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    let errors = ''
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (errors += text))
    const ended = new Promise<never>((_, reject) =>
      child.once('exit', (code) => reject(new Error(`QEMU ended with ${code}: ${errors}`))),
    )
    ended.catch(() => {})
    const console = await Promise.race([connectTo(path.join(runFolder, 'console.sock')), ended])
    return new Guest(child, console, runFolder)
  }

  /** Waits for the prompt, logs in and makes the shell say when a command has ended. Gives the seconds to the prompt. */
  async login(user: string, password: string): Promise<number> {
    const before = performance.now()
    await this.#inbox.until(/ login: $/, bootMs)
    const seconds = (performance.now() - before) / 1000
    this.type(`${user}\n`)
    await this.#inbox.until(/Password: $/, commandMs)
    this.type(`${password}\n`)
    await this.loggedIn(commandMs)
    return seconds
  }

  /** Waits for somebody's shell, which may log in by itself, and makes it say when a command has ended. */
  async loggedIn(limitMs = bootMs): Promise<void> {
    await this.#inbox.until(/\]\$\S* $/, limitMs)
    this.type('PS1= PS2= PROMPT_COMMAND=; stty -echo; bind "set enable-bracketed-paste off"\n')
    await this.run('true')
  }

  /** The text that appears at a login with this password. */
  async tryLogin(user: string, password: string): Promise<string> {
    await this.#inbox.until(/ login: $/, bootMs)
    this.type(`${user}\n`)
    await this.#inbox.until(/Password: $/, commandMs)
    this.type(`${password}\n`)
    return this.#inbox.until(/incorrect|\]\$\S* $/, commandMs)
  }

  type(text: string): void {
    this.#console.write(text)
  }

  /** What a command prints, without the line's end. */
  async run(command: string, limitMs = commandMs): Promise<string> {
    this.#marks += 1
    const mark = `mark-${this.#marks}`
    // In two parts, so that the echo of the command is not taken for its end.
    this.type(`{ ${command}\n}; echo "${mark}"-"end-$?"\n`)
    const text = await this.#inbox.until(new RegExp(`${mark}-end-\\d+\\r\\n`), limitMs)
    return text
      .replace(new RegExp(`${mark}-end-\\d+\\r\\n$`), '')
      .replaceAll('\r', '')
      .trim()
  }

  /** Waits for text on the console. */
  see(pattern: RegExp, limitMs = commandMs): Promise<string> {
    return this.#inbox.until(pattern, limitMs)
  }

  /** QEMU's exit code once the guest has gone off by itself; rejects with the console's last text when it stays on. */
  async ended(limitMs = 60_000): Promise<number | null> {
    let timer: NodeJS.Timeout | undefined
    const tooLong = new Promise<never>((_, reject) => {
      const fail = () => reject(new Error(`The guest is still on; its console ends in: ${this.#inbox.last}`))
      timer = setTimeout(fail, limitMs)
    })
    try {
      return await Promise.race([this.#exit, tooLong])
    } finally {
      clearTimeout(timer)
    }
  }

  /** Runs a command again and again until it prints what is wanted. */
  async runUntil(command: string, wanted: RegExp, limitMs = 120_000): Promise<string> {
    const end = performance.now() + limitMs
    for (;;) {
      const said = await this.run(command)
      if (wanted.test(said)) return said
      if (performance.now() > end) throw new Error(`\`${command}\` keeps saying: ${said}`)
      await new Promise((settle) => setTimeout(settle, 1000))
    }
  }

  /** One command of QMP or of the guest agent, whose answer is its `return`. */
  async ask(socket: 'qmp' | 'agent', execute: string, argumentsOf: object = {}): Promise<unknown> {
    const connection = await connectTo(path.join(this.#runFolder, `${socket}.sock`))
    const inbox = new Inbox(connection)
    try {
      if (socket === 'qmp') {
        await inbox.until(/"QMP".*\r\n/, 10_000)
        connection.write('{"execute":"qmp_capabilities"}\n')
        await inbox.until(/"return".*\r\n/, 10_000)
      }
      connection.write(`${JSON.stringify({ execute, arguments: argumentsOf })}\n`)
      const line = await inbox.until(/\{"(return|error)"[^\n]*\n/, 30_000)
      return JSON.parse(line.slice(line.search(/\{"(return|error)"/)))
    } finally {
      connection.destroy()
    }
  }

  /** Ends QEMU without asking the guest; may be called twice. */
  async dispose(): Promise<void> {
    this.#console.destroy()
    if (this.#child.exitCode === null) this.#child.kill('SIGKILL')
    await this.#exit
  }
}
