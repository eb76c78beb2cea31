/** English: what Doctor's page says by itself. */
import type { DoctorFinding, DoctorLine } from '../../contract/doctor.ts'
import { count } from './plural.ts'

const lines: Record<DoctorLine, string> = {
  nix: 'Nix',
  store: 'Store',
  daemon: 'Daemon',
  'test-build': 'Test build',
  trusted: 'Trusted user',
  sandbox: 'Sandbox',
  features: 'Experimental features',
  nixpkgs: '<nixpkgs>',
  starter: 'Starter',
  builders: 'Builders',
  'store-space': 'Space for the store',
  'home-space': 'Space for machines',
  'build-space': 'Space for builds',
  kvm: 'KVM',
  qemu: 'QEMU',
  network: 'Network',
  clock: 'Clock',
  git: 'git',
  nixfmt: 'nixfmt',
}

const states: Record<DoctorFinding['state'], string> = {
  ok: 'Fine',
  note: 'Worth knowing',
  warning: 'Could be better',
  bad: 'Amiss',
}

const about = 'Looks at what builds and machines need on this computer. Each line is tried, not assumed.'

export const doctorText = {
  title: 'Doctor',
  about,
  lines,
  states,
  looking: 'Looking…',
  notLooked: 'Not looked at',
  progress: (done: number, all: number) => `${about} ${done} of ${all} looked at.`,
  wanting: (verdict: string, names: string[]) => `${verdict}: ${names.join(', ')}.`,
  healthy: 'All is well: nothing keeps machines from being built and run.',
  verdict: (bad: number, warnings: number) =>
    [
      ...(bad === 0 ? [] : [`${count(bad, 'thing is', 'things are')} amiss`]),
      ...(warnings === 0 ? [] : [`${count(warnings, 'thing', 'things')} could be better`]),
    ].join(', '),
  again: 'Look again',
  cancel: 'Stop',
  copyReport: 'Copy as text',
  copyReportTip: 'For a bug report: without secrets, your home folder shortened',
  copyCommand: 'Copy',
}
