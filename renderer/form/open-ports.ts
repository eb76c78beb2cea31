/** Whether the machine's firewall lets a port in, as far as text and evaluation tell. */
import type { ListReading } from '../../nixlang/list-option.ts'
import type { FieldValue } from './field-value.ts'

export interface FirewallView {
  enable: FieldValue
  /** The option's final value, where an evaluation told; undefined where not. */
  isOn: unknown
  ports: ListReading
  /** The final list of open ports; undefined where it is not known. */
  evaluated: unknown
}

/** `unknown` where only an evaluation could tell and none has. */
export function portState(
  port: number,
  { enable, isOn, ports, evaluated }: FirewallView,
): 'open' | 'closed' | 'unknown' {
  const isOff = enable.kind === 'value' ? enable.value.kind === 'bool' && !enable.value.value : isOn === false
  if (isOff) return 'open'
  if (enable.kind === 'expression' && isOn === undefined) return 'unknown'
  if (
    ports.kind === 'list' &&
    ports.elements.some(({ value }) => value?.kind === 'int' && value.value === BigInt(port))
  )
    return 'open'
  if (Array.isArray(evaluated)) return evaluated.includes(port) ? 'open' : 'closed'
  return 'unknown'
}
