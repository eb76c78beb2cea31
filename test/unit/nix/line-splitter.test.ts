import { describe, expect, it } from 'vitest'
import { LineSplitter, maxLineBytes } from '../../../main/nix/line-splitter.ts'

function split(chunks: Uint8Array[]): string[] {
  const lines: string[] = []
  const splitter = new LineSplitter((line) => lines.push(line))
  for (const chunk of chunks) splitter.push(chunk)
  splitter.end()
  return lines
}

describe('line splitter', () => {
  it('gives the same lines however the bytes were cut, also inside a character', () => {
    const bytes = Buffer.from('eins\nzwei ❄ drei\n\nvier')
    const whole = split([bytes])
    expect(whole).toEqual(['eins', 'zwei ❄ drei', '', 'vier'])
    for (let cut = 1; cut < bytes.length; cut += 1)
      expect(split([bytes.subarray(0, cut), bytes.subarray(cut)])).toEqual(whole)
    expect(split([...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(whole)
  })

  it('turns bytes that are no UTF-8 into replacement characters', () => {
    expect(split([Buffer.from([0x61, 0xff, 0xc3, 0x0a, 0x62])])).toEqual(['a\ufffd\ufffd', 'b'])
  })

  it('cuts a line without end and goes on with the next one', () => {
    const [long, next] = split([
      Buffer.alloc(maxLineBytes, 'x'),
      Buffer.alloc(500, 'y'),
      Buffer.from('\nnext'),
    ])
    expect(long).toHaveLength(maxLineBytes)
    expect(next).toBe('next')
  })

  it('does not look at a chunk again after it was handed over', () => {
    const lines: string[] = []
    const splitter = new LineSplitter((line) => lines.push(line))
    const chunk = Buffer.from('half')
    splitter.push(chunk)
    chunk.fill('x')
    splitter.push(Buffer.from(' line\n'))
    expect(lines).toEqual(['half line'])
  })
})
