import { describe, expect, it } from 'vitest'
import { parseLogLine } from '../../../main/nix/log-event.ts'

describe('log event', () => {
  it('keeps ids beyond 2^53 apart, as they come for large pids', () => {
    const first = parseLogLine('@nix {"action":"stop","id":18014398509481985}')
    const second = parseLogLine('@nix {"action":"stop","id":18014398509481984}')
    expect(first).toEqual({ kind: 'stop', id: '18014398509481985' })
    expect(second).not.toEqual(first)
  })

  it('does not touch text that looks like an id', () => {
    const line = JSON.stringify({ action: 'result', fields: ['say "id":12, "parent":3'], id: 7, type: 101 })
    expect(parseLogLine(`@nix ${line}`)).toEqual({
      kind: 'result',
      id: '7',
      type: 101,
      fields: ['say "id":12, "parent":3'],
    })
  })

  it('reads a start with and without a parent the same', () => {
    const old =
      '@nix {"action":"start","fields":["/s/x.drv","",1,1],"id":5,"level":3,"text":"building","type":105}'
    const recent = old.replace('"id":5', '"id":5,"parent":0')
    expect(parseLogLine(old)).toEqual({
      kind: 'start',
      id: '5',
      level: 3,
      text: 'building',
      type: 105,
      fields: ['/s/x.drv', '', 1, 1],
    })
    expect(parseLogLine(recent)).toEqual(parseLogLine(old))
  })

  it('takes the position of a message, but not text of an expression in the place of a file', () => {
    const syntax =
      '@nix {"action":"msg","column":14,"file":"/m/configuration.nix","level":0,"line":1,"msg":"m","raw_msg":"r"}'
    expect(parseLogLine(syntax)).toEqual({
      kind: 'message',
      level: 0,
      text: 'm',
      raw: 'r',
      place: { file: '/m/configuration.nix', line: 1, column: 14 },
    })
    expect(parseLogLine(syntax.replace('/m/configuration.nix', '{ x = foo; }.x'))).not.toHaveProperty('place')
    expect(
      parseLogLine('@nix {"action":"msg","column":null,"file":null,"level":1,"line":null,"msg":"m"}'),
    ).toEqual({
      kind: 'message',
      level: 1,
      text: 'm',
    })
  })

  it('lets actions and types of later versions through without harm', () => {
    expect(parseLogLine('@nix {"action":"dance","id":1,"type":999}')).toEqual({ kind: 'unknown' })
    expect(parseLogLine('@nix {"action":"start","id":1,"level":3,"text":"t","type":999}')).toMatchObject({
      type: 999,
    })
    expect(parseLogLine('@nix {"action":"start","id":"x"}')).toEqual({ kind: 'unknown' })
  })

  it.each([
    'plain text',
    '@nix {"action":"sto',
    '@nix garbage',
    '@nix [1]',
    '@nix null',
    '',
    '@nix',
    '@nixos',
  ])('takes %j as text', (line) => {
    expect(parseLogLine(line)).toEqual({ kind: 'text', text: line })
  })
})
