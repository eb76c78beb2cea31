/** Forwards one more port of the running machine, at once. */
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { Forward, ForwardView } from '../../contract/network.ts'
import { portBounds, wholeNumber } from '../form/whole-number.ts'
import { attempt } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { Segments } from '../ui/segments.tsx'
import { forwardPort } from './forward-port.ts'
import { Explained } from '../ui/term.tsx'

const words = text.network
const protocols = ['tcp', 'udp'] as const

interface AddForwardProps {
  id: string
  onChange(this: void, forwards: ForwardView[]): void
}

export function AddForward({ id, onChange }: AddForwardProps) {
  const [guest, setGuest] = useState('')
  const [host, setHost] = useState('')
  const [protocol, setProtocol] = useState<Forward['protocol']>('tcp')
  const [isPublic, setPublic] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const add = async () => {
    const guestPort = wholeNumber(guest, portBounds)
    const given = host.trim() === '' ? null : wholeNumber(host, portBounds)
    if (guestPort === null || (host.trim() !== '' && given === null)) return setFault(words.fault)
    setFault(null)
    const hostAddress = isPublic ? '' : '127.0.0.1'
    const forwards = await forwardPort(id, { protocol, hostAddress, hostPort: given, guestPort })
    if (forwards === null) return setFault(words.fault)
    onChange(forwards)
    setGuest('')
    setHost('')
  }
  return (
    <section className="card" aria-labelledby="add-forward">
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault()
          attempt(add)
        }}
      >
        <h2 id="add-forward">{words.add}</h2>
        <p className="muted">
          <Explained>{words.addText}</Explained>
        </p>
        <div className="row wrap forward-new">
          <label className="field">
            <span className="label">{words.guestPort}</span>
            <input
              className="input number"
              inputMode="numeric"
              value={guest}
              aria-invalid={fault !== null}
              onChange={({ target }) => setGuest(target.value)}
            />
          </label>
          <label className="field">
            <span className="label">{words.hostPort}</span>
            <input
              className="input"
              inputMode="numeric"
              value={host}
              placeholder={words.automatic}
              aria-invalid={fault !== null}
              onChange={({ target }) => setHost(target.value)}
            />
          </label>
          <Segments
            label={text.network.title}
            items={protocols.map((key) => ({ key, label: words.protocol[key] }))}
            value={protocol}
            onChange={setProtocol}
          />
          <Button kind="primary" isSubmit>
            <Plus size={15} aria-hidden /> {words.addNow}
          </Button>
        </div>
        <label className="row">
          <input type="checkbox" checked={isPublic} onChange={({ target }) => setPublic(target.checked)} />
          {words.public}
        </label>
        {fault === null ? null : <p className="error-text">{fault}</p>}
        <p className="hint">
          <Explained>{words.firewall}</Explained>
        </p>
      </Form>
    </section>
  )
}
