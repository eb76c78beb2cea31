/** Asks for a new password, twice, and how it shall be kept; the words themselves never get into the text unless that is asked for. */
import { Eye, EyeOff } from 'lucide-react'
import { useId, useState, type FormEvent } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { unquotable } from '../../nixlang/quote.ts'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { formText } from '../text/form.ts'
import { Button } from '../ui/controls.tsx'
import { Choice } from './choice.tsx'
import { editTogether, removing, setting } from './edit-together.ts'
import { useForm } from './form-context.ts'
import { passwordOptions } from './password-kind.ts'

const words = formText.password

type Kind = 'hashedPassword' | 'initialPassword'

export function PasswordDialog({ name, onClose }: { name: string; onClose(this: void): void }) {
  const { id } = useForm()
  const [kind, setKind] = useState<Kind>('hashedPassword')
  const [typed, setTyped] = useState('')
  const [again, setAgain] = useState('')
  const [isShown, setShown] = useState(false)
  const [isTried, setTried] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const fault =
    typed === ''
      ? words.empty
      : unquotable(typed) !== null || /[\n\r]/.test(typed)
        ? words.noNul
        : !isShown && typed !== again
          ? words.differ
          : null

  const save = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (fault !== null || isBusy) return
    setBusy(true)
    attempt(async () => {
      try {
        const value = kind === 'hashedPassword' ? await call('passwords.hash', { password: typed }) : typed
        const path = ['users', 'users', name]
        const isDone = editTogether(id, [
          ...passwordOptions.filter((option) => option !== kind).map((option) => removing([...path, option])),
          setting([...path, kind], { kind: 'string', value }),
        ])
        if (isDone) onClose()
      } finally {
        setBusy(false)
      }
    })
  }
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal>
        <Dialog className="dialog">
          <form className="stack" onSubmit={save}>
            <Heading slot="title">{words.title(name)}</Heading>
            <Word label={words.word} value={typed} onChange={setTyped} isShown={isShown} isFirst>
              <Button
                kind="quiet"
                label={isShown ? words.hide : words.reveal}
                onPress={() => setShown(!isShown)}
              >
                {isShown ? <EyeOff size={16} aria-hidden /> : <Eye size={16} aria-hidden />}
              </Button>
            </Word>
            {isShown ? null : <Word label={words.again} value={again} onChange={setAgain} isShown={false} />}
            <div className="error-text" role="alert">
              {isTried ? fault : null}
            </div>
            <Kinds kind={kind} onChange={setKind} />
            <div className="row">
              <span className="grow" />
              <Button onPress={onClose}>{formText.users.cancel}</Button>
              <button type="submit" className="button primary" disabled={isBusy}>
                {words.save}
              </button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface WordProps {
  label: string
  value: string
  onChange(this: void, value: string): void
  isShown: boolean
  isFirst?: boolean
  children?: React.ReactNode
}

function Word({ label, value, onChange, isShown, isFirst = false, children }: WordProps) {
  const id = useId()
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <div className="row">
        <input
          className="input grow"
          id={id}
          type={isShown ? 'text' : 'password'}
          value={value}
          autoFocus={isFirst}
          autoComplete="new-password"
          spellCheck={false}
          maxLength={1000}
          onChange={({ target }) => onChange(target.value)}
        />
        {children}
      </div>
    </div>
  )
}

function Kinds({ kind, onChange }: { kind: Kind; onChange(this: void, kind: Kind): void }) {
  const group = useId()
  const row = (one: Kind, label: string, hint: string) => (
    <Choice group={group} label={label} hint={hint} isChosen={kind === one} onChoose={() => onChange(one)} />
  )
  return (
    <fieldset className="choices stack">
      <legend className="label">{words.how}</legend>
      {row('hashedPassword', words.hash, words.hashHint)}
      {row('initialPassword', words.plain, words.plainWarning)}
    </fieldset>
  )
}
