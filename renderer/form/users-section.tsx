/** Users: each as a card, new ones by name, and what holds for all of them. */
import { UserPlus } from 'lucide-react'
import { useId, useState } from 'react'
import { useReading } from '../drafts/option-edits.ts'
import { formText } from '../text/form.ts'
import { Button } from '../ui/controls.tsx'
import { creatingSet, editTogether } from './edit-together.ts'
import { useForm } from './form-context.ts'
import { ChoiceField, SwitchField } from './simple-fields.tsx'
import { useNames } from './use-names.ts'
import { UserCard } from './user-card.tsx'
import { userNameFault } from './user-name.ts'

const words = formText.users

/** With more users than this their settings are folded away at first. */
const mostOpen = 3

export function UsersSection() {
  const { id } = useForm()
  const names = useNames(['users', 'users'])
  const whole = useReading(id, ['users', 'users'])
  const isOpaque = whole.kind === 'expression' && names.length === 0
  return (
    <>
      {isOpaque ? <p className="hint">{words.opaque}</p> : null}
      {names.length === 0 && !isOpaque ? <p className="hint">{words.none}</p> : null}
      {names.map((name) => (
        <UserCard key={name} name={name} startsOpen={names.length <= mostOpen} />
      ))}
      <AddUser taken={names} />
      <ChoiceField
        path={['services', 'getty', 'autologinUser']}
        {...words.consoleLogin}
        unset={words.nobody}
        choices={names.map((name) => ({ value: name, label: name }))}
      />
      <SwitchField path={['users', 'mutableUsers']} {...words.mutable} />
    </>
  )
}

function AddUser({ taken }: { taken: readonly string[] }) {
  const { id } = useForm()
  const base = useId()
  const [name, setName] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  if (name === null)
    return (
      <div className="row">
        <Button onPress={() => setName('')}>
          <UserPlus size={15} aria-hidden /> {words.add}
        </Button>
      </div>
    )
  const found = userNameFault(name, taken)
  const fault = found === null || (found === 'empty' && !isTried) ? null : words.faults[found]
  const close = () => {
    setName(null)
    setTried(false)
  }
  const add = () => {
    setTried(true)
    if (found === null && editTogether(id, [creatingSet(['users', 'users', name], 'isNormalUser')])) close()
  }
  return (
    <div className="card form-field">
      <label className="label" htmlFor={`${base}-name`}>
        {words.name}
      </label>
      <div className="row wrap">
        <input
          className="input grow"
          id={`${base}-name`}
          autoFocus
          value={name}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={fault !== null}
          aria-describedby={`${base}-hint ${base}-fault`}
          onChange={({ target }) => setName(target.value)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') add()
            if (key === 'Escape') close()
          }}
        />
        <Button kind="primary" onPress={add}>
          {words.create}
        </Button>
        <Button onPress={close}>{words.cancel}</Button>
      </div>
      <div className="hint" id={`${base}-hint`}>
        {words.nameHint}
      </div>
      <div className="error-text" id={`${base}-fault`} role="alert">
        {fault}
      </div>
    </div>
  )
}
