/** The words of the command line, read strictly: what is not understood is said, and nothing is done. */
import { parseArgs, type ParseArgsConfig } from 'node:util'
import { commandNamed, helpWords, isCommandName, versionWords, type CommandName } from './commands.ts'

export type Parsed =
  | { kind: 'help'; command: CommandName | null }
  | { kind: 'version' }
  | { kind: 'wrong'; message: string; command: CommandName | null }
  | { kind: 'run'; command: CommandName; target: string | null; flags: Flags }

export interface Flags {
  has(this: void, name: string): boolean
  value(this: void, name: string): string | null
}

export function parseWords(words: readonly string[]): Parsed {
  const [first = '', ...rest] = words
  if (versionWords.has(first)) return { kind: 'version' }
  if (helpWords.has(first)) {
    const [about] = rest
    if (about === undefined) return { kind: 'help', command: null }
    return isCommandName(about) ? { kind: 'help', command: about } : unknown(about)
  }
  return isCommandName(first) ? parseCommand(first, rest) : unknown(first)
}

function unknown(word: string): Parsed {
  return { kind: 'wrong', command: null, message: `There is no command “${word}”.` }
}

function parseCommand(name: CommandName, args: string[]): Parsed {
  const command = commandNamed(name)
  const options: NonNullable<ParseArgsConfig['options']> = { help: { type: 'boolean', short: 'h' } }
  for (const { name: option, short, value } of command.options)
    options[option] = {
      type: value === undefined ? 'boolean' : 'string',
      ...(short === undefined ? {} : { short }),
    }
  const wrong = (message: string): Parsed => ({ kind: 'wrong', command: name, message })
  let parsed
  try {
    parsed = parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    return wrong(error instanceof Error ? sentence(error.message) : String(error))
  }
  const { values, positionals } = parsed
  if (values['help'] === true) return { kind: 'help', command: name }
  for (const { name: option, among, isNumber } of command.options) {
    const given = values[option]
    if (typeof given !== 'string') continue
    if (among !== undefined && !among.includes(given))
      return wrong(`--${option} takes ${among.join(', ')}, and not “${given}”.`)
    if (isNumber === true && !/^\d{1,9}$/.test(given))
      return wrong(`--${option} takes a whole number, and not “${given}”.`)
  }
  const [target, tooMuch] = positionals
  const surplus = command.target === null ? target : tooMuch
  if (surplus !== undefined) return wrong(`“${surplus}” is one word too many.`)
  const flags: Flags = {
    has: (option) => values[option] === true,
    value: (option) => {
      const value = values[option]
      return typeof value === 'string' ? value : null
    },
  }
  return { kind: 'run', command: name, target: target ?? null, flags }
}

/** Node's own words, of which the first sentence is enough. */
function sentence(message: string): string {
  return `${message.split(/\. |\n/)[0]?.replace(/\.$/, '') ?? message}.`
}
