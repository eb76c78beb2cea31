/** Whether the machine's firewall lets a port in. */
import { expect, test } from 'vitest'
import { parseNix } from '../../../../nixlang/parse.ts'
import { readList } from '../../../../nixlang/list-option.ts'
import { readOption } from '../../../../nixlang/read-option.ts'
import { fieldValue } from '../../../../renderer/form/field-value.ts'
import { portState } from '../../../../renderer/form/open-ports.ts'

const stateOf = (text: string, evaluated?: unknown, isOn?: unknown) => {
  const tree = parseNix(text)
  const enable = fieldValue(readOption(text, ['networking', 'firewall', 'enable'], tree))
  const ports = readList(text, ['networking', 'firewall', 'allowedTCPPorts'], tree)
  return portState(80, { enable, isOn, ports, evaluated })
}

test('a port is open where the text says so, or the evaluation, or there is no firewall', () => {
  expect(stateOf('{ networking.firewall.allowedTCPPorts = [ 80 ]; }', [22])).toBe('open')
  expect(stateOf('{ }', [80])).toBe('open')
  expect(stateOf('{ networking.firewall.enable = false; }', [])).toBe('open')
  expect(stateOf('{ }', [], false)).toBe('open')
})

test('it is closed only where an evaluation told; nothing is claimed without one', () => {
  expect(stateOf('{ }', [22], true)).toBe('closed')
  expect(stateOf('{ }')).toBe('unknown')
  expect(stateOf('{ x, ... }: { networking.firewall.enable = x; }', [])).toBe('unknown')
})
