/** The door: only calls of the contract, only with arguments that fit, and failures as data. */
import { expect, test } from 'vitest'
import { calls, type CallName } from '../../../contract/calls.ts'
import { Failure } from '../../../contract/failure.ts'
import { answer, type Handlers } from '../../../main/desktop/answer.ts'

/** Handlers that say what they were given. */
function handlers(of: (name: CallName, argument: unknown) => unknown): Handlers {
  const names = Object.keys(calls)
  return Object.fromEntries(
    names.map((name) => [name, (argument: unknown) => of(name as CallName, argument)]),
  ) as Handlers
}
const echo = handlers((name, argument) => ({ name, argument }))
const log = () => 'e-000000'

test('a call reaches its handler with its parsed argument', async () => {
  const id = 'abcdefghij23'
  expect(await answer(echo, 'vm.pause', { id }, log)).toEqual({
    ok: true,
    value: { name: 'vm.pause', argument: { id } },
  })
})

test.each(['nothing', 'constructor', '__proto__', 'toString', 7, null, undefined, ['vm.start']])(
  'a call named %j is unknown',
  async (name) => {
    expect(await answer(echo, name, undefined, log)).toMatchObject({
      ok: false,
      error: { code: 'call/unknown' },
    })
  },
)

test.each([
  ['vm.start', { id: '../../etc' }],
  ['vm.start', { id: 'abcdefghij23', more: 1 }],
  ['vm.stop', { id: 'abcdefghij23', rung: 'burn' }],
  ['machines.create', { name: 'a/b', template: 'minimal', nixpkgs: { kind: 'starter' } }],
  [
    'machines.create',
    { name: 'a', template: 'minimal', nixpkgs: { kind: 'channel', name: '-o ProxyCommand' } },
  ],
  ['machines.add', { folder: 'relative', nixpkgs: { kind: 'host' } }],
  ['disk.restore', { id: 'abcdefghij23', file: '../../../etc/passwd' }],
  ['app.openLink', { name: 'https://example.org' }],
  ['settings.change', { theme: 'pink' }],
  ['app.state', {}],
])('%s refuses %j', async (name, argument) => {
  expect(await answer(echo, name, argument, log)).toMatchObject({
    ok: false,
    error: { code: 'call/bad-argument' },
  })
})

test('a failure arrives whole, without a stack', async () => {
  const failing = handlers(() => {
    throw new Failure({ code: 'vm/not-built', message: 'No.', hint: 'Build.' })
  })
  expect(await answer(failing, 'app.state', undefined, log)).toEqual({
    ok: false,
    error: { code: 'vm/not-built', message: 'No.', hint: 'Build.' },
  })
})

test('anything unexpected is logged, and only its reference goes out', async () => {
  const logged: unknown[] = []
  const failing = handlers(() => {
    throw new TypeError('secret detail')
  })
  const reply = await answer(failing, 'app.state', undefined, (error) => {
    logged.push(error)
    return 'e-123456'
  })
  expect(JSON.stringify(reply)).toContain('e-123456')
  expect(JSON.stringify(reply)).not.toContain('secret')
  expect(logged).toHaveLength(1)
})

test('changing one setting does not name the others', () => {
  expect(calls['settings.change'].argument.parse({ theme: 'dark' })).toEqual({ theme: 'dark' })
})
