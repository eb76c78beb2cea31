/** Whether this computer has the memory that a machine is to have: looked at before its start. */
import { readFile } from 'node:fs/promises'
import type { FailureData } from '../../contract/failure.ts'
import { bytes } from '../words/quantity.ts'
import { say } from '../words/say.ts'

export interface HostMemory {
  /** All there is, with what can be swapped out to; bytes. */
  totalBytes: number
  /** What programs could have now without swapping (proc_meminfo(5)), bytes. */
  availableBytes: number
}

/** Null where the kernel does not tell. */
export async function hostMemory(): Promise<HostMemory | null> {
  const meminfo = await readFile('/proc/meminfo', 'utf8').catch(() => '')
  const [total, swap, available] = ['MemTotal', 'SwapTotal', 'MemAvailable'].map((name) =>
    memoryOf(meminfo, name),
  )
  if (total == null || swap == null || available == null) return null
  return { totalBytes: total + swap, availableBytes: available }
}

/** One line of meminfo, bytes; null where it is not there. */
export function memoryOf(meminfo: string, name: string): number | null {
  const kibibytes = /^\d+/.exec(meminfo.split(`${name}:`)[1]?.trimStart() ?? '')?.[0]
  return kibibytes === undefined ? null : Number(kibibytes) * 1024
}

/** What the VM script asks of QEMU, bytes: `-m 1024`, in MiB (qemu-vm.nix). */
export function wantedMemory(script: string): number | null {
  const given = /(?:^|\s)-m\s+(\d+)(?=\s|$)/m.exec(script)?.[1]
  return given === undefined ? null : Number(given) * 1024 * 1024
}

/** More than there is cannot go well; more than is free may, and slowly. Null where nothing is to be said. */
export function memoryFault(
  script: string,
  memory: HostMemory | null,
): { isPossible: boolean; failure: FailureData } | null {
  const wanted = wantedMemory(script)
  if (wanted === null || memory === null || wanted <= memory.availableBytes) return null
  const isPossible = wanted <= memory.totalBytes
  const message = isPossible
    ? say`The machine may take ${bytes(wanted)} of memory, and ${bytes(memory.availableBytes)} are free on this computer.`
    : say`The machine is to have ${bytes(wanted)} of memory, and this computer has ${bytes(memory.totalBytes)} in all.`
  const hint = isPossible
    ? say`When it takes them, this computer becomes slow or ends a program. Close other programs or stop other machines, or lower virtualisation.vmVariant.virtualisation.memorySize.`
    : say`Lower virtualisation.vmVariant.virtualisation.memorySize and build again.`
  return { isPossible, failure: { code: 'vm/no-memory', message, hint } }
}
