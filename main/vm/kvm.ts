/** Whether KVM really runs guests here, by booting a real kernel for a moment; the answer holds for this boot. */
import { spawn } from 'node:child_process'
import { access, constants, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { KvmState } from '../../contract/vm.ts'
import { writeAtomic } from '../system/atomic-write.ts'
import { bootId } from '../system/process-identity.ts'
import { readJson } from '../system/read-json.ts'
import type { VmScript } from './vm-script.ts'
import { say } from '../words/say.ts'

/** A kernel under KVM prints its first line in well under a second; a KVM that lies hangs in the decompressor for minutes (measured). */
const limitMs = 8000

const remembered = z.object({ bootId: z.string(), works: z.boolean(), why: z.string() })

export interface Trial {
  /** A Linux kernel in bzImage form, such as `result/system/kernel`. */
  kernel: string
  qemu: string
}

/** What can be said without running anything: the device's absence or its rights. Null when only a trial can tell. */
export async function kvmAtSight(): Promise<KvmState | null> {
  try {
    await access('/dev/kvm', constants.R_OK | constants.W_OK)
    return null
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code !== 'ENOENT'
    return isThere
      ? {
          state: 'forbidden',
          why: say`Your user may not open /dev/kvm.`,
          help: say`Add yourself to the group “kvm” (sudo usermod -aG kvm $USER) and log in again.`,
        }
      : {
          state: 'absent',
          why: say`This computer offers no KVM (/dev/kvm is not there).`,
          help: say`Switch on virtualisation (VT-x, AMD-V) in the firmware; inside a virtual machine, switch on nested virtualisation.`,
        }
  }
}

/** The answer of an earlier trial in this boot, or null. */
export async function recallKvm(stateDir: string): Promise<KvmState | null> {
  const sight = await kvmAtSight()
  if (sight !== null) return sight
  const note = await readJson(path.join(stateDir, 'kvm.json'), remembered)
  return note?.bootId === bootId() ? verdict(note.works, note.why) : null
}

/** Boots the kernel under KVM until its first line, and remembers what came of it. */
export async function tryKvm(stateDir: string, trial: Trial): Promise<KvmState> {
  const sight = await kvmAtSight()
  if (sight !== null) return sight
  const why = await bootOnce(trial)
  await mkdir(stateDir, { recursive: true, mode: 0o700 })
  await writeAtomic(
    path.join(stateDir, 'kvm.json'),
    JSON.stringify({ bootId: bootId(), works: why === null, why: why ?? '' }),
    0o600,
  ).catch(() => undefined)
  return verdict(why === null, why ?? '')
}

function verdict(works: boolean, why: string): KvmState {
  if (works) return { state: 'works' }
  return {
    state: 'broken',
    why,
    help: say`Usual inside a virtual machine: switch on nested virtualisation there, or run Snowglobe on the real computer.`,
  }
}

/** Null when the kernel spoke; else what happened instead. */
function bootOnce({ kernel, qemu }: Trial): Promise<string | null> {
  return new Promise((resolve) => {
    const machine = [
      '-machine',
      'accel=kvm',
      '-cpu',
      'max',
      '-m',
      '256',
      '-nodefaults',
      '-no-user-config',
      '-no-reboot',
    ]
    const boot = ['-kernel', kernel, '-append', 'console=ttyS0 earlyprintk=ttyS0 panic=-1']
    const child = spawn(qemu, [...machine, ...boot, '-display', 'none', '-serial', 'stdio'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const decide = (why: string | null) => {
      clearTimeout(timer)
      child.kill('SIGKILL')
      resolve(why)
    }
    const timer = setTimeout(
      () =>
        decide(
          say`KVM opens, but a kernel started under it did not come to its first line within ${limitMs / 1000} s.`,
        ),
      limitMs,
    )
    const take = (bytes: Buffer) => {
      output = (output + bytes.toString()).slice(-20_000)
      if (output.includes('Linux version')) decide(null)
    }
    child.stdout.on('data', take)
    child.stderr.on('data', take)
    child.once('error', () => decide(say`QEMU could not be started to try KVM.`))
    child.once('close', () => {
      const error = /KVM internal error/i.exec(output)?.[0]
      decide(say`KVM opens, but a guest died at once under it${error === undefined ? '' : ` (${error})`}.`)
    })
  })
}

/** NixOS's toplevel holds the kernel; the result links to the toplevel (qemu-vm.nix). */
export function trialOf(script: VmScript): Trial {
  return {
    kernel: path.join(script.storePath, 'system', 'kernel'),
    qemu: script.qemu ?? 'qemu-system-x86_64',
  }
}
