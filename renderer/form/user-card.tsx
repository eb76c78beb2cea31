/** One user: who they are, what they may do, how they log in. */
import { ChevronRight, Code2, Trash2, User } from 'lucide-react'
import { memo, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { changeDraftList, removeDraftOption, revealOption, useListReading } from '../drafts/option-edits.ts'
import { formText } from '../text/form.ts'
import { Button, Confirm } from '../ui/controls.tsx'
import { Field } from './field.tsx'
import { useForm } from './form-context.ts'
import { asList, elementText, ListField } from './list-field.tsx'
import { useOptionField } from './option-field.ts'
import { PasswordField } from './password-field.tsx'
import { ShellField } from './shell-field.tsx'
import { SwitchField, TextField } from './simple-fields.tsx'
import { SshKeysField } from './ssh-keys-field.tsx'
import { Toggle } from './toggle.tsx'
import { userNameFault } from './user-name.ts'

const words = formText.users

/** `startsOpen`: whether its settings are shown at first; a folded card reads nothing of the text. */
export const UserCard = memo(function UserCard({ name, startsOpen }: { name: string; startsOpen: boolean }) {
  const { id } = useForm()
  const [isRemoving, setRemoving] = useState(false)
  const [isOpen, setOpen] = useState(startsOpen)
  const path = ['users', 'users', name]
  return (
    <div className="card user-card" role="group" aria-label={name}>
      <div className="form-field-head">
        <h3>
          <AriaButton className="user-head" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            <User size={17} aria-hidden />
            {name}
            <ChevronRight size={15} className={`chevron ${isOpen ? 'open' : ''}`} aria-hidden />
          </AriaButton>
        </h3>
        <span className="grow" />
        <Button kind="quiet" label={words.showInText(name)} onPress={() => revealOption(id, path)}>
          <Code2 size={14} aria-hidden />
        </Button>
        <Button kind="quiet" label={words.remove(name)} onPress={() => setRemoving(true)}>
          <Trash2 size={14} aria-hidden />
        </Button>
      </div>
      {isOpen ? <UserSettings name={name} /> : null}
      {isRemoving ? (
        <Confirm
          title={words.removeTitle(name)}
          text={words.removeText}
          confirm={words.removeConfirm}
          cancel={words.cancel}
          onConfirm={() => removeDraftOption(id, path)}
          onClose={() => setRemoving(false)}
        />
      ) : null}
    </div>
  )
})

function UserSettings({ name }: { name: string }) {
  const path = ['users', 'users', name]
  const isRoot = name === 'root'
  return (
    <>
      {isRoot ? null : (
        <div className="pair">
          <SwitchField path={[...path, 'isNormalUser']} {...words.normal} />
          <AdminField path={[...path, 'extraGroups']} />
        </div>
      )}
      <PasswordField name={name} />
      <SshKeysField name={name} />
      <details className="more">
        <summary>{words.more}</summary>
        <div className="stack">
          <TextField
            path={[...path, 'description']}
            label={words.fullName.label}
            hint={words.fullName.hint}
            fault={(typed) => (/[:\n\r]/.test(typed) ? words.fullName.fault : null)}
          />
          <GroupsField path={[...path, 'extraGroups']} />
          <ShellField path={[...path, 'shell']} />
        </div>
      </details>
    </>
  )
}

/** Membership of wheel, as one element of the list of groups. */
function AdminField({ path }: { path: readonly string[] }) {
  const { id } = useForm()
  const field = useOptionField(path)
  const reading = useListReading(id, path)
  const elements = reading.kind === 'list' ? reading.elements : []
  const isAdmin = elements.some(({ value }) => elementText(value) === 'wheel')
  return (
    <Field
      field={{
        ...(reading.kind === 'list' ? asList(field) : field),
        origin: { kind: 'default' },
        problems: [],
      }}
      label={words.admin.label}
      hint={words.admin.hint}
      isInline
      isOriginHidden
      fits={reading.kind !== 'expression'}
    >
      {(ids) => (
        <Toggle
          ids={ids}
          isOn={isAdmin}
          isDisabled={field.isMissing}
          onChange={(isWanted) =>
            void changeDraftList(id, path, { kind: 'string', value: 'wheel' }, isWanted)
          }
        />
      )}
    </Field>
  )
}

function GroupsField({ path }: { path: readonly string[] }) {
  return (
    <ListField
      path={path}
      {...words.groups}
      hidden={['wheel']}
      parse={(typed) => {
        const fault = userNameFault(typed, [])
        return fault === null ? { value: { kind: 'string', value: typed } } : { fault: words.faults[fault] }
      }}
    />
  )
}
