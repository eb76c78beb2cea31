// Tests of running other programs: what remains of them when they fail.
import { describe, expect, it } from 'vitest'
import { findCommand, run } from '../../../scripts/setup/command.mjs'
import { formatFailure, SetupFailure } from '../../../scripts/setup/failure.mjs'

const failureOf = async (running: Promise<unknown>) => {
  const error: unknown = await running.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof SetupFailure)) throw new TypeError('a SetupFailure was expected')
  return error
}

describe('a program that fails', () => {
  it('leaves its last twenty lines, its exit code and the remedy', async () => {
    const failure = await failureOf(
      run('sh', ['-c', 'seq 1 30; echo the end >&2; exit 3'], { failed: 'It failed.', remedy: 'Do this.' }),
    )
    expect(failure.message).toBe('It failed. (sh: exit code 3)')
    expect(failure.lines).toHaveLength(20)
    expect(failure.lines).toContain('the end')
    expect(failure.lines).not.toContain('10')
    expect(formatFailure(failure).split('\n').at(-1)).toBe('Do this.')
  })

  it('keeps noise out of those lines', async () => {
    const running = run('sh', ['-c', 'echo noise 1; echo cause; exit 1'], { failed: 'No.', noise: /^noise/ })
    expect((await failureOf(running)).lines).toEqual(['cause'])
  })

  it('is named when it does not exist', async () => {
    const failure = await failureOf(run('no-such-program-here', [], { failed: 'No.' }))
    expect(failure.message).toContain('ENOENT')
  })

  it('is ended with the reason of whoever ended it', async () => {
    const ender = new AbortController()
    const running = run('sleep', ['60'], { failed: 'No.', signal: ender.signal })
    ender.abort(new Error('nothing arrived'))
    expect((await failureOf(running)).message).toContain('nothing arrived')
  })
})

describe('a program that succeeds', () => {
  it('gives its stdout, and its status lines apart', async () => {
    const status: string[] = []
    const out = await run('sh', ['-c', 'echo a; echo b >&2; echo s >&3'], {
      failed: 'No.',
      onStatusLine: (line) => status.push(line),
    })
    expect(out).toBe('a')
    expect(status).toEqual(['s'])
  })
})

describe('looking a program up', () => {
  it('takes the first executable file on PATH, and knows the folders of administration', () => {
    expect(findCommand('sh')).toMatch(/\/sh$/)
    expect(findCommand('no-such-program-here')).toBeUndefined()
    expect(findCommand('ldconfig', { PATH: '/nowhere' })).toBe('/usr/sbin/ldconfig')
  })
})
