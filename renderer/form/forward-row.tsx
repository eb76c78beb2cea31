/** One forwarded port; a change touches only the member that it is about. */
import { ArrowRight, Code2, X } from 'lucide-react'
import { useId } from 'react'
import type { ListElement } from '../../nixlang/list-option.ts'
import { readList } from '../../nixlang/list-option.ts'
import type { Wish } from '../../nixlang/wish.ts'
import {
  changeDraftList,
  revealRange,
  useListReading,
  useReading,
  useOptionState,
} from '../drafts/option-edits.ts'
import { formText } from '../text/form.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { changingElement, editTogether } from './edit-together.ts'
import { fieldValue } from './field-value.ts'
import { useForm } from './form-context.ts'
import { isPortTaken, localAddress, type Forward } from './forwards.ts'
import { openTcpPorts, openUdpPorts } from './network-ports.ts'
import { portState } from './open-ports.ts'
import { useTyped } from './typed.ts'
import { portBounds, wholeNumber } from './whole-number.ts'

const words = formText.network.forwards

interface ForwardRowProps {
  path: readonly string[]
  index: number
  element: ListElement
  /** Null where the element is no literal, or says what a row cannot show. */
  forward: Forward | null
  others: readonly Forward[]
}

export function ForwardRow({ path, index, element, forward, others }: ForwardRowProps) {
  const { id } = useForm()
  if (forward === null || element.value === null)
    return (
      <div className="row">
        <code className="grow cut" title={words.element}>
          {element.text}
        </code>
        <Button
          kind="quiet"
          label={formText.field.showInText(words.label)}
          onPress={() => revealRange(id, element.from, element.to)}
        >
          <Code2 size={14} aria-hidden />
        </Button>
      </div>
    )
  const { value } = element
  const change = (member: readonly string[], wish: Wish | null) =>
    editTogether(id, [
      (source) => {
        // The element as it is at this moment: rows keep their places while the text around them moves.
        const now = readList(source.text, path, source.tree)
        const current = now.kind === 'list' ? now.elements[index] : undefined
        return changingElement(current ?? element, [{ path: member, wish }])(source)
      },
    ])
  const { protocol, hostPort, guestPort } = forward
  const isTaken = hostPort !== null && isPortTaken(others, hostPort, protocol)
  const removal = (
    <Button
      kind="quiet"
      label={words.remove(String(hostPort ?? ''))}
      onPress={() => changeDraftList(id, path, value, false)}
    >
      <X size={14} aria-hidden />
    </Button>
  )
  if (forward.from === 'guest')
    return (
      <div className="row">
        <span className="grow">{words.reversed(String(guestPort ?? '?'), String(hostPort ?? '?'))}</span>
        {removal}
      </div>
    )
  return (
    <div className="forward" role="group" aria-label={text.labelled(words.label, String(hostPort ?? '?'))}>
      <div className="row">
        <PortInput
          label={words.host}
          value={hostPort}
          onWrite={(port) => change(['host', 'port'], { kind: 'int', value: BigInt(port) })}
        />
        <ArrowRight size={15} aria-label={words.to} />
        <PortInput
          label={words.guest}
          value={guestPort}
          onWrite={(port) => change(['guest', 'port'], { kind: 'int', value: BigInt(port) })}
        />
        <select
          className="input"
          aria-label={words.protocol}
          value={protocol}
          onChange={({ target }) => void change(['proto'], { kind: 'string', value: target.value })}
        >
          <option value="tcp">TCP</option>
          <option value="udp">UDP</option>
        </select>
        <span className="grow" />
        {removal}
      </div>
      {isTaken ? (
        <div className="error-text" role="alert">
          {words.taken}
        </div>
      ) : null}
      {hostPort !== null && hostPort < 1024 ? <div className="hint caution">{words.low}</div> : null}
      {forward.hostAddress === '' || forward.hostAddress === '0.0.0.0' ? (
        <div className="row suggestion">
          <span className="hint caution grow">{words.everywhere}</span>
          <Button onPress={() => change(['host', 'address'], { kind: 'string', value: localAddress })}>
            {words.localOnly}
          </Button>
        </div>
      ) : forward.hostAddress === localAddress ? null : (
        <div className="hint">{forward.hostAddress}</div>
      )}
      {guestPort === null ? null : <FirewallHint port={guestPort} protocol={protocol} />}
    </div>
  )
}

interface PortInputProps {
  label: string
  value: number | null
  onWrite(this: void, port: number): boolean
}

function PortInput({ label, value, onWrite }: PortInputProps) {
  const base = useId()
  const typed = useTyped({
    current: value === null ? '' : String(value),
    fault: (entered) => (wholeNumber(entered, portBounds) === null ? formText.network.portFault : null),
    same: (a, b) => a.trim() === b.trim(),
    write: (entered) => {
      const port = wholeNumber(entered, portBounds)
      return port !== null && onWrite(port)
    },
  })
  return (
    <span className="port">
      <label className="hint" htmlFor={base}>
        {label}
      </label>
      <input
        className="input number"
        inputMode="numeric"
        id={base}
        aria-invalid={typed.fault !== null}
        aria-describedby={`${base}-fault`}
        autoComplete="off"
        data-option-input
        {...typed.input}
      />
      <span className="error-text" id={`${base}-fault`} role="alert">
        {typed.fault}
      </span>
    </span>
  )
}

/** A forward leads nowhere while the machine's own firewall keeps the port shut. */
function FirewallHint({ port, protocol }: { port: number; protocol: 'tcp' | 'udp' }) {
  const { id } = useForm()
  const path = protocol === 'tcp' ? openTcpPorts : openUdpPorts
  const enable = fieldValue(useReading(id, ['networking', 'firewall', 'enable']))
  const isOn = useOptionState(id, 'networking.firewall.enable')?.value
  const ports = useListReading(id, path)
  const evaluated = useOptionState(id, path.join('.'))?.value
  if (portState(port, { enable, isOn, ports, evaluated }) !== 'closed') return null
  return (
    <div className="row suggestion">
      <span className="hint caution grow">{words.closed(port)}</span>
      <Button onPress={() => changeDraftList(id, path, { kind: 'int', value: BigInt(port) }, true)}>
        {words.open(port)}
      </Button>
    </div>
  )
}
