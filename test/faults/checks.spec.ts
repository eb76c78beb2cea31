/** Tests that go wrong in every way that they can: a clear word, no process left, nothing locked, files kept, and the next run passes. */
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { TestRun } from '../../contract/test.ts'
import { expect, test } from '../e2e/app.ts'
import { reportFault } from './rows.ts'
import { call, Subject } from './test-subject.ts'

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
    word: /^The test failed: The kernel of machine panicked: .*sysrq triggered crash/,
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
})

test('cancel at twenty random moments', async ({ page, home }) => {
  test.setTimeout(40 * 60_000)
  await call(page, 'settings.change', { offline: true })
  const made = await call(page, 'tests.create', {
    name: 'cancelled',
    template: 'minimal',
    nixpkgs: { kind: 'starter' },
  })
  const subject = new Subject(page, home, made)
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
