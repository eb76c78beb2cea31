/** Which boot loader a text asks for, and what must change in it for another one. */
import type { FieldValue } from './field-value.ts'

export type BootLoader = 'systemd-boot' | 'grub' | 'default'

export const loaderOptions = {
  systemdBoot: ['boot', 'loader', 'systemd-boot', 'enable'],
  grub: ['boot', 'loader', 'grub', 'enable'],
  efiVariables: ['boot', 'loader', 'efi', 'canTouchEfiVariables'],
} as const

interface LoaderReadings {
  systemdBoot: FieldValue
  grub: FieldValue
}

function isOn(value: FieldValue): boolean | null {
  if (value.kind === 'unset') return false
  return value.kind === 'value' && value.value.kind === 'bool' && !value.wrappers.includes('mkIf')
    ? value.value.value
    : null
}

/** `custom` where the text switches on both, or does it by an expression. */
export function bootLoader({ systemdBoot, grub }: LoaderReadings): BootLoader | 'custom' {
  const [isSystemd, isGrub] = [isOn(systemdBoot), isOn(grub)]
  if (isSystemd === null || isGrub === null || (isSystemd && isGrub)) return 'custom'
  if (isSystemd) return 'systemd-boot'
  if (isGrub) return 'grub'
  // Switched off by hand, which is none of the choices.
  return grub.kind === 'unset' ? 'default' : 'custom'
}

/** What to set to true and what to remove. */
export function loaderChanges(target: BootLoader): {
  enable: readonly (readonly string[])[]
  remove: readonly (readonly string[])[]
} {
  const { systemdBoot, grub, efiVariables } = loaderOptions
  if (target === 'systemd-boot') return { enable: [systemdBoot, efiVariables], remove: [grub] }
  if (target === 'grub') return { enable: [grub], remove: [systemdBoot, efiVariables] }
  return { enable: [], remove: [systemdBoot, efiVariables, grub] }
}
