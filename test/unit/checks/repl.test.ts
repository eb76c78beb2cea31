/** What is typed at a driver's prompt, what is run by a file, and what machines say amid it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linesAlone } from '../../../main/checks/interactive/play-files.ts'
import { changedNodes } from '../../../main/checks/interactive/read-script.ts'
import {
  isPlainLine,
  isTypable,
  keysOf,
  PasteMode,
  pythonName,
} from '../../../main/checks/interactive/repl-keys.ts'
import { SerialLines } from '../../../main/checks/interactive/serial-lines.ts'

describe('a command at the prompt', () => {
  it('clears what was begun, and is pasted where the program asks for that', () => {
    expect(keysOf('web.start()', false)).toBe('\u0005\u0015web.start()\r')
    expect(keysOf('web.start()', true)).toBe('\u0005\u0015\u001b[200~web.start()\u001b[201~\r')
    expect(() => keysOf('a\nb', true)).toThrow('cannot be typed')
    expect(isTypable('x\u001b[201~\rimport os')).toBe(false)
  })

  it('paste mode is known over pieces of output', () => {
    const mode = new PasteMode()
    mode.take('>>> \u001b[?20')
    mode.take('04h')
    expect(mode.isOn).toBe(true)
    mode.take('x\u001b[?2004l\u001b[?2004h\u001b[?2004l')
    expect(mode.isOn).toBe(false)
  })

  it('is a line of the script as it stands, when that is a statement by itself', () => {
    expect(isPlainLine(['    web.succeed("x")'])).toBe(true)
    for (const line of ['with subtest("x"): pass', 'if x:', '@retry', 'x = \\', '', '  ', 'a\tb'])
      expect(isPlainLine([line]), line).toBe(false)
    expect(isPlainLine(['a()', 'b()'])).toBe(false)
  })

  it('names machines as Python does', () => {
    expect(['gate-way', '1st', 'a.b', 'web'].map(pythonName)).toEqual(['gate_way', '_st', 'a_b', 'web'])
  })
})

describe('lines of a script alone', () => {
  const script = 'one()\nif x:\n    two("""a\n  b""")\n    three()\nfour()\n'

  it('keep their numbers, and their texts as they are', () => {
    expect(linesAlone(script, 6, 6)).toBe('\n\n\n\n\nfour()\n')
    expect(linesAlone(script, 3, 5)).toBe('\nif True:\n    two("""a\n  b""")\n    three()\n')
    expect(linesAlone(script, 1, 1)).toBe('one()\n')
  })
})

describe('what machines say', () => {
  const dim = '\u001b[2m'
  const reset = '\u001b[0m'

  it('is taken out of the driver’s terminal, wherever the prompt stands', () => {
    const sorted = new SerialLines(['web', 'db-1']).take(
      `>>> ${dim}web # [ 1.0] usb${reset}\r\ndb-1: must succeed: x\r\n${dim}db-1 # login: ${reset}\r\n>>> y`,
    )
    expect(sorted.rest).toBe('>>> db-1: must succeed: x\r\n>>> y')
    expect(sorted.lines).toEqual([
      { node: 'web', text: `[ 1.0] usb` },
      { node: 'db-1', text: 'login: ' },
    ])
  })

  it('is found however its bytes are cut, and nothing else is lost', () => {
    const whole = `a web\r\n${dim}web # one${reset}\r\n>>> we${dim}web # two # three${reset}\r\nweb: done\r\nx\u001b[1m\r\n`
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1 }), (sizes) => {
        const serial = new SerialLines(['web'])
        let rest = ''
        const lines: string[] = []
        for (let at = 0, n = 0; at < whole.length; n++) {
          const size = sizes[n % sizes.length] ?? 1
          const sorted = serial.take(whole.slice(at, at + size))
          rest += sorted.rest
          lines.push(...sorted.lines.map(({ text }) => text))
          at += size
        }
        expect(rest + serial.flush()).toBe('a web\r\n>>> weweb: done\r\nx\u001b[1m\r\n')
        expect(lines).toEqual(['one', 'two # three'])
      }),
    )
  })

  it('what only begins like a machine’s name is let go of', () => {
    const serial = new SerialLines(['web'])
    expect(serial.take('>>> we').rest).toBe('>>> ')
    expect(serial.isHolding).toBe(true)
    expect(serial.flush()).toBe('we')
  })
})

it('machines that would be built to another place have changed', () => {
  const built = [
    { name: 'a', script: '/s/1-vm/bin/run-a-vm' },
    { name: 'b', script: '/s/2-vm/bin/run-b-vm' },
    { name: 'gone', script: '/s/3-vm/bin/run-gone-vm' },
  ]
  expect(changedNodes(built, { a: '/s/1-vm', b: '/s/9-vm', new: '/s/4-vm' })).toEqual(['b', 'gone', 'new'])
  expect(changedNodes([], { a: '/s/1-vm' })).toEqual([])
})
