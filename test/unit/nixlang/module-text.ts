/** Makes random NixOS modules as text: many heads, layouts and habits of writing, so that edits meet all of them. */
import { quoteName } from '../../../nixlang/quote.ts'
import { random, type Random } from './random.ts'

const heads = [
  '',
  '{ config, pkgs, lib, ... }:\n',
  '{ config, lib, ... }:\n\n',
  '# My machine\n{ pkgs, ... }@args:\n',
  'args@{ pkgs, lib, ... }: with lib;\n',
  '{ lib, ... }:\nlet\n  x = 1;\n  cfg = { y = 2; };\nin\n',
  'args: ',
  '{ pkgs, ... }: assert true; (',
  '/* a note\n   of two lines */ ',
]

const values = [
  'true',
  'false',
  '1',
  '"text"',
  '[ ]',
  '[ "a" "b" ]',
  '[\n    "a" # first\n    "b"\n  ]',
  '{ }',
  '{\n  }',
  "''\n    lines\n  ''",
  './file',
  'null',
  'lib.mkDefault true',
  'lib.mkIf true 5',
  'x + 1',
  'with pkgs; [ vim git ]',
  'f { y = 1; }',
  '(1)',
  '[ pkgs.vim ]',
  '-5',
  '{}',
  '{ y = "z"; }',
]

const names = ['a', 'b', 'c', 'enable', 'x-y', 'a.b', 'if', '']

class ModuleWriter {
  readonly rng: Random
  readonly step: string
  /** Every name of a set once: what Nix would refuse is no text to start from. */
  constructor(rng: Random) {
    this.rng = rng
    this.step = rng.pick(['  ', '  ', '    ', '\t'])
  }

  set(indent: string, depth: number, style: 'lines' | 'line'): string {
    const taken = new Set<string>()
    const count = this.rng.below(depth === 3 ? 6 : 4)
    const inner = indent + this.step
    const bindings: string[] = []
    for (let i = 0; i < count; i++) {
      const binding = this.binding(inner, depth, style, taken)
      if (binding !== null) bindings.push(binding)
    }
    if (style === 'line')
      return bindings.length === 0 ? this.rng.pick(['{ }', '{}']) : `{ ${bindings.join(' ')} }`
    const lines = bindings.flatMap((binding) => {
      const before = this.rng.chance(20)
        ? [this.rng.pick(['', `${inner}# about this`, `${inner}/* more */`])]
        : []
      const after = this.rng.pick(['', '', '', ' # why', ' /* why */', ' '])
      return [...before, inner + binding + after]
    })
    if (this.rng.chance(15)) lines.push(`${inner}# the end`)
    const close = this.rng.chance(90) ? `\n${indent}}` : ' }'
    return lines.length === 0
      ? this.rng.pick(['{ }', '{}', '{\n\n}', `{\n${indent}}`])
      : `{\n${lines.join('\n')}${lines.at(-1)?.includes('#') === true ? `\n${indent}}` : close}`
  }

  /** A binding whose first name is new in its set. */
  binding(indent: string, depth: number, style: 'lines' | 'line', taken: Set<string>): string | null {
    const first = this.rng.pick(names)
    if (taken.has(first)) return null
    taken.add(first)
    if (this.rng.chance(4))
      return /^[a-z-]+$/.test(first) && first !== 'if' ? `inherit (cfg) ${first};` : null
    const dotted = Array.from({ length: this.rng.below(3) }, () => this.rng.pick(names))
    const path = [first, ...dotted].map(quoteName).join(this.rng.chance(95) ? '.' : ' . ')
    return `${path}${this.rng.pick([' = ', ' = ', '=', ' =  '])}${this.value(indent, depth, style)};`
  }

  value(indent: string, depth: number, style: 'lines' | 'line'): string {
    if (depth > 0 && this.rng.chance(40)) {
      const inner = style === 'line' || this.rng.chance(25) ? 'line' : 'lines'
      const set = this.set(indent, depth - 1, inner)
      return this.rng.chance(92)
        ? set
        : this.rng
            .pick(['rec ', 'lib.mkIf true ', 'with lib; ', 'lib.mkMerge [ '])
            .replace(/^(.*)$/, (around) => (around.endsWith('[ ') ? `${around}${set} ]` : `${around}${set}`))
    }
    const value = this.rng.pick(values)
    return style === 'line' ? value.replace(/\n *#[^\n]*|#[^\n]*\n/g, '').replaceAll('\n', ' ') : value
  }
}

/** One module; `windows` and `marked` give it CR LF and a byte order mark, as some seeds do by themselves. */
export function moduleText(seed: number): string {
  const rng = random(seed)
  const writer = new ModuleWriter(rng)
  const head = rng.pick(heads)
  const body = writer.set('', 3, rng.chance(90) ? 'lines' : 'line')
  const config = rng.chance(10) ? `{\n  options.z = 1;\n  config = ${writer.set('  ', 2, 'lines')};\n}` : body
  const text = `${head}${config}${head.endsWith('(') ? ')' : ''}${rng.pick(['\n', '\n', '', '\n# bye\n'])}`
  const lines = rng.chance(15) ? text.replaceAll('\n', '\r\n') : text
  return rng.chance(3) ? `\ufeff${lines}` : lines
}
