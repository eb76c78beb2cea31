/** A user's password: what the text gives, what that means on a disk that exists, and the way to another. */
import { useId, useState } from 'react'
import { readNow, useReading } from '../drafts/option-edits.ts'
import { useStore } from '../store/store.ts'
import { formText } from '../text/form.ts'
import { Button } from '../ui/controls.tsx'
import { editTogether, removing } from './edit-together.ts'
import { FieldActions, ProblemLines } from './field.tsx'
import { fieldValue } from './field-value.ts'
import { useForm } from './form-context.ts'
import { useOptionField, useProblems } from './option-field.ts'
import { PasswordDialog } from './password-dialog.tsx'
import { passwordOptions, passwordsSet, reachesExistingUser, type PasswordOption } from './password-kind.ts'
import { fallbackSwitch } from './shown-default.ts'
import { Explained } from '../ui/term.tsx'

const words = formText.password

export function PasswordField({ name }: { name: string }) {
  const { id, subject } = useForm()
  const base = useId()
  const [isOpen, setOpen] = useState(false)
  useStore((store) => store.models[id])
  const pathOf = (option: PasswordOption) => ['users', 'users', name, option]
  const set = passwordsSet((option) => readNow(id, pathOf(option)))
  const [strongest] = set
  const isMutable = useIsMutable()
  const field = useOptionField(pathOf(strongest ?? 'hashedPassword'))
  const problems = useProblems(id, field.name)
  const remove = () =>
    editTogether(
      id,
      passwordOptions.map((option) => removing(pathOf(option))),
    )
  return (
    <div
      className="form-field"
      role="group"
      aria-labelledby={`${base}-label`}
      aria-describedby={`${base}-said`}
    >
      <div className="form-field-head">
        <span className="label" id={`${base}-label`}>
          {words.label}
        </span>
        <span className="grow" />
        {strongest === undefined ? null : (
          <FieldActions field={{ ...field, clear: () => void remove() }} label={words.label} />
        )}
      </div>
      <div className="row wrap">
        <span className="grow" id={`${base}-said`}>
          {words.kinds[strongest ?? 'none']}
        </span>
        <Button onPress={() => setOpen(true)}>{strongest === undefined ? words.set : words.change}</Button>
      </div>
      {set.length > 1 ? (
        <div className="error-text" role="alert">
          {words.several}
        </div>
      ) : null}
      {strongest === undefined ? null : (
        <div className="hint">
          {reachesExistingUser(strongest, isMutable)
            ? words.always
            : !isMutable
              ? words.initialOnly
              : subject.hasDisk
                ? words.stale
                : words.staleLater}
        </div>
      )}
      {strongest === 'initialPassword' || strongest === 'password' ? (
        <div className="hint caution">
          <Explained>{words.plainWarning}</Explained>
        </div>
      ) : null}
      <ProblemLines problems={problems} id={`${base}-problems`} />
      {isOpen ? <PasswordDialog name={name} onClose={() => setOpen(false)} /> : null}
    </div>
  )
}

/** Does what is on the disk count more than the text? So it is unless the text, or another file, says otherwise. */
function useIsMutable(): boolean {
  const { id } = useForm()
  const own = fieldValue(useReading(id, ['users', 'mutableUsers']))
  const { fallback } = useOptionField(['users', 'mutableUsers'])
  if (own.kind === 'value' && own.value.kind === 'bool') return own.value.value
  return fallbackSwitch(fallback) ?? true
}
