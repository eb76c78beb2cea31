/** What the words of the command line mean. */
import { expect, it } from 'vitest'
import { isForCommandLine, wordsSaid } from '../../../main/cli/commands.ts'
import { parseWords } from '../../../main/cli/parse.ts'

it('a command with its options, in any order, and what it works on', () => {
  const parsed = parseWords(['up', '-c', 'web', '--disk', 'reset'])
  if (parsed.kind !== 'run') throw new Error(parsed.kind)
  expect(parsed).toMatchObject({ command: 'up', target: 'web' })
  expect(parsed.flags.has('console')).toBe(true)
  expect(parsed.flags.has('keep-nothing')).toBe(false)
  expect(parsed.flags.value('disk')).toBe('reset')
  expect(parseWords(['stop'])).toMatchObject({ kind: 'run', target: null })
  // A machine may be called as an option is.
  expect(parseWords(['stop', '--', '--kill'])).toMatchObject({ kind: 'run', target: '--kill' })
})

it('help for all or for one, and the version', () => {
  for (const words of [['--help'], ['-h'], ['help']])
    expect(parseWords(words)).toEqual({ kind: 'help', command: null })
  for (const words of [
    ['up', '--help'],
    ['up', 'web', '-h'],
    ['help', 'up'],
  ])
    expect(parseWords(words)).toEqual({ kind: 'help', command: 'up' })
  expect(parseWords(['--version'])).toEqual({ kind: 'version' })
})

it('what makes no sense is said, and is nothing else', () => {
  const wrong = [
    ['start'],
    ['up', '--fast'],
    ['up', '--disk', 'burn'],
    ['up', '--disk'],
    ['up', 'one', 'two'],
    ['list', 'web'],
    ['list', '--json=yes'],
    ['help', 'start'],
    ['console', '--past', 'all'],
    ['console', '--past=-1'],
    ['toString'],
    [],
  ]
  for (const words of wrong) expect(parseWords(words), words.join(' ')).toMatchObject({ kind: 'wrong' })
  expect(parseWords(['up', '--disk', 'burn'])).toMatchObject({
    message: '--disk takes keep, reset, snapshot-reset, and not “burn”.',
  })
})

it('the app’s own words are left to the app', () => {
  for (const words of [
    [],
    ['--background'],
    ['--new-machine'],
    ['./up'],
    ['snowglobe://machine/up'],
    ['/a/b.nix'],
  ])
    expect(isForCommandLine(words), words.join(' ')).toBe(false)
  for (const words of [['up'], ['list', '--json'], ['--help'], ['--version']])
    expect(isForCommandLine(words), words.join(' ')).toBe(true)
})

it('what a launcher says before is not what was said', () => {
  expect(wordsSaid(['--no-sandbox', '--no-zygote', '--cli', 'up', '--cli'])).toEqual(['up', '--cli'])
  expect(wordsSaid(['--no-sandbox', 'list', '--json'])).toEqual(['list', '--json'])
  expect(wordsSaid(['list'])).toEqual(['list'])
  expect(wordsSaid(['--background'])).toEqual(['--background'])
})
