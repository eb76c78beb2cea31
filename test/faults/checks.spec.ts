/** Tests that go wrong in every way that they can: a clear word, no process left, nothing locked, files kept, and the next run passes. */
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { Answer, Argument, CallName } from '../../contract/calls.ts'
import type { TestRun, TestView } from '../../contract/test.ts'
import { allPids } from '../../main/system/process-identity.ts'
import { expect, test, type Home } from '../e2e/app.ts'
import { reportFault } from './rows.ts'

const limitMs = 600_000
const cancels = 20

/** One machine; `body` is of the test, `node` of its machine. */
const textOf = ({ script, node = '', limit = 600 }: { script: string; node?: string; limit?: number }) => `
(import <nixpkgs> { config = { }; overlays = [ ]; }).testers.runNixOSTest {
  name = "fault";
  globalTimeout = ${limit};
  nodes.machine = { ${node} };
  testScript = ''
    ${script}
  '';
}
`
const good = textOf({ script: 'machine.wait_for_unit("default.target")' })

async function call<Name extends CallName>(
  page: Page,
  name: Name,
  argument: Argument<Name>,
): Promise<Answer<Name>> {
  const reply = await page.evaluate(
    ([asked, given]) => window.snowglobe.call(asked as 'app.state', given as undefined),
    [name, argument] as const,
  )
  if (!reply.ok) throw new Error(`${reply.error.code}: ${reply.error.message}`)
  return reply.value as unknown as Answer<Name>
}

/** A test in the app, its text changed behind it. */
class Subject {
  readonly #page: Page
  readonly #home: Home
  readonly #made: TestView

  constructor(page: Page, home: Home, made: TestView) {
    this.#page = page
    this.#home = home
    this.#made = made
  }

