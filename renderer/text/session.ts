/** The words about interactive sessions of tests. */
import type { NodeDeed } from '../../contract/session-calls.ts'

const lines = ({ from, to }: { from: number; to: number }) =>
  from === to ? `line ${from}` : `lines ${from} to ${to}`
const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}`

export const sessionText = {
  tab: 'Interactive',
  open: 'Run interactively',
  end: 'End session',
  offTitle: 'Sit inside this test',
  offText:
    'Its machines start when you say so. You see their screens, type into them, and run the script whole, by parts or line by line. A failure leaves everything alive.',
  endedTitle: 'The session has ended',
  status: {
    building: (percent: number | null) => (percent === null ? 'Building' : `Building ${percent}%`),
    starting: 'Starting the driver',
    waiting: 'Open',
    working: 'Working',
    playing: 'Running the script',
    ending: { ask: 'Ending its machines', terminate: 'Ending, with force' },
  },
  startAll: 'Start all',
  script: 'The script',
  playScript: 'Run the script',
  playLines: (range: { from: number; to: number }) => `Run ${lines(range)}`,
  playSubtest: (name: string) => `Run “${name}”`,
  interrupt: 'Interrupt',
  interruptTip: 'Sends Ctrl+C to the driver',
  change: 'Change the script',
  readAgain: 'Read the script from the file again',
  reading: 'Nix is reading the script…',
  unsaved: 'The test has unsaved changes; running the script saves them.',
  changedNodes: (names: string[]) =>
    `${names.join(', ')}: no longer as the test’s file has it. What runs is what was built; the script goes with the file.`,
  rebuild: 'End and build anew',
  play: {
    running: (range: { from: number; to: number } | null) =>
      range === null
        ? 'The script is running.'
        : `${capital(lines(range))} ${range.from === range.to ? 'is' : 'are'} running.`,
    passed: (range: { from: number; to: number } | null) =>
      range === null ? 'The script passed.' : `${capital(lines(range))} passed.`,
    interrupted: 'Interrupted. Everything goes on as it stands.',
    failed: (line: number | null) => (line === null ? 'Failed' : `Failed in line ${line}`),
    alive: 'The machines go on. Look at them, change the script, run it again.',
  },
  screens: 'Machines',
  noNodes: 'The driver does not say which machines it has. They appear here when they start.',
  state: { off: 'Off', running: 'Running', paused: 'Held' },
  blocked: 'Blocked',
  blockedTip: 'The cables of its networks are pulled (block). Unblock puts them in again.',
  offScreen: 'Off',
  noPicture: 'No picture yet',
  actions: (node: string) => `What to do with ${node}`,
  deeds: {
    start: 'Start',
    crash: 'Crash',
    shutdown: 'Shut down',
    block: 'Block its network',
    unblock: 'Unblock its network',
    shell: 'Shell',
  } satisfies Record<NodeDeed, string>,
  shown: 'What is shown',
  repl: 'Driver',
  replLabel: 'Last lines of the driver',
  replEnded: 'The driver has ended.',
} as const
