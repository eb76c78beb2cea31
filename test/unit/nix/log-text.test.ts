import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseLogLine } from '../../../main/nix/log-event.ts'
import { cleanLine, logTexts, plainText } from '../../../main/nix/log-text.ts'

const escape = '\u001b'

describe('log text', () => {
  it('keeps colours and tabs and drops every other escape sequence and control character', () => {
    expect(cleanLine(`${escape}[31;1merror:${escape}[0m\tbad`)).toBe(`${escape}[31;1merror:${escape}[0m\tbad`)
    expect(cleanLine(`a${escape}[2J${escape}[1;1Hb${escape}]0;title\u0007c${escape}(Bd\u0000\u0008e`)).toBe(
      'abcde',
    )
    expect(cleanLine(`${escape}]8;;http://x${escape}\\link${escape}]8;;${escape}\\`)).toBe('link')
    expect(cleanLine('abc\u202edcba')).toBe('abcdcba')
  })

  it('shows of a progress line what was written last', () => {
    expect(cleanLine(' 1%\r 50%\r100%')).toBe('100%')
    expect(cleanLine('done\r')).toBe('done')
  })

  it('cuts a line that no page could show', () => {
    expect(cleanLine('x'.repeat(1_000_000)).length).toBeLessThan(10_000)
  })

  it('never throws and never lets a control character through, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const line = cleanLine(text.replaceAll('\n', ' ')).replaceAll(
          new RegExp(`${escape}\\[[0-9;]*m`, 'g'),
          '',
        )
        expect(line).not.toMatch(/(?!\t)\p{Cc}/u)
        expect(plainText(text)).not.toMatch(/(?![\t\n])\p{Cc}/u)
      }),
    )
  })

  it('tells builder lines, what is begun, messages and errors, and leaves the chatter of -v out', () => {
    const texts = [
      '@nix {"action":"start","fields":["/s/x.drv","",1,1],"id":5,"level":3,"text":"building \'/s/x.drv\'","type":105}',
      '@nix {"action":"result","fields":["compiling"],"id":5,"type":101}',
      '@nix {"action":"result","fields":["buildPhase"],"id":5,"type":104}',
      '@nix {"action":"start","id":6,"level":6,"text":"querying info about missing paths","type":0}',
      '@nix {"action":"msg","level":4,"msg":"evaluating file \'/x\'"}',
      '@nix {"action":"msg","level":1,"msg":"warning: old"}',
      '@nix {"action":"msg","level":0,"msg":"error: one\\ntwo"}',
      'said past the logger',
    ].flatMap((line) => logTexts(parseLogLine(line)))
    expect(texts).toEqual([
      { kind: 'nix', text: "building '/s/x.drv'..." },
      { kind: 'builder', text: 'compiling' },
      { kind: 'nix', text: 'warning: old' },
      { kind: 'error', text: 'error: one' },
      { kind: 'error', text: 'two' },
      { kind: 'nix', text: 'said past the logger' },
    ])
  })
})
