/** English: switching a running guest to the new configuration. */
import type { RestartNeed } from '../../contract/apply.ts'

const need = (one: RestartNeed): string => {
  switch (one.kind) {
    case 'kernel':
      return 'The kernel is another.'
    case 'initrd':
      return 'The initial ramdisk is another (file systems, or modules for the start).'
    case 'kernel-params':
      return 'The kernel’s parameters are others.'
    case 'memory':
      return `Memory: ${one.to} MiB in place of ${one.from} MiB.`
    case 'cores':
      return `Processors: ${one.to} in place of ${one.from}.`
    case 'disk-size':
      return 'The disk’s size: it takes effect with a new or grown disk.'
    case 'forwards':
      return 'Forwarded ports of the configuration.'
    case 'shares':
      return 'Shared folders.'
    case 'qemu':
      return 'Other arguments of QEMU:'
    case 'unknown':
      return 'It is not known what this machine was started from, so a start may bring more.'
  }
}

export const applyText = {
  apply: 'Apply',
  tip: 'Switch the running machine to the new configuration',
  title: 'Apply to the running machine',
  noAgentTitle: 'This needs the guest’s agent, which does not answer',
  noAgentText:
    'Wait until the guest has started. Or build, shut down and start: then the machine runs the new configuration too.',
  saving: 'Saving…',
  building: 'Building the new configuration',
  buildFailed: 'The build failed.',
  buildCancelled: 'The build was cancelled.',
  showBuild: 'Show the build',
  looking: 'Asking the guest what would change…',
  same: 'The guest runs this configuration already.',
  noUnits: 'No service changes. Files, users and programs are brought up to date.',
  alsoRest: 'Files, users and programs are brought up to date as well.',
  units: {
    restart: 'To restart',
    start: 'To start',
    stop: 'To stop',
    reload: 'To reload',
    keep: 'Left running, though changed',
  },
  needsTitle: 'Takes effect only when the machine is shut down and started',
  need,
  now: 'Apply now',
  again: 'Apply again',
  cancel: 'Cancel',
  close: 'Close',
  applying: 'Switching the guest',
  done: 'The guest runs the new configuration.',
  stays:
    'It stays until the machine is off; the next start uses it too. If the guest reboots by itself, it comes back as it was started.',
  doneWithFailures: 'The guest runs the new configuration, but some services failed.',
  notDone: 'The guest was not switched.',
  notDoneText: 'It is as switch-to-configuration left it; what that said is below.',
  failed: 'Failed',
  howToLook: (unit: string) => `In the guest: journalctl -u ${unit}`,
  output: 'What the guest said',
}
