/** Lists by element: packages and literals, read, added and taken out. */
import { describe, expect, test } from 'vitest'
import { applyEdits } from '../../../nixlang/edit.ts'
import { addToList, removeFromList, type Element } from '../../../nixlang/list-change.ts'
import { readList } from '../../../nixlang/list-option.ts'

const path = ['environment', 'systemPackages']
const named = (name: string): Element => ({ kind: 'package', names: name.split('/') })
const string = (value: string): Element => ({ kind: 'string', value })

function add(text: string, element: Element): string {
  const outcome = addToList(text, path, element)
  return outcome.ok ? applyEdits(text, outcome.edits) : outcome.reason
}

function take(text: string, element: Element): string {
  const outcome = removeFromList(text, path, element)
  return outcome.ok ? applyEdits(text, outcome.edits) : outcome.reason
}

/** A module that sets the list to a value. */
const packages = (value: string, head = '{ pkgs, lib, ... }:'): string =>
  `${head}\n{\n  environment.systemPackages = ${value};\n}\n`

function read(value: string, head?: string): (string | null)[] {
  const reading = readList(packages(value, head), path)
  return reading.kind === 'list'
    ? reading.elements.map((element) => element.package?.join('/') ?? null)
    : [reading.kind]
}

describe('reading packages', () => {
  test.each([
    ['with pkgs; [ vim git ]', ['vim', 'git']],
    ['[ pkgs.vim pkgs.python3Packages.requests ]', ['vim', 'python3Packages/requests']],
    ['(with pkgs; [ vim python3Packages.requests pkgs.git ])', ['vim', 'python3Packages/requests', 'git']],
    ['with pkgs.xorg; [ xeyes ]', ['xorg/xeyes']],
    ['lib.mkForce (with pkgs; [ vim ])', ['vim']],
    ['(with pkgs; [ vim ]) ++ [ pkgs.git ]', ['vim', 'git']],
    ['with pkgs; [ vim (f x) "text" lib.x ]', ['vim', null, null, null]],
    ['with pkgs; with lib; [ vim ]', [null]],
    ['[ vim ]', [null]],
    ['with pkgs; [ (python3.withPackages (p: [ p.x ])) ]', [null]],
    ['lib.mkIf x [ pkgs.vim ]', ['expression']],
    ['f [ ]', ['expression']],
  ])('%s', (value, expected) => {
    expect(read(value)).toEqual(expected)
  })

  test('says whether the elements are all that there is', () => {
    expect(readList(packages('with pkgs; [ vim ]'), path)).toMatchObject({ kind: 'list', complete: true })
    expect(readList(packages('[ pkgs.vim ] ++ lib.optional x pkgs.git'), path)).toMatchObject({
      kind: 'list',
      complete: false,
    })
    expect(readList('{ }', path)).toEqual({ kind: 'absent' })
  })
})

