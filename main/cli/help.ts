/** What `--help` says, and the man page: both made of the table of commands. */
import { commandNamed, commands, exitCodes, type Command, type CommandName } from './commands.ts'

const width = 78
const intro = 'Local NixOS virtual machines: write, build, run, look inside.'
const targetText =
  'MACHINE is the folder of a machine or the name of one; left out, it is the folder where you are.'

export function helpText(): string {
  const rows = commands.map((command) => row(usage(command), command.text))
  return [
    intro,
    '',
    'Usage:',
    row('snowglobe [FILE|FOLDER]', 'Opens the app, and in it a machine, a configuration or a folder.'),
    ...rows,
    '',
    wrap(targetText, ''),
    '“snowglobe COMMAND --help” says more.',
    '',
    'Exit codes:',
    ...exitCodes.map(({ code, text }) => `  ${String(code).padEnd(5)}${text}`),
    '',
  ].join('\n')
}

export function commandHelp(name: CommandName): string {
  const command = commandNamed(name)
  const options = command.options.map((option) => row(optionWords(option), option.text))
  return [
    `Usage: snowglobe ${usage(command)}`,
    '',
    ...[command.text, ...command.more].map((text) => wrap(text, '')),
    ...(command.target === 'MACHINE' ? [wrap(targetText, '')] : []),
    ...(options.length === 0 ? [] : ['', 'Options:', ...options]),
    '',
  ].join('\n')
}

/** In roff, by the macros of man(7). */
export function manPage(): string {
  const about = (command: Command) => [
    `.SS snowglobe ${roff(usage(command))}`,
    ...[command.text, ...command.more].map(roff),
    ...command.options.flatMap((option) => ['.TP', `.B ${roff(optionWords(option))}`, roff(option.text)]),
  ]
  return [
    '.\\" Made of main/cli/commands.ts; test/unit/cli/help.test.ts keeps it so.',
    '.TH SNOWGLOBE 1 "" "Snowglobe" "User Commands"',
    '.SH NAME',
    'snowglobe \\- local NixOS virtual machines',
    '.SH SYNOPSIS',
    '.B snowglobe',
    '[\\fIFILE\\fR|\\fIFOLDER\\fR]',
    '.br',
    '.B snowglobe',
    '\\fICOMMAND\\fR [\\fIOPTION\\fR]... [\\fIMACHINE\\fR]',
    '.SH DESCRIPTION',
    'Without a command, opens the app, and in it what is named. The commands do the same work without a window, also where there is no display; what they run is seen in the app, and what the app runs is seen by them.',
    '.PP',
    roff(targetText),
    'A machine is a plain folder that works without Snowglobe, too.',
    '.SH COMMANDS',
    ...commands.flatMap(about),
    '.SH OPTIONS',
    '.TP',
    `.B ${roff('-h, --help')}`,
    'Says how a command is used.',
    '.TP',
    `.B ${roff('-V, --version')}`,
    'Prints the version.',
    '.SH EXIT STATUS',
    ...exitCodes.flatMap(({ code, text }) => ['.TP', `.B ${code}`, roff(text)]),
    '.SH FILES',
    '.TP',
    '.I ~/Snowglobe',
    'Where new machines are made, a folder each; the settings can name another place.',
    '.TP',
    '.I $XDG_CONFIG_HOME/Snowglobe/settings.json',
    'The settings, shared with the app.',
    '.TP',
    '.I $XDG_STATE_HOME/snowglobe',
    'The sockets and logs of running machines, and the log of what nobody expected.',
    '.SH SEE ALSO',
    '.BR nix\\-build (1),',
    '.BR qemu\\-system\\-x86_64 (1)',
    '',
  ].join('\n')
}

function usage({ name, target, options }: Command): string {
  const words = options.map((option) => `[${optionWords(option).split(', ').at(-1)}]`)
  return [name, ...words, ...(target === null ? [] : [`[${target}]`])].join(' ')
}

function optionWords({ name, short, value, among }: Command['options'][number]): string {
  const shown = among?.join('|') ?? value
  const long = shown === undefined ? `--${name}` : `--${name} ${shown}`
  return short === undefined ? long : `-${short}, ${long}`
}

function row(words: string, text: string): string {
  return `  ${words}\n${wrap(text, '      ')}`
}

function wrap(text: string, indent: string): string {
  const lines: string[] = []
  let line = indent
  for (const word of text.split(' ')) {
    if (line.length + word.length > width && line.trim() !== '') {
      lines.push(line.trimEnd())
      line = indent
    }
    line += `${word} `
  }
  return [...lines, line.trimEnd()].join('\n')
}

function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll('“', '\\(lq')
    .replaceAll('”', '\\(rq')
    .replace(/^(['.])/, '\\&$1')
}
