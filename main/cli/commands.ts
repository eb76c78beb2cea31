/** The commands of `snowglobe`, each with what it takes: the one table behind parsing, help, the man page and the package's launcher. */

export interface CommandOption {
  /** Without its dashes. */
  name: string
  short?: string
  /** The name of its value in texts; a switch has none. */
  value?: string
  /** All that the value may be; any where this is left out. */
  among?: readonly string[]
  /** The value is a whole number. */
  isNumber?: boolean
  text: string
}

export interface Command {
  name: string
  /** The name of what it works on, in texts; null where it takes nothing. Left out by the user it is the folder where they are. */
  target: string | null
  text: string
  /** Sentences below the first one. */
  more: readonly string[]
  options: readonly CommandOption[]
}

const json: CommandOption = {
  name: 'json',
  text: 'Writes what happens as JSON, an object a line, for other programs.',
}
const disk: CommandOption = {
  name: 'disk',
  value: 'ANSWER',
  among: ['keep', 'reset', 'snapshot-reset'],
  text: 'What to do when the disk hides some of the configuration: start on it as it is, put it aside and begin with a new one, or put it aside under a name, so that it is kept until it is discarded. Without this, a terminal is asked, and nothing is started where there is none.',
}

export const commands = [
  {
    name: 'up',
    target: 'MACHINE',
    text: 'Builds a machine, starts it and waits until it runs.',
    more: [
      'A folder with a configuration.nix becomes a machine; nothing but snowglobe.json is added to it. The machine goes on when the command ends, and the app shows it.',
    ],
    options: [
      { name: 'console', short: 'c', text: 'Then attaches the terminal to its serial console.' },
      { name: 'keep-nothing', text: 'Keeps nothing that the machine writes to its disk.' },
      disk,
      json,
    ],
  },
  {
    name: 'build',
    target: 'MACHINE',
    text: 'Builds a machine and prints the path of the result in the store.',
    more: ['The result is the link “result” in its folder, as nix-build makes it.'],
    options: [json],
  },
  {
    name: 'console',
    target: 'MACHINE',
    text: 'Attaches the terminal to the serial console of a running machine.',
    more: [
      'Shows the last of what it said first. Ctrl+] leaves the console; the machine goes on. Where standard input is no terminal, what is read there is typed.',
    ],
    options: [
      {
        name: 'past',
        value: 'KIB',
        isNumber: true,
        text: 'How much of the past is shown, in KiB; 16 otherwise.',
      },
    ],
  },
  {
    name: 'stop',
    target: 'MACHINE',
    text: 'Shuts a machine down and waits until it is off.',
    more: ['The guest is asked first; one that does not heed it within a minute and a half is ended.'],
    options: [{ name: 'kill', text: 'Ends it at once, as when the power fails.' }, json],
  },
  {
    name: 'reset',
    target: 'MACHINE',
    text: 'Puts the disk of a machine aside, so that the next start begins with a new one.',
    more: ['The former disk is kept and can come back in the app. The machine has to be off.'],
    options: [json],
  },
  {
    name: 'test',
    target: 'TEST',
    text: 'Runs a NixOS integration test.',
    more: [
      'TEST is a file that calls runNixOSTest, a folder with a test.nix, or the name of a test in Snowglobe. Nix keeps a test that has passed; it is not run again until something of it changes.',
    ],
    options: [{ name: 'again', text: 'Runs it though Nix has it as passed.' }, json],
  },
  {
    name: 'list',
    target: null,
    text: 'Lists the machines with their status.',
    more: [],
    options: [{ name: 'json', text: 'Writes one JSON array.' }],
  },
  {
    name: 'doctor',
    target: null,
    text: 'Looks whether this computer can build and run machines, and says what helps.',
    more: ['Ends with 1 when something is in the way.'],
    options: [{ name: 'json', text: 'Writes one JSON array.' }],
  },
] as const satisfies readonly Command[]

export type CommandName = (typeof commands)[number]['name']

/**
 * What is said to Snowglobe itself: all behind the launcher's `--cli`. An AppImage has no launcher, and its starter says `--no-sandbox` first
 * where an ordinary user may make no namespaces.
 */
export function wordsSaid(words: readonly string[]): string[] {
  const said = words.slice(words.indexOf('--cli') + 1)
  return said[0] === '--no-sandbox' ? said.slice(1) : said
}

/** Whether these words are for the command line, and not for the app's window. */
export function isForCommandLine([first]: readonly string[]): boolean {
  return first !== undefined && (isCommandName(first) || helpWords.has(first) || versionWords.has(first))
}

export const helpWords: ReadonlySet<string> = new Set(['help', '--help', '-h'])
export const versionWords: ReadonlySet<string> = new Set(['--version', '-V'])

export function isCommandName(word: string): word is CommandName {
  return commands.some(({ name }) => name === word)
}

export function commandNamed(name: CommandName): Command {
  const found = commands.find((one) => one.name === name)
  if (found === undefined) throw new Error(`no command ${name}`)
  return found
}

/** How a command ends. */
export const exitCodes = [
  { code: 0, name: 'done', text: 'Done.' },
  { code: 1, name: 'failed', text: 'It failed; the reason is on standard error.' },
  { code: 2, name: 'usage', text: 'The command line makes no sense; nothing was done.' },
  { code: 3, name: 'question', text: 'A question has to be answered first, by an option or at a terminal.' },
  { code: 129, name: 'hung-up', text: 'Cancelled, since the terminal went away.' },
  { code: 130, name: 'cancelled', text: 'Cancelled by Ctrl+C.' },
  { code: 143, name: 'terminated', text: 'Cancelled by a signal.' },
] as const

export function exitCode(name: (typeof exitCodes)[number]['name']): number {
  return exitCodes.find((one) => one.name === name)?.code ?? 1
}
