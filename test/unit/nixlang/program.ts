/** Makes random Nix programs from a seed: all constructs, odd white space, comments. */

import { random, type Random } from './random.ts'
import { names, spaces, quotedPieces, indentedPieces, numbers, paths, places, uris } from './vocabulary.ts'

/** Writes programs; `depth` is how far constructs may still nest. */
class Writer {
  readonly rng: Random
  constructor(rng: Random) {
    this.rng = rng
  }

  gap(): string {
    return this.rng.pick(spaces)
  }

  /** Words with at least one separator between each two. */
  words(...parts: readonly string[]): string {
    return parts.filter((part) => part !== '').join(this.gap())
  }

  many(least: number, most: number, make: () => string): string[] {
    return Array.from({ length: least + this.rng.below(most - least + 1) }, make)
  }

  name(): string {
    return this.rng.pick(names)
  }

  /** A name that hardly comes twice in a set. */
  freshName(): string {
    return `${this.name()}${this.rng.below(1000)}`
  }

  interpolation(depth: number): string {
    return `\${${this.rng.chance(30) ? this.gap() : ''}${this.expression(depth - 1)}${this.rng.chance(30) ? this.gap() : ''}}`
  }

  quoted(depth: number): string {
    const inside = this.many(0, 5, () =>
      depth > 0 && this.rng.chance(15) ? this.interpolation(depth) : this.rng.pick(quotedPieces),
    ).join('')
    return `"${safeQuoted(inside)}"`
  }

  indented(depth: number): string {
    const inside = this.many(0, 8, () =>
      depth > 0 && this.rng.chance(15) ? this.interpolation(depth) : this.rng.pick(indentedPieces),
    ).join('')
    return `''${this.rng.pick(['', '\n', '  \n', ' '])}${safeIndented(inside)}''`
  }

  path(depth: number): string {
    if (depth === 0 || this.rng.chance(60)) return this.rng.pick(paths)
    const start = this.rng.pick(['./', '/', '~/', './a', 'a/b/', './a//', 'x/'])
    return `${start}${this.interpolation(depth)}${this.rng.pick(['', '/b', 'c.d', '/e//f'])}${this.rng.chance(30) ? this.interpolation(depth) : ''}`
  }

  attribute(depth: number): string {
    if (this.rng.chance(70)) return this.rng.chance(2) ? 'or' : this.freshName()
    if (this.rng.chance(60)) return this.quoted(this.rng.chance(30) ? depth : 0)
    return depth > 0 ? this.interpolation(depth) : this.name()
  }

  attributePath(depth: number): string {
    const dot = this.rng.pick(['.', '.', '.', ' . ', '\n.'])
    return this.many(1, 3, () => this.attribute(depth)).join(dot)
  }

  bindings(depth: number, fixedNames = false): string {
    const all = this.many(0, 4, () => {
      if (this.rng.chance(80)) {
        const path = fixedNames ? this.freshName() : this.attributePath(depth)
        return this.words(path, '=', this.expression(depth - 1), ';')
      }
      const from = this.rng.chance(50) ? this.words('(', this.expression(depth - 1), ')') : ''
      const inherited = this.many(0, 3, () =>
        this.rng.chance(85) ? this.freshName() : `"${this.freshName()}"`,
      )
      return this.words('inherit', from, ...inherited, ';')
    })
    return this.words(...all)
  }

  simple(depth: number): string {
    const kind = depth <= 0 ? this.rng.below(7) : this.rng.below(14)
    switch (kind) {
      case 0:
      case 1:
        return this.name()
      case 2:
        return this.rng.pick(numbers)
      case 3:
        return this.quoted(depth)
      case 4:
        return this.indented(depth)
      case 5:
        return this.path(depth)
      case 6:
        return this.rng.chance(50) ? this.rng.pick(places) : this.rng.pick(uris)
      case 7:
      case 8:
        return this.words('(', this.expression(depth - 1), ')')
      case 9:
        return this.words('[', ...this.many(0, 4, () => this.selection(depth - 1)), ']')
      case 10:
      case 11:
        return this.words('{', this.bindings(depth - 1), '}')
      case 12:
        return this.words('rec {', this.bindings(depth - 1), '}')
      default:
        return this.words('let {', this.bindings(depth - 1), '}')
    }
  }

