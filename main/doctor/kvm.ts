/** Whether KVM really runs guests, tried now, with the exact way to the device where it is shut. */
import { access, constants, readFile, readdir, stat } from 'node:fs/promises'
import { userInfo } from 'node:os'
import path from 'node:path'
import { kvmAtSight, type Trial } from '../vm/kvm.ts'
import { localGroups } from '../system/groups.ts'
import { programOnPath } from '../system/program-on-path.ts'
import { run } from '../system/run.ts'
import type { Found, Patient, Subject } from './subject.ts'
import { say } from '../words/say.ts'

const device = '/dev/kvm'
const firmwareMs = 6000

export const kvmSubject: Subject = {
  line: 'kvm',
  look: async (patient) => {
    const known = patient.kvm.state
    if (known.state === 'off') return { state: 'note', message: known.why, hint: known.help }
    const sight = await kvmAtSight()
    if (sight !== null && 'why' in sight) {
      const { state, why, help } = sight
      const way = state === 'forbidden' ? await wayIn(device) : await absence()
      return { state: 'warning', message: `${why} ${say`Machines run, but slowly.`}`, hint: help, ...way }
    }
    const trial = (await patient.trial()) ?? (await hostTrial(patient))
    if (trial === null) return firmwareAlone(patient)
    const state = await patient.kvm.again(trial)
    if ('why' in state) return { state: 'warning', message: state.why, hint: state.help }
    return { state: 'ok', message: say`A kernel started under it.` }
  },
}

/** The kernel that this computer itself runs, where it may be read. */
async function hostTrial({ env }: Patient): Promise<Trial | null> {
  const qemu = await programOnPath(env, 'qemu-system-x86_64')
  if (qemu === null) return null
  const boot = (await readdir('/boot').catch(() => [])).filter((name) => name.startsWith('vmlinuz'))
  for (const kernel of ['/run/current-system/kernel', ...boot.map((name) => path.join('/boot', name))]) {
    const isReadable = await access(kernel, constants.R_OK).then(
      () => true,
      () => false,
    )
    if (isReadable) return { kernel, qemu }
  }
  return null
}

/** A KVM that cannot do even this is amiss; one that can may still fail with a kernel (seen inside virtual machines). */
async function firmwareAlone({ env, signal }: Patient): Promise<Found> {
  const rest = say`a kernel is tried with the first machine that is built.`
  const qemu = await programOnPath(env, 'qemu-system-x86_64')
  if (qemu === null) return { state: 'note', message: say`The device may be opened; ${rest}` }
  const bare = ['-m', '64', '-nodefaults', '-no-user-config', '-no-reboot', '-display', 'none']
  // SeaBIOS tells what it does on this port, and reboots where it finds nothing to boot.
  const port = ['-chardev', 'stdio,id=told', '-device', 'isa-debugcon,iobase=0x402,chardev=told']
  const words = ['-machine', 'accel=kvm', ...bare, ...port, '-boot', 'menu=off,reboot-timeout=0']
  const { stdout, stderr } = await run(qemu, words, { env, signal, limitMs: firmwareMs })
  if (stdout.includes('SeaBIOS'))
    return { state: 'note', message: say`A machine’s firmware ran under it; ${rest}` }
  return {
    state: 'warning',
    message: say`The device may be opened, but no machine runs under it. Machines run without, slowly.`,
    hint: say`Usual inside a virtual machine: switch on nested virtualisation there.`,
    details: stderr.trim(),
  }
}

/** How this user gets to open the device: by its group, unless that may not open it either. */
export async function wayIn(file: string, user = userInfo()): Promise<Pick<Found, 'hint' | 'command'>> {
  const { gid, mode } = await stat(file)
  const group = (await localGroups()).find(({ id }) => id === gid)
  const isGroupAllowed = (mode & 0o060) === 0o060
  if (gid === 0 || !isGroupAllowed || group === undefined)
    return {
      hint: say`Only root may open it; let the group “kvm” in.`,
      command: `sudo chgrp kvm ${file} && sudo chmod 660 ${file}`,
    }
  if (group.members.includes(user.username))
    return { hint: say`You are in the group “${group.name}” since you logged in: log out and in again.` }
  return {
    hint: say`Add yourself to the group “${group.name}”, then log out and in again.`,
    command: `sudo usermod -aG ${group.name} ${user.username}`,
  }
}

/** Without the device: the module is not loaded, or the processor does not offer it. */
async function absence(): Promise<Pick<Found, 'hint' | 'command'>> {
  const processor = await readFile('/proc/cpuinfo', 'utf8').catch(() => '')
  const flags = /^flags\s*:(.*)$/m.exec(processor)?.[1]?.split(' ') ?? []
  const kernelModule = flags.includes('vmx') ? 'kvm_intel' : flags.includes('svm') ? 'kvm_amd' : null
  if (kernelModule === null) return {}
  return {
    hint: say`The processor can do it; load the kernel module.`,
    command: `sudo modprobe ${kernelModule}`,
  }
}
