/** All integration tests: found on disk, made from templates or from a file elsewhere, let go. */
import path from 'node:path'
import { readFile, stat } from 'node:fs/promises'
import { Failure } from '../../contract/failure.ts'
import type { NixpkgsSource } from '../../contract/source.ts'
import { testName, type TestView } from '../../contract/test.ts'
import type { Host } from '../machines/host.ts'
import { listenToBells } from '../system/bell.ts'
import { freeName } from '../workspace/folders.ts'
import { InteractiveSession } from './interactive/session.ts'
import type { NodeSeats } from './node-seats.ts'
import { findTests, makeTest } from './test-record.ts'
import { testTemplates } from './templates.ts'
import { Test } from './test.ts'
import { say } from '../words/say.ts'

/** The folder of the tests among the machines. */
const placeName = 'Tests'

export class Tests {
  readonly #host: Host
  readonly #options: {
    machinesFolder(this: void): string
    trash(this: void, folder: string): Promise<void>
  }
  readonly #tests = new Map<string, Test>()
  readonly #sessions = new Map<string, InteractiveSession>()
  #opened: Promise<void> = Promise.resolve()
  #stopListening: (() => void) | null = null
  /** Whose bells ring and who are no tests. */
  readonly #strangers = new Set<string>()

  constructor(
    host: Host,
    options: {
      machinesFolder(this: void): string
      /** Moves a folder to the system's trash. */
      trash(this: void, folder: string): Promise<void>
    },
  ) {
    this.#host = host
    this.#options = options
  }

  get all(): Test[] {
    return [...this.#tests.values()]
  }

  /** Throws `test/not-found`. */
  get(id: string): Test {
    const test = this.#tests.get(id)
    if (test === undefined)
      throw new Failure({
        code: 'test/not-found',
        message: say`This test is no longer there.`,
        hint: say`Its folder may have been moved or removed.`,
      })
    return test
  }

  has(id: string): boolean {
    return this.#tests.has(id)
  }

  /** Reads the folders. */
  open(): Promise<void> {
    this.#opened = this.#open()
    return this.#opened
  }

  async list(): Promise<TestView[]> {
    await this.#opened
    return this.all.map((test) => test.view())
  }

  async create(name: string, template: string, nixpkgs: NixpkgsSource): Promise<TestView> {
    const found = testTemplates.find(({ id }) => id === template)
    if (found === undefined)
      throw new Failure({ code: 'call/bad-argument', message: say`There is no such template.` })
    return this.#make({ name, nixpkgs, text: found.text, file: null, flake: null })
  }

  /** Takes in a file that lies elsewhere and stays there. Throws `test/file-unusable`. */
  async import(file: string, nixpkgs: NixpkgsSource): Promise<TestView> {
    const text = await readFile(file, 'utf8').catch(() => '')
    if (!/runNixOSTest|nixosTest|make-test|runTest/.test(text))
      throw new Failure({
        code: 'test/file-unusable',
        message: say`“${file}” is no NixOS test: nothing in it calls runNixOSTest.`,
        hint: say`Choose the Nix file that calls pkgs.testers.runNixOSTest.`,
        place: { file },
      })
    const own = path.basename(file, '.nix')
    // Named for what they are in their folder, and not for what they test.
    const base = own === 'default' || own === 'test' ? path.basename(path.dirname(file)) : own
    const name = freeName(
      base,
      this.all.map((test) => test.view().name),
    )
    return this.#make({ name, nixpkgs, text: null, file, flake: null })
  }

  /** Takes in one of the checks of the flake in a folder, which stays as it is. Throws `test/file-unusable`. */
  async importCheck(folder: string, check: string): Promise<TestView> {
    const file = path.join(folder, 'flake.nix')
    if ((await stat(file).catch(() => null)) === null)
      throw new Failure({
        code: 'test/file-unusable',
        message: say`“${folder}” holds no flake.nix any more.`,
        place: { file },
      })
    const taken = this.all.map((test) => test.view().name)
    // A check's name may be more than a folder's.
    const name = freeName(testName.safeParse(check).success ? check : 'check', taken)
    const nixpkgs = { kind: 'flake', ref: folder, input: 'nixpkgs' } as const
    return this.#make({ name, nixpkgs, text: null, file, flake: check })
  }

  /** Begins a run. Throws `test/busy`. */
  run(id: string, again: boolean): void {
    this.#mustBeClosed(id)
    this.get(id).run(again)
  }

  /** Begins an interactive session. Throws `test/busy`. */
  openSession(id: string): void {
    this.#mustBeClosed(id)
    if (this.get(id).isRunning)
      throw new Failure({ code: 'test/busy', message: say`The test is running.`, hint: say`Stop it first.` })
    this.session(id).start()
  }

  /** Its driver with the user before it; while that is on, there are no runs. */
  session(id: string): InteractiveSession {
    const test = this.get(id)
    const known = this.#sessions.get(id)
    if (known !== undefined) return known
    const { folder, logs, left } = test
    const file = () => test.file
    const options = () => test.source.commandOptions()
    const session = new InteractiveSession({ host: this.#host, id, folder, logs, left, file, options })
    this.#sessions.set(id, session)
    return session
  }

  /** Our seats at the machines of its session or its run. Throws `vm/stream-failed`. */
  seats(id: string): NodeSeats {
    const seats = this.get(id).seats ?? this.session(id).seats
    if (seats === null)
      throw new Failure({ code: 'vm/stream-failed', message: say`The test’s machines are not running.` })
    return seats
  }

  /** The folder goes to the trash; a file that lies elsewhere stays. Throws `test/busy`. */
  async remove(id: string): Promise<void> {
    const test = this.get(id)
    if (test.isRunning || this.session(id).isOn)
      throw new Failure({ code: 'test/busy', message: say`The test is running.`, hint: say`Stop it first.` })
    try {
      await this.#options.trash(test.folder)
    } catch (error) {
      throw new Failure(
        {
          code: 'machine/folder-unusable',
          message: say`The test’s folder could not be moved to the trash.`,
          hint: say`Nothing was deleted. Remove the folder yourself if you want it gone.`,
          place: { file: test.folder },
          ...(error instanceof Error ? { details: error.message } : {}),
        },
        error,
      )
    }
    await test.release()
    this.#sessions.delete(id)
    this.#tests.delete(id)
    this.#host.emit('test.removed', { id })
  }

  /** Ends all runs and sessions. */
  async release(): Promise<void> {
    this.#stopListening?.()
    await Promise.all([...this.#sessions.values()].map((session) => session.end()))
    await Promise.all(this.all.map((test) => test.release()))
  }

  #mustBeClosed(id: string): void {
    if (this.session(id).isOn)
      throw new Failure({
        code: 'test/busy',
        message: say`This test is open interactively.`,
        hint: say`End that session first: a test has one set of machines at a time.`,
      })
  }

  get #place(): string {
    return path.join(this.#options.machinesFolder(), placeName)
  }

  async #open(): Promise<void> {
    this.#stopListening ??= listenToBells(this.#host.stateDir, (id) => void this.#heard(id))
    const found = await findTests(this.#place)
    await Promise.all(
      found.map(async (each) => {
        if (this.#tests.has(each.record.id)) return
        const test = new Test(this.#host, each)
        this.#tests.set(test.id, test)
        await test.recall()
        this.#host.emit('test.changed', test.view())
      }),
    )
  }

  /** Another Snowglobe has done something with it, or has made it. */
  async #heard(id: string): Promise<void> {
    const known = this.#tests.get(id)
    if (known !== undefined) return known.heard()
    if (this.#strangers.has(id)) return
    await this.#open()
    if (!this.#tests.has(id)) this.#strangers.add(id)
  }

  async #make(options: Parameters<typeof makeTest>[1]): Promise<TestView> {
    const test = new Test(this.#host, await makeTest(this.#place, options))
    this.#tests.set(test.id, test)
    const view = test.view()
    this.#host.emit('test.changed', view)
    return view
  }
}