describe('adding', () => {
  test.each([
    ['with pkgs; [ vim ]', 'git', 'with pkgs; [ vim git ]'],
    ['with pkgs; [ ]', 'git', 'with pkgs; [ git ]'],
    ['with pkgs; []', 'git', 'with pkgs; [git]'],
    ['[ pkgs.vim ]', 'git', '[ pkgs.vim pkgs.git ]'],
    [
      'with pkgs; [\n    vim # editor\n    git\n  ]',
      'htop',
      'with pkgs; [\n    vim # editor\n    git\n    htop\n  ]',
    ],
    ['with pkgs; [\n  ]', 'htop', 'with pkgs; [\n    htop\n  ]'],
    ['with pkgs; [ vim ]', 'python3Packages/requests', 'with pkgs; [ vim python3Packages.requests ]'],
    ['with pkgs; [ vim ]', '1password', 'with pkgs; [ vim pkgs."1password" ]'],
    ['with pkgs; [ vim ]', 'lib', 'with pkgs; [ vim pkgs.lib ]'],
    ['with pkgs; [ vim ]', 'map', 'with pkgs; [ vim pkgs.map ]'],
    ['(with pkgs; [ vim ]) ++ lib.optional x y', 'git', '(with pkgs; [ vim git ]) ++ lib.optional x y'],
    ['lib.mkForce [ pkgs.vim ]', 'git', 'lib.mkForce [ pkgs.vim pkgs.git ]'],
    ['with pkgs; [ vim ]', 'vim', 'with pkgs; [ vim ]'],
    ['[ pkgs.vim ]', 'vim', '[ pkgs.vim ]'],
  ])('to %j the package %s', (value, name, expected) => {
    expect(add(packages(value), named(name))).toBe(packages(expected))
  })

  test('a literal', () => {
    expect(add(packages('[ "a" ]'), string('b "c" ${d}'))).toBe(packages('[ "a" "b \\"c\\" \\${d}" ]'))
    expect(add(packages('[ 1 ]'), { kind: 'int', value: -2n })).toBe(packages('[ 1 (-2) ]'))
    expect(add('{ }', string('a'))).toBe('{ environment.systemPackages = [ "a" ]; }')
  })

  test('makes the list where there is none, and takes pkgs as an argument where the module has not', () => {
    expect(add('{ pkgs, ... }:\n{\n}\n', named('vim'))).toBe(
      '{ pkgs, ... }:\n{\n  environment.systemPackages = with pkgs; [ vim ];\n}\n',
    )
    expect(add('{ config, ... }:\n{\n}\n', named('vim'))).toMatch(/^\{ config, pkgs, \.\.\. \}:\n/)
    expect(add('{\n  config,\n  ...\n}:\n{\n}\n', named('vim'))).toMatch(
      /^\{\n {2}config,\n {2}pkgs,\n {2}\.\.\.\n\}:\n/,
    )
    expect(add('{ config }:\n{\n}\n', named('vim'))).toMatch(/^\{ config, pkgs \}:\n/)
    expect(add('# note\n{\n}\n', named('vim'))).toMatch(/^# note\n\{ pkgs, \.\.\. \}:\n\{/)
    expect(add('args: {\n}\n', named('vim'))).toBe('expression')
  })

  test('to what is no list is refused', () => {
    expect(add(packages('f x'), named('vim'))).toBe('expression')
    expect(add(packages('lib.mkIf x [ ]'), named('vim'))).toBe('expression')
    expect(add(packages('[ ]'), named(''))).toBe('value')
    expect(add(packages('[ ]'), string('\0'))).toBe('value')
  })
})

describe('taking out', () => {
  test.each([
    ['with pkgs; [ vim git htop ]', 'git', 'with pkgs; [ vim htop ]'],
    ['with pkgs; [ vim git ]', 'vim', 'with pkgs; [ git ]'],
    ['with pkgs; [ vim ]', 'vim', 'with pkgs; [ ]'],
    ['with pkgs; [vim git]', 'vim', 'with pkgs; [git]'],
    ['with pkgs; [\n    vim # editor\n    git\n  ]', 'git', 'with pkgs; [\n    vim # editor\n  ]'],
    ['with pkgs; [\n    vim # editor\n    git\n  ]', 'vim', 'with pkgs; [\n    # editor\n    git\n  ]'],
    ['with pkgs; [ # these\n    vim git\n  ]', 'vim', 'with pkgs; [ # these\n    git\n  ]'],
    ['[ pkgs.vim ] ++ [ pkgs.vim pkgs.git ]', 'vim', '[ ] ++ [ pkgs.git ]'],
    ['with pkgs; [ vim ]', 'emacs', 'with pkgs; [ vim ]'],
  ])('of %j the package %s', (value, name, expected) => {
    expect(take(packages(value), named(name))).toBe(packages(expected))
  })

  test('a literal, every time it is there', () => {
    expect(take(packages('[ "a" "b" "a" ]'), string('a'))).toBe(packages('[ "b" ]'))
    expect(take(packages('["a""b""c"]'), string('b'))).toBe(packages('["a" "c"]'))
  })
})