  selection(depth: number): string {
    if (this.rng.chance(70)) return this.simple(depth)
    if (this.rng.chance(10)) return this.words(this.simple(depth), 'or')
    const whole = `${this.words(this.simple(depth), '.')} ${this.attributePath(depth)}`
    return this.rng.chance(30) ? this.words(whole, 'or', this.selection(depth - 1)) : whole
  }

  application(depth: number): string {
    return this.rng.chance(75)
      ? this.selection(depth)
      : this.words(...this.many(2, 3, () => this.selection(depth - 1)))
  }

  /** Operators in any order; two of those that do not associate may meet, then Nix refuses the program. */
  operators(depth: number): string {
    const operand = (): string => {
      const prefix = this.rng.chance(12) ? this.rng.pick(['!', '-', '! -', '- !']) : ''
      const inner = this.application(depth - 1)
      const whole = prefix === '' ? inner : `${prefix} ${inner}`
      return this.rng.chance(10) ? this.words(whole, '?', this.attributePath(depth - 1)) : whole
    }
    const free = ['+', '-', '*', '/', '++', '//', '&&', '||', '->']
    const bound = ['==', '!=', '<', '>', '<=', '>=']
    const one = this.rng.below(8)
    const parts = [operand()]
    const count = this.rng.below(5)
    for (let i = 0; i < count; i++) {
      parts.push(i === one || this.rng.chance(1) ? this.rng.pick(bound) : this.rng.pick(free), operand())
    }
    return this.words(...parts)
  }

  lambda(depth: number): string {
    const formal = (): string =>
      this.rng.chance(60) ? this.freshName() : this.words(this.freshName(), '?', this.expression(depth - 1))
    const list = this.many(0, 3, formal)
    const end = this.rng.pick(['', '', list.length > 0 ? ',' : '', list.length > 0 ? ', ...' : '...'])
    const formals = this.words('{', list.join(this.rng.pick([', ', ' ,', ' , '])) + end, '}')
    const head = this.rng.pick([
      this.name(),
      formals,
      formals,
      `${formals} @ ${this.name()}`,
      `${this.name()}@ ${formals}`,
    ])
    return `${head} : ${this.expression(depth - 1)}`
  }

  expression(depth: number): string {
    if (depth <= 0) return this.simple(0)
    switch (this.rng.below(10)) {
      case 0:
        return this.lambda(depth)
      case 1:
        return this.words('let', this.bindings(depth, true), 'in', this.expression(depth - 1))
      case 2:
        return this.words('with', this.expression(depth - 1), ';', this.expression(depth - 1))
      case 3:
        return this.words('assert', this.expression(depth - 1), ';', this.expression(depth - 1))
      case 4:
        return this.words(
          'if',
          this.expression(depth - 1),
          'then',
          this.expression(depth - 1),
          'else',
          this.expression(depth - 1),
        )
      default:
        return this.operators(depth)
    }
  }
}

/** A backslash before the closing quote, or `$` before it, would change what follows. */
function safeQuoted(inside: string): string {
  return /(^|[^\\])(\\\\)*\\$/.test(inside) ? `${inside}x` : inside
}

/** Pieces that meet may open or close something: then a letter goes between. */
function safeIndented(inside: string): string {
  return inside.endsWith("'") ? `${inside} ` : inside
}

/** One program; about one in ten is refused by Nix, for a name or an operator that does not associate. */
export function program(seed: number): string {
  const rng = random(seed)
  const writer = new Writer(rng)
  const body = writer.expression(1 + rng.below(4))
  // Every variable is bound, unless the seed wants to know what is done with those that are not.
  const head = rng.chance(97) ? 'with { };' : ''
  return `${rng.chance(20) ? writer.gap() : ''}${head} ${body}${rng.chance(30) ? writer.gap() : ''}`
}
