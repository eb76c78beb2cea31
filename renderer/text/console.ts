/** English: the serial console, terminals on this computer and ssh. */
import type { SshReach } from '../../contract/terminals.ts'

const megabytes = (bytes: number) => `${(bytes / 1_000_000).toFixed(bytes < 10_000_000 ? 1 : 0)} MB`

export const consoleText = {
  terminals: 'Terminals',
  serial: 'Serial',
  shell: 'Host shell',
  last: 'Last lines of the serial console',
  lastOf: (name: string) => `Last lines of ${name}`,
  never: 'Not run yet: its serial console appears here.',
  off: 'The machine is off. What it said last is below.',
  paused: 'The machine is paused. It reads what you type when it goes on.',
  add: 'New terminal',
  shellAction: 'Shell on this computer',
  sshAction: 'Log in by ssh…',
  menu: 'Terminal actions',
  close: 'Close',
  closeTerminal: (name: string) => `Close ${name}`,
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  copyAll: 'Copy all',
  clear: 'Clear',
  reset: 'Reset the terminal',
  larger: 'Larger text',
  smaller: 'Smaller text',
  usualSize: 'Usual text size',
  saveLog: 'Save log as…',
  logSaved: 'The log was saved.',
  older: (bytes: number) => `${megabytes(bytes)} of older output are not shown.`,
  showOlder: 'Show older output',
  search: 'Search in this terminal',
  searchAction: 'Search',
  matchCase: 'Match case',
  regex: 'Regular expression',
  faultyRegex: 'Not a regular expression',
  matches: (at: number, count: number) =>
    count === 0 ? 'No matches' : at === 0 ? `${count} matches` : `${at} of ${count}`,
  previous: 'Previous match',
  next: 'Next match',
  closeSearch: 'Close search',
  pasteTitle: (lines: number) => `Paste ${lines} lines?`,
  pasteText: 'A shell runs each line as soon as it is pasted.',
  moreLines: (count: number) => (count === 1 ? '1 more line' : `${count} more lines`),
  pasteUnasked: 'Do not ask again until Snowglobe is closed',
  tellSize: 'Tell the guest the size',
  sizeTold: (columns: number, rows: number) =>
    `The machine knows now that its serial terminal has ${columns} columns and ${rows} rows.`,
  unsureTitle: 'Is this a shell’s prompt?',
  unsureText: (columns: number, rows: number) =>
    `A serial line carries no size, so “stty rows ${rows} cols ${columns}” is typed into the console. That works at a shell’s prompt alone, and the last line does not look like one.`,
  typeIt: 'Type it',
  ended: (program: 'shell' | 'ssh', code: number, signal: number) =>
    signal > 0
      ? `${program === 'ssh' ? 'ssh' : 'The shell'} was ended by signal ${signal}.`
      : `${program === 'ssh' ? 'ssh' : 'The shell'} ended with exit code ${code}.`,
  startAgain: 'Start again',
  newKeys:
    'The machine has other ssh keys than before, as it does after its disk was reset. If you did not reset it, find out why before you log in.',
  forgetKeys: 'Forget the old keys and connect',
  sshTitle: (name: string) => `Log in to “${name}” by ssh`,
  sshLooking: 'Looking whether the machine answers…',
  reach: (reach: SshReach): string => {
    switch (reach.state) {
      case 'ready':
        return `The machine answers at port ${reach.port} of this computer.`
      case 'silent':
        return `Port ${reach.port} leads to the machine, but no ssh server answers there yet. If it stays so, switch “services.openssh.enable” on in the configuration.`
      case 'no-forward':
        return 'No port of this computer leads to the machine’s port 22. One can be added for as long as the machine runs; only this computer can use it.'
      case 'no-network':
        return 'The machine has no network that a port could be forwarded to. Use the serial console.'
      case 'off':
        return 'The machine is not running.'
    }
  },
  addForward: 'Add a forward',
  connect: 'Connect',
  user: 'User',
  otherUser: 'Another…',
  userName: 'Name of the user',
}
