/** Why a VM ended: QEMU's last lines turned into a sentence with a remedy. */
import { readFile } from 'node:fs/promises'
import type { FailureData } from '../../contract/failure.ts'
import { say } from '../words/say.ts'

interface Known {
  pattern: RegExp
  failure: Omit<FailureData, 'details'>
}

/** virtiofsd needs the guest's memory; QEMU goes on all the same, and the guest waits for its store for ever (nixpkgs#552774). */
export const withoutSharedMemory: Known = {
  pattern: /vhost_set_vring_kick failed|HandleRequest\(InvalidParam\)/,
  failure: {
    code: 'vm/crashed',
    get message() {
      return say`The guest could not mount its store: QEMU and virtiofsd do not share memory.`
    },
    get hint() {
      return say`Set virtualisation.vmVariant.virtualisation.qemu.enableSharedMemory = true and build again.`
    },
    remedy: {
      kind: 'set-option',
      option: ['virtualisation', 'vmVariant', 'virtualisation', 'qemu', 'enableSharedMemory'],
      value: true,
    },
  },
}

/** Texts as QEMU 7.2 and NixOS's script print them; the two of virtiofs and KVM as reported upstream (nixpkgs#552774) and measured. */
const known: Known[] = [
  {
    pattern: /Failed to get "write" lock/,
    failure: {
      code: 'vm/already-running',
      get message() {
        return say`The disk is in use by another QEMU, so this machine is running already, perhaps outside Snowglobe.`
      },
      get hint() {
        return say`Stop the other one first; two systems on one disk would destroy it.`
      },
    },
  },
  {
    pattern: /KVM internal error|emulation failure/,
    failure: {
      code: 'vm/no-kvm',
      get message() {
        return say`KVM gave up while it ran the guest.`
      },
      get hint() {
        return say`Start again: Snowglobe now runs this machine without KVM.`
      },
    },
  },
  {
    pattern: /Could not access KVM kernel module|failed to initialize kvm/i,
    failure: {
      code: 'vm/no-kvm',
      get message() {
        return say`KVM is asked for but cannot be used here.`
      },
      get hint() {
        return say`Let your user open /dev/kvm (group “kvm”), or take “-enable-kvm” out of the QEMU options.`
      },
    },
  },
  withoutSharedMemory,
  {
    pattern: /cannot set up guest memory|Cannot allocate memory/,
    failure: {
      code: 'vm/no-memory',
      get message() {
        return say`There is not enough memory on this computer for the machine.`
      },
      get hint() {
        return say`Lower virtualisation.vmVariant.virtualisation.memorySize, or close other programs.`
      },
    },
  },
  {
    pattern: /No space left on device/,
    failure: {
      code: 'vm/start-failed',
      get message() {
        return say`The disk of this computer is full, so the machine’s disk could not be written.`
      },
      get hint() {
        return say`Free some space and start again; what the guest had saved before is still there.`
      },
    },
  },
  {
    pattern: /Could not open backing file/,
    failure: {
      code: 'vm/start-failed',
      get message() {
        return say`The machine’s disk builds on a file that no longer exists.`
      },
      get hint() {
        return say`Reset the disk; the old one is kept.`
      },
    },
  },
  {
    pattern:
      /Image is not in qcow2 format|Image is corrupt|Could not open '[^']*': .*(?:format|corrupt|Invalid)/,
    failure: {
      code: 'vm/start-failed',
      get message() {
        return say`The machine’s disk image is damaged.`
      },
      get hint() {
        return say`Reset the disk; the damaged one is kept, so that it can still be looked at.`
      },
    },
  },
  {
    pattern: /Could not set up host forwarding rule '([^']*)'/,
    failure: {
      code: 'vm/start-failed',
      get message() {
        return say`A port that the machine forwards is taken by another program.`
      },
      get hint() {
        return say`Choose another host port in virtualisation.forwardPorts.`
      },
    },
  },
  {
    pattern: /qemu-system-\S+: (?:command )?not found|qemu-system-\S+: No such file|cannot find qemu/i,
    failure: {
      code: 'vm/qemu-missing',
      get message() {
        return say`QEMU is not installed.`
      },
      get hint() {
        return say`Install it: on Debian and Ubuntu “sudo apt install qemu-system-x86 qemu-utils”.`
      },
    },
  },
]

/** Recognises the end of a VM from its output; says it plainly where it does not. `code` and `signal` null: unknown (an adopted VM). */
export function endFailure(output: string, code: number | null, signal: string | null): FailureData | null {
  const details = lastLines(output, 30)
  const found = known.find(({ pattern }) => pattern.test(output))
  if (found !== undefined) return { ...found.failure, ...(details === '' ? {} : { details }) }
  if (code === 0) return null
  const message =
    signal !== null
      ? say`The machine’s QEMU was ended by ${signal}.`
      : code !== null
        ? say`The machine’s QEMU ended with exit code ${code}.`
        : say`The machine’s QEMU ended unexpectedly.`
  return {
    code: 'vm/crashed',
    message,
    hint: say`Start it again; its disk is as the guest left it.`,
    ...(details === '' ? {} : { details }),
  }
}

/** QEMU's and the script's output of the current run. */
export async function readOutput(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.slice(-64_000)
}

export function lastLines(text: string, count: number): string {
  return text.trimEnd().split('\n').slice(-count).join('\n').trim()
}
