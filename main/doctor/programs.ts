/** Programs beside Nix: QEMU, git, nixfmt; each is really started. */
import { programOnPath } from '../system/program-on-path.ts'
import { run } from '../system/run.ts'
import { distribution, installCommand, type Distribution } from './distribution.ts'
import type { Found, Patient, Subject } from './subject.ts'
import { say } from '../words/say.ts'

interface Program {
  command: string
  packages: Partial<Record<Distribution, string>>
  /** What installs it where the distribution has no package of it. */
  otherwise?: string
  /** What is not to be had without it. */
  lacks: string
  state: 'warning' | 'note'
}

async function look({ env, signal }: Patient, program: Program): Promise<Found> {
  const { command, packages, otherwise, lacks, state } = program
  const file = await programOnPath(env, command)
  const install = installCommand(await distribution(), packages) ?? otherwise
  if (file === null)
    return {
      state,
      message: say`There is no ${command}: ${lacks}`,
      ...(install === undefined ? {} : { hint: say`Install it.`, command: install }),
    }
  const { code, stdout, stderr, error } = await run(file, ['--version'], { env, signal, limitMs: 10_000 })
  const version = /\d+(?:\.\d+)+/.exec(stdout)?.[0]
  if (code === 0) return { state: 'ok', message: `${version ?? say`There`} (${file}).` }
  return {
    state: 'warning',
    message: say`${file} cannot be run: ${lacks}`,
    hint: say`Install it again.`,
    ...(install === undefined ? {} : { command: install }),
    details: (stderr || String(error ?? '')).trim(),
  }
}

const qemuPackages = {
  debian: 'qemu-system-x86 qemu-utils',
  fedora: 'qemu-kvm qemu-img',
  arch: 'qemu-base',
  nixos: 'qemu',
}

export const qemuSubject: Subject = {
  line: 'qemu',
  look: async (patient) => {
    const program = { packages: qemuPackages, state: 'warning' } as const
    const machine = await look(patient, {
      ...program,
      command: 'qemu-system-x86_64',
      lacks: say`machines of the starter cannot run; those of a genuine nixpkgs bring their own.`,
    })
    if (machine.state !== 'ok') return machine
    const image = await look(patient, {
      ...program,
      command: 'qemu-img',
      lacks: say`the disks of machines cannot be looked at.`,
    })
    return image.state === 'ok' ? machine : image
  },
}

export const gitSubject: Subject = {
  line: 'git',
  look: (patient) =>
    look(patient, {
      command: 'git',
      packages: { debian: 'git', fedora: 'git', arch: 'git', nixos: 'git' },
      lacks: say`flakes and git checkouts of nixpkgs cannot be used.`,
      state: 'warning',
    }),
}

export const nixfmtSubject: Subject = {
  line: 'nixfmt',
  look: (patient) =>
    look(patient, {
      command: 'nixfmt',
      packages: { nixos: 'nixfmt-rfc-style' },
      // Debian 12 and most others have none; the name is that of every nixpkgs.
      otherwise: "nix-env -f '<nixpkgs>' -iA nixfmt",
      lacks: say`configurations cannot be formatted; nothing else needs it.`,
      state: 'note',
    }),
}
