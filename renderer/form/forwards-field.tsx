/** Forwarded ports as rows: this computer's port, the machine's port, and what stands in the way. */
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { changeDraftList, useListReading } from '../drafts/option-edits.ts'
import { formText } from '../text/form.ts'
import { Button } from '../ui/controls.tsx'
import { Field } from './field.tsx'
import { useForm } from './form-context.ts'
import { ForwardRow } from './forward-row.tsx'
import { forwardOf, freeHostPort, newForward, suggestedHostPort } from './forwards.ts'
import { asList } from './list-field.tsx'
import { useOptionField } from './option-field.ts'
import { useVmPath } from './use-vm-path.ts'
import { portBounds, wholeNumber } from './whole-number.ts'

const words = formText.network.forwards

export function ForwardsField() {
  const { id } = useForm()
  const path = useVmPath('forwardPorts')
  const field = useOptionField(path)
  const reading = useListReading(id, path)
  const elements = reading.kind === 'list' ? reading.elements : []
  const forwards = elements.map(({ value }) => (value === null ? null : forwardOf(value)))
  const known = forwards.filter((one) => one !== null)
  const [guest, setGuest] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const add = () => {
    const guestPort = wholeNumber(guest, portBounds)
    if (guestPort === null) return setFault(formText.network.portFault)
    const hostPort = freeHostPort(known, suggestedHostPort(guestPort), 'tcp')
    if (!changeDraftList(id, path, newForward(hostPort, guestPort, 'tcp'), true)) return
    setGuest('')
    setFault(null)
  }
  return (
    <Field
      field={reading.kind === 'list' ? asList(field) : field}
      label={words.label}
      hint={words.hint}
      fault={fault}
      isGroup
      fits={reading.kind !== 'expression'}
    >
      {(ids) => (
        <div
          role="group"
          className="stack tight"
          aria-labelledby={ids.label}
          aria-describedby={ids.describedBy}
        >
          {elements.length === 0 ? <p className="hint">{words.none}</p> : null}
          {elements.map((element, n) => (
            <ForwardRow
              key={n}
              path={path}
              index={n}
              element={element}
              forward={forwards[n] ?? null}
              others={forwards.filter((one, m) => m !== n && one !== null).filter((one) => one !== null)}
            />
          ))}
          <div className="row">
            <input
              className="input number new-port"
              inputMode="numeric"
              aria-label={words.guest}
              aria-describedby={ids.describedBy}
              aria-invalid={fault !== null}
              placeholder={words.guest}
              disabled={field.isMissing}
              value={guest}
              autoComplete="off"
              onChange={({ target }) => {
                setGuest(target.value)
                setFault(null)
              }}
              onKeyDown={({ key }) => (key === 'Enter' ? add() : undefined)}
            />
            <Button isDisabled={field.isMissing || guest.trim() === ''} onPress={add}>
              <Plus size={15} aria-hidden /> {words.add}
            </Button>
          </div>
        </div>
      )}
    </Field>
  )
}
