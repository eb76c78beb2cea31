/** The memory and cores that the user gives to new machines, written into a template's text. */
import type { Settings } from '../../contract/settings.ts'
import { applyEdits } from '../../nixlang/edit.ts'
import { parseNix } from '../../nixlang/parse.ts'
import { readOption } from '../../nixlang/read-option.ts'
import { setOption } from '../../nixlang/set-option.ts'

export interface MachineSize {
  memoryMiB: number | null
  cores: number | null
}

/** What the settings say. */
export function newMachineSize({
  newMemoryMiB,
  newCores,
}: Pick<Settings, 'newMemoryMiB' | 'newCores'>): MachineSize {
  return { memoryMiB: newMemoryMiB, cores: newCores }
}

/** Null leaves what the template has; a template that asks for more keeps that, since it knows what its desktop needs. */
export function withSize(text: string, { memoryMiB, cores }: MachineSize): string {
  return atLeast(atLeast(text, 'memorySize', memoryMiB), 'cores', cores)
}

function atLeast(text: string, name: string, wanted: number | null): string {
  if (wanted === null) return text
  const path = ['virtualisation', 'vmVariant', 'virtualisation', name]
  const there = readOption(text, path, parseNix(text))
  const own = there.kind === 'literal' && there.value.kind === 'int' ? there.value.value : null
  if (there.kind !== 'absent' && (own === null || own >= BigInt(wanted))) return text
  const outcome = setOption(text, path, { kind: 'int', value: BigInt(wanted) })
  return outcome.ok ? applyEdits(text, outcome.edits) : text
}
