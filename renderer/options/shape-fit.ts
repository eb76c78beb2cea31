/** Which shape a value fits, and what a shape begins with. */
import type { TypeShape } from '../../contract/option-type.ts'
import { packageName, type FormValue } from './form-value.ts'

const data: TypeShape = { kind: 'data' }
const unbound = { least: null, most: null }

/** What plain data may be; the commonest first. */
const dataBranches: readonly TypeShape[] = [
  { kind: 'string', rule: null },
  { kind: 'number', ...unbound },
  { kind: 'bool' },
  { kind: 'list', element: data, isNonEmpty: false },
  { kind: 'attrs', element: data },
  { kind: 'enum', values: [null] },
]

/** The shapes that one can choose between; a shape without a choice is its own only branch. */
export function branchesOf(shape: TypeShape): readonly TypeShape[] {
  if (shape.kind === 'data') return dataBranches
  return shape.kind === 'either' ? shape.branches : [shape]
}

function isWithin(shape: TypeShape & { kind: 'int' | 'float' | 'number' }, value: number | bigint): boolean {
  const { least, most, moreThan } = shape
  return (
    (least === null || value >= least) &&
    (most === null || value <= most) &&
    (moreThan === undefined || value > moreThan)
  )
}

/** Could a value be one of this shape? What an expression comes to is not known: it fits packages and expressions only. */
export function fits(shape: TypeShape, value: FormValue): boolean {
  switch (shape.kind) {
    case 'bool':
      return value.kind === 'bool'
    case 'int':
      return value.kind === 'int' && isWithin(shape, value.value)
    case 'float':
      return value.kind === 'float' && isWithin(shape, value.value)
    case 'number':
      return (value.kind === 'int' || value.kind === 'float') && isWithin(shape, value.value)
    case 'string':
      return (
        value.kind === 'string' &&
        (shape.rule === null || keepsRule(shape.rule.pattern, value.value) !== false)
      )
    case 'lines':
      return value.kind === 'string'
    case 'enum':
      return shape.values.some((wanted) => isEnumValue(wanted, value))
    case 'path':
      return value.kind === 'path' || (value.kind === 'string' && value.value.startsWith('/'))
    case 'package':
      return packageName(value) !== null
    case 'nullOr':
      return value.kind === 'null' || fits(shape.inner, value)
    case 'either':
      return shape.branches.some((branch) => fits(branch, value))
    case 'list':
      return value.kind === 'list' && value.items.every((item) => fits(shape.element, item))
    case 'attrs':
      return value.kind === 'attrs' && [...value.entries.values()].every((item) => fits(shape.element, item))
    case 'submodule':
      return value.kind === 'attrs'
    case 'data':
      return value.kind !== 'path' && value.kind !== 'expression'
    case 'expression':
      return value.kind === 'expression'
  }
}

/** Whether a string is as a rule's pattern asks; null where it is too long to be tried in no time. */
export function keepsRule(pattern: string, value: string): boolean | null {
  return value.length > 1000 ? null : new RegExp(`^(?:${pattern})$`, 's').test(value)
}

export function isEnumValue(wanted: string | number | boolean | null, value: FormValue): boolean {
  if (value.kind === 'null') return wanted === null
  if (value.kind === 'int') return typeof wanted === 'number' && Number(value.value) === wanted
  return 'value' in value && value.value === wanted
}

/** An enumeration's member as a value. */
export function enumValue(member: string | number | boolean | null): FormValue {
  if (member === null) return { kind: 'null' }
  if (typeof member === 'string') return { kind: 'string', value: member }
  if (typeof member === 'boolean') return { kind: 'bool', value: member }
  return Number.isInteger(member) ? { kind: 'int', value: BigInt(member) } : { kind: 'float', value: member }
}

/** Which branch a value is of: the first that it fits, else the first of its kind; null where there is none. */
export function branchOf(branches: readonly TypeShape[], value: FormValue): number | null {
  const exact = branches.findIndex((branch) => fits(branch, value))
  if (exact >= 0) return exact
  const loose = branches.findIndex(
    ({ kind }) =>
      (value.kind === 'string' && (kind === 'string' || kind === 'lines')) ||
      (value.kind === 'list' && kind === 'list') ||
      (value.kind === 'attrs' && kind === 'attrs') ||
      (value.kind === 'int' && (kind === 'int' || kind === 'number')),
  )
  return loose < 0 ? null : loose
}

/** Which branch to offer while nothing is set: that of the default where it is known, else text, else what is simple. */
export function firstBranch(branches: readonly TypeShape[], fallback: FormValue | null): number {
  const byDefault = fallback === null ? null : branchOf(branches, fallback)
  if (byDefault !== null) return byDefault
  const text = branches.findIndex(({ kind }) => kind === 'string')
  const simple = branches.findIndex((branch) => !isStructure(branch) && branch.kind !== 'list')
  return Math.max(0, text >= 0 ? text : simple)
}

/** Can a control of this shape show the value, be it right or wrong? */
export function canShow(shape: TypeShape, value: FormValue): boolean {
  if (fits(shape, value)) return true
  switch (shape.kind) {
    case 'int':
    case 'float':
    case 'number':
      return value.kind === 'int' || value.kind === 'float'
    case 'string':
    case 'lines':
      return value.kind === 'string'
    case 'path':
      return value.kind === 'string' || value.kind === 'path'
    case 'nullOr':
      return canShow(shape.inner, value)
    case 'either':
    case 'data':
      return branchOf(branchesOf(shape), value) !== null
    case 'list':
      return value.kind === 'list'
    case 'attrs':
      return value.kind === 'attrs'
    case 'bool':
    case 'enum':
    case 'package':
    case 'submodule':
    case 'expression':
      return false
  }
}

/** What a control of this shape stands for as soon as it is chosen; null where the user has yet to say it. */
export function beginningOf(shape: TypeShape): FormValue | null {
  if (shape.kind === 'bool') return { kind: 'bool', value: false }
  if (shape.kind === 'submodule') return { kind: 'attrs', entries: new Map() }
  const [only, ...others] = shape.kind === 'enum' ? shape.values : []
  return only === undefined || others.length > 0 ? null : enumValue(only)
}

/** Is the empty text something else to say than nothing? */
export function takesEmptyText(shape: TypeShape): boolean {
  if (shape.kind === 'nullOr') return takesEmptyText(shape.inner)
  return (shape.kind === 'string' || shape.kind === 'lines') && fits(shape, { kind: 'string', value: '' })
}

/** Is a value of this shape made of options or names of its own, each changed by itself in the text? */
export function isStructure(shape: TypeShape): boolean {
  return shape.kind === 'attrs' || shape.kind === 'submodule'
}
