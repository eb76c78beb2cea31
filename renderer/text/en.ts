/** English: every sentence that the page shows by itself. */
import { applyText } from './apply.ts'
import { buildText } from './build.ts'
import { consoleText } from './console.ts'
import { copyText } from './copy.ts'
import { diskText } from './disk.ts'
import { displayText } from './display.ts'
import { networkText } from './network.ts'
import { guestText } from './guest.ts'
import { healthText } from './health.ts'
import { lifeText } from './life.ts'
import { nixpkgsText } from './nixpkgs.ts'
import { count } from './plural.ts'

const two = (n: number) => String(n).padStart(2, '0')

export const en = {
  app: 'Snowglobe',
  loading: 'Looking at your machines…',
  sidebar: {
    machines: 'Machines',
    search: 'Search machines',
    newMachine: 'New machine',
    settings: 'Settings',
    doctor: 'Doctor',
    noMatch: (words: string) => `No machine is called “${words}”.`,
    damaged: 'Damaged',
  },
  status: {
    off: 'Off',
    failed: 'Failed',
    starting: 'Starting',
    running: 'Running',
    paused: 'Paused',
    asking: 'Asks about its disk',
    building: (percent: number | null) => (percent === null ? 'Building' : `Building ${percent} %`),
    cancelling: 'Cancelling the build',
    stopping: { ask: 'Shutting down', terminate: 'Terminating', kill: 'Killing' },
  },
  empty: {
    title: 'No machines yet',
    text: 'Snowglobe builds NixOS systems from a configuration and runs them on this computer, in a window. Make one from a template: it boots in a minute.',
    add: 'Add an existing folder…',
  },
  actions: {
    buildAndRun: 'Build and run',
    build: 'Build only',
    start: 'Start without building',
    startPassing: 'Start and keep nothing',
    startNow: 'Start',
    stop: 'Shut down',
    terminate: 'Terminate now',
    kill: 'Kill now',
    restart: 'Restart (reset button)',
    forceOff: 'Force off',
    cancel: 'Cancel build',
    pause: 'Pause',
    resume: 'Resume',
    more: 'More actions',
    reveal: 'Show folder',
    remove: 'Remove…',
    resetDisk: 'Reset disk',
    close: 'Close',
    retry: 'Try again',
    copy: 'Copy',
    copied: 'Copied',
    details: 'Details',
    undo: 'Undo',
  },
  /** Why a machine stands still that nobody has paused. */
  held: {
    title: 'The machine stands still',
    'no-space':
      'The disk of this computer is full. The machine was held before anything was lost: free some space, then let it go on.',
    'disk-error':
      'Its disk could not be read or written on this computer. Look at the disk that the machine’s folder lies on, then let it go on.',
    panicked:
      'Its kernel has given up (panic). The console shows its last words; restart it, or force it off.',
    'internal-error':
      'QEMU met an error of its own and cannot go on with this machine. Restart it, or force it off.',
  },
  countdown: (seconds: number) => `then harder in ${seconds} s`,
  tabs: {
    configuration: 'Configuration',
    build: 'Build',
    display: 'Display',
    console: 'Console',
    guest: 'Guest',
    disk: 'Disk',
    network: 'Network',
    details: 'Details',
  },
  configuration: {
    label: 'configuration.nix',
    view: 'What is shown',
    views: { both: 'Form and text', form: 'Form', text: 'Text' },
    allOptions: 'All options',
    save: 'Save',
    unsaved: 'Unsaved changes',
    saved: 'Saved',
    undo: 'Undo',
    redo: 'Redo',
    format: 'Format with nixfmt',
    changes: 'Changes',
    savedFile: 'As saved',
    mine: 'As it is here',
    theirs: 'The file as the other program left it',
    outdated: 'The file was changed by another program. Your changes are still here.',
    compare: 'Compare',
    reload: 'Take theirs',
    reloadTip: 'Undo brings yours back',
    keep: 'Keep mine',
    putBack: 'Write my text into the file again',
    goTo: (line: number) => `Line ${line}`,
    problems: 'Problems',
    errors: (n: number) => count(n, 'error', 'errors'),
    warnings: (n: number) => count(n, 'warning', 'warnings'),
    checking: 'Checking…',
    valid: 'No problems',
  },
  editor: {
    default: 'Default:',
    showInText: 'Show in text',
    didYouMean: (option: string) => `Did you mean \`${option}\`?`,
  },
  build: buildText,
  apply: applyText,
  guest: guestText,
  nixpkgs: nixpkgsText,
  display: displayText,
  console: consoleText,
  disk: diskText,
  network: networkText,
  copy: copyText,
  life: lifeText,
  details: {
    folder: 'Folder',
    source: 'nixpkgs',
    sourceNote: 'Another nixpkgs takes effect with the next build.',
    commands: 'Commands',
    commandsText:
      'What Snowglobe runs, in the machine’s folder. Pasted into a terminal there, it does the same.',
    purpose: { build: 'Build', run: 'Run', reset: 'Reset the disk' },
    created: 'Made',
    accelerator: 'Runs with',
    kvm: 'KVM: the processor runs the machine itself',
    tcg: 'Software emulation (TCG): slow',
  },
  create: {
    title: 'New machine',
    name: 'Name',
    nameHint: 'The machine’s folder gets this name.',
    template: 'Template',
    source: 'nixpkgs',
    preview: 'Configuration',
    create: 'Create',
    createAndRun: 'Create and run',
    add: 'Add an existing folder…',
    checking: 'Asking this nixpkgs what it offers…',
    names: {
      empty: 'Give the machine a name.',
      long: 'Use at most 60 characters.',
      start: 'Begin with a letter or a digit.',
      end: 'End with a letter, a digit or a bracket.',
      characters: (bad: string) => `“${bad}” cannot be part of a machine’s name.`,
      taken: 'You have a machine of this name.',
    },
  },
  remove: {
    title: (name: string) => `Remove “${name}”?`,
    text: (folder: string) => `Its folder ${folder}, with configuration and disk, goes to the trash.`,
    elsewhere: (folder: string) => `It leaves the list. Its folder ${folder} stays as it is.`,
    confirm: 'Remove',
    cancel: 'Cancel',
  },
  kvm: {
    title: 'Running without KVM: slow',
    trying: 'Trying whether KVM works here…',
    indicator: {
      untried: 'KVM: not tried yet',
      trying: 'KVM: trying…',
      works: 'KVM works',
      not: 'Without KVM: slow',
    },
    help: 'How to switch KVM on',
    close: 'Hide this notice',
  },
  settings: {
    title: 'Settings',
    theme: 'Appearance',
    themes: { system: 'As the system', light: 'Light', dark: 'Dark', contrast: 'High contrast' },
    folder: 'Folder for machines',
    choose: 'Choose…',
    source: 'nixpkgs of new machines',
    firstUsable: 'The first that can be used here',
    offline: 'Work offline',
    offlineText: 'Builds use what is in the store and what can be built here; nothing is downloaded.',
    about: 'About',
    version: (version: string) => `Snowglobe ${version}`,
    runtime: (electron: string, chromium: string, node: string) =>
      `Electron ${electron}, Chromium ${chromium}, Node ${node}`,
  },
  health: healthText,
  broken: { title: 'This machine cannot be shown', folder: 'Folder' },
  bytes: (n: number) => {
    const units = ['B', 'KiB', 'MiB', 'GiB', 'TiB']
    const power = Math.min(units.length - 1, n < 1 ? 0 : Math.floor(Math.log2(n) / 10))
    const value = n / 1024 ** power
    return `${value.toLocaleString('en', { maximumFractionDigits: value < 10 && power > 0 ? 1 : 0 })} ${units[power]}`
  },
  duration: (ms: number) => {
    const seconds = ms / 1000
    if (seconds < 10) return `${seconds.toFixed(1)} s`
    if (seconds < 60) return `${Math.round(seconds)} s`
    return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`
  },
  /** For what is only reckoned: whole minutes, or tens of seconds. */
  roughly: (ms: number) =>
    ms < 60_000
      ? `${Math.max(10, Math.round(ms / 10_000) * 10)} s`
      : ms < 5_400_000
        ? `${Math.round(ms / 60_000)} min`
        : `${Math.round(ms / 3_600_000)} h`,
  /** 0:07, 12:30, 1:02:03. */
  clock: (ms: number) => {
    const seconds = Math.floor(ms / 1000)
    const hours = Math.floor(seconds / 3600)
    const minutes = Math.floor(seconds / 60) % 60
    return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`
  },
  /** For what happens several times a minute. */
  moment: (at: number) => new Date(at).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'medium' }),
  time: (at: number) => new Date(at).toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' }),
}

/** What every other language has to say, too. */
export type Text = typeof en
