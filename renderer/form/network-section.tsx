/** Network: the firewall with its open ports, and forwarded ports. */
import { formText } from '../text/form.ts'
import { ForwardsField } from './forwards-field.tsx'
import { ListField } from './list-field.tsx'
import { openTcpPorts, openUdpPorts } from './network-ports.ts'
import { SwitchField } from './simple-fields.tsx'
import { portBounds, wholeNumber } from './whole-number.ts'

const words = formText.network

export function NetworkSection() {
  return (
    <>
      <ForwardsField />
      <SwitchField path={['networking', 'firewall', 'enable']} {...words.firewall} />
      <ListField path={openTcpPorts} {...words.tcp} parse={port} placeholder="80" />
      <ListField path={openUdpPorts} {...words.udp} parse={port} placeholder="53" />
      <SwitchField path={['networking', 'networkmanager', 'enable']} {...words.manager} />
    </>
  )
}

function port(typed: string): { value: { kind: 'int'; value: bigint } } | { fault: string } {
  const number = wholeNumber(typed, portBounds)
  return number === null ? { fault: words.portFault } : { value: { kind: 'int', value: BigInt(number) } }
}