  async view(): Promise<TestView> {
    const found = (await call(this.#page, 'tests.list', undefined)).find(({ id }) => id === this.#made.id)
    if (found === undefined) throw new Error('The test is gone.')
    return found
  }

  get #place(): string {
    return path.join(this.#home.env['XDG_STATE_HOME'] ?? '', 'snowglobe/t')
  }

  write(text: string): Promise<void> {
    return writeFile(this.#made.file, text)
  }

  read(): string {
    return readFileSync(this.#made.file, 'utf8')
  }

  begin(): Promise<void> {
    return call(this.#page, 'tests.run', { id: this.#made.id, again: true })
  }

  stop(): Promise<void> {
    return call(this.#page, 'tests.stop', { id: this.#made.id })
  }

  /** The run that has come to its end. */
  async ended(): Promise<TestRun> {
    await expect.poll(async () => (await this.view()).status.phase, { timeout: limitMs }).toBe('idle')
    const run = (await this.view()).runs[0]
    if (run === undefined) throw new Error('There is no run.')
    return run
  }

  async run(text: string): Promise<TestRun> {
    await this.write(text)
    await this.begin()
    return this.ended()
  }

  /** Waits until the script has come to a step. */
  async at(words: string): Promise<void> {
    const isThere = async () => {
      const { status } = await this.view()
      if (status.phase !== 'running') return false
      const { steps } = await call(this.#page, 'tests.timeline', { id: this.#made.id, key: status.key })
      return steps.some(({ text }) => text.includes(words))
    }
    await expect.poll(isThere, { timeout: limitMs }).toBe(true)
  }

  /** Processes that work in the test's folder or in the place of its runs. */
  left(): number[] {
    const folders = [this.#made.folder, this.#place]
    return allPids().filter((pid) => {
      try {
        const folder = readlinkSync(`/proc/${pid}/cwd`)
        return folders.some((each) => folder === each || folder.startsWith(`${each}/`))
      } catch {
        return false
      }
    })
  }

  /** Folders of sockets that nobody removed. */
  places(): string[] {
    return readdirSync(this.#place)
  }
}

interface Fault {
  name: string
  text: string
  outcome: TestRun['outcome']
  /** What the user is told. */
  word: RegExp
  /** Brings it about, once the run has begun. */
  strike?: (subject: Subject) => Promise<void>
}

const faults: Fault[] = [
  {
    name: 'a script with a syntax error',
    text: textOf({ script: 'machine.succeed("true"' }),
    outcome: 'not-built',
    word: /^The script has a fault in its line 1: /,
  },
  {
    name: 'an endless wait',
    text: textOf({ script: 'machine.wait_until_succeeds("false", timeout=100000)', limit: 90 }),
    outcome: 'failed',
    word: /^The test took longer than its globalTimeout allows/,
  },
  {
    name: 'a node that never boots',
    text: textOf({
      script: 'machine.wait_for_unit("default.target")',
      node: 'boot.initrd.postMountCommands = "sleep 1000000";',
      limit: 60,
    }),
    outcome: 'failed',
    word: /^The test took longer than its globalTimeout allows/,
  },
  {
    name: 'a node that panics',
    text: textOf({
      script:
        'machine.wait_for_unit("default.target")\n    machine.execute("echo c >/proc/sysrq-trigger", check_output=False)\n    machine.succeed("sleep 60")',
    }),
    outcome: 'failed',
    word: /^The test failed: The kernel of machine panicked: sysrq triggered crash/,
  },
  {
    name: 'the driver killed',
    text: textOf({ script: 'machine.succeed("sleep 100000")' }),
    outcome: 'failed',
    word: /^The driver was killed \(SIGKILL\)/,
    strike: async (subject) => {
      await subject.at('must succeed: sleep 100000')
      const driver = subject
        .left()
        .find((pid) => readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('test_driver'))
      process.kill(driver ?? 0, 'SIGKILL')
    },
  },
]

test('tests that go wrong', async ({ page, home }) => {
  test.setTimeout(40 * 60_000)
  await call(page, 'settings.change', { offline: true, testPatience: 1 })
  const made = await call(page, 'tests.create', {
    name: 'faults',
    template: 'minimal',
    nixpkgs: { kind: 'starter' },
  })
  const subject = new Subject(page, home, made)
  for (const fault of faults) {
    const before = (await subject.view()).runs.length
    await subject.write(fault.text)
    await subject.begin()
    await fault.strike?.(subject)
    const run = await subject.ended()
    const told = `${run.outcome}: ${run.failure?.message ?? ''}`
    const orphans = subject.left().length + subject.places().length
    const isKept = subject.read() === fault.text && (await subject.view()).runs.length === before + 1
    const isClear = run.outcome === fault.outcome && fault.word.test(run.failure?.message ?? '')
    report(`${fault.name}: a clear word, no orphan, files kept`, 1, {
      isClear,
      isKept,
      orphans,
      recovered: 1,
    })
    expect({ told, isClear, isKept, orphans }).toEqual({ told, isClear: true, isKept: true, orphans: 0 })
  }

  let orphans = 0
  let cancelled = 0
  let kept = 0
  for (let run = 0; run < cancels; run++) {
    // Another script each time: another driver is built.
    const text = textOf({ script: `machine.wait_for_unit("default.target") # ${run} ${Math.random()}` })
    await subject.write(text)
    await subject.begin()
    await delay(Math.random() * 15_000)
    await subject.stop()
    const ended = await subject.ended()
    if (ended.outcome === 'cancelled' || ended.outcome === 'passed') cancelled++
    if (subject.read() === text) kept++
    orphans += subject.left().length + subject.places().length
  }
  // No lock is left: the same is built and run to its end.
  const after = await subject.run(good)
  report('cancel at twenty random moments: no orphan, no lock, files kept', cancels, {
    isClear: cancelled === cancels,
    isKept: kept === cancels,
    orphans,
    recovered: after.outcome === 'passed' ? 1 : 0,
  })
  expect({ cancelled, kept, orphans, after: after.outcome }).toEqual({
    cancelled: cancels,
    kept: cancels,
    orphans: 0,
    after: 'passed',
  })
})

test('the tutorial’s client-server-test.nix, failing', async ({ page, home }) => {
  test.setTimeout(20 * 60_000)
  await call(page, 'settings.change', { offline: true })
  const made = await call(page, 'tests.create', {
    name: 'failing',
    template: 'client-server',
    nixpkgs: { kind: 'starter' },
  })
  const subject = new Subject(page, home, made)
  const text = subject.read().replace('Welcome to nginx', 'Welcome to apache')
  const run = await subject.run(text)
  const line = text.split('\n').findIndex((each) => each.includes('apache')) + 1
  const script = 'client.succeed("curl http://server/ | grep -o \\"Welcome to apache!\\"")'
  // The line of the script, the exception, the node's screen at that moment, and the last lines of that node.
  expect(run).toMatchObject({
    outcome: 'failed',
    failure: {
      message: expect.stringContaining('grep -o "Welcome to apache!"` failed (exit code 1)') as unknown,
      hint: `It came to line 3 of the script: ${script}`,
      place: { file: made.file, line },
      details: expect.stringMatching(/RequestedAssertionFailed[^]*The last lines of client:\n./) as unknown,
    },
    brokenAt: { node: 'client', subtest: null },
    files: ['at-failure/client.png', 'at-failure/server.png', 'junit.xml'],
  })
  expect(subject.left()).toEqual([])
})

function report(
  measure: string,
  runs: number,
  {
    isClear,
    isKept,
    orphans,
    recovered,
  }: { isClear: boolean; isKept: boolean; orphans: number; recovered: number },
): void {
  reportFault({
    issue: 'E',
    measure,
    ours: isClear ? runs : 0,
    reference: runs,
    unit: 'runs',
    goal: 'a clear word, no orphan, no lock, files kept',
    holds: isClear && isKept && orphans === 0 && recovered === 1,
    runs,
    lost: isKept ? 0 : 1,
    orphans,
    recovered,
  })
}
