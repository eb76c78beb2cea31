/** A user's SSH keys: those in the text, one of one's own from `~/.ssh`, or a pasted one. */
import { KeyRound, X } from 'lucide-react'
import { useId, useState } from 'react'
import { MenuTrigger, Menu, MenuItem, Popover } from 'react-aria-components'
import type { SshKey } from '../../contract/check.ts'
import { call } from '../bridge.ts'
import { changeDraftList, setDraftOption, useListReading } from '../drafts/option-edits.ts'
import { attempt } from '../store/notices.ts'
import { formText } from '../text/form.ts'
import { Button } from '../ui/controls.tsx'
import { Field } from './field.tsx'
import { useForm } from './form-context.ts'
import { asList, elementText } from './list-field.tsx'
import { useOptionField } from './option-field.ts'
import { fallbackSwitch } from './shown-default.ts'
import { keyName, publicKey } from './ssh-key.ts'

const words = formText.keys
const sshEnable = ['services', 'openssh', 'enable']

export function SshKeysField({ name }: { name: string }) {
  const { id } = useForm()
  const path = ['users', 'users', name, 'openssh', 'authorizedKeys', 'keys']
  const field = useOptionField(path)
  const reading = useListReading(id, path)
  const [typed, setTyped] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const elements = reading.kind === 'list' ? reading.elements : []
  const paste = (isLast: boolean) => {
    if (typed.trim() === '') return setFault(null)
    const key = publicKey(typed)
    if (key === null) return setFault(typed.includes('PRIVATE KEY') ? words.isPrivate : words.fault)
    if (changeDraftList(id, path, { kind: 'string', value: key }, true)) setTyped('')
    else if (!isLast) setFault(null)
  }
  return (
    <Field
      field={reading.kind === 'list' ? asList(field) : field}
      label={words.label}
      hint={words.hint}
      fault={fault}
      fits={reading.kind !== 'expression'}
    >
      {(ids) => (
        <>
          {elements.length === 0 ? null : (
            <ul className="chips" aria-labelledby={ids.label}>
              {elements.map(({ value, text }, n) => {
                const key = elementText(value)
                const said = key === null ? null : keyName(key)
                return (
                  <li key={`${n} ${text}`} className="chip" title={key ?? text}>
                    <span className="chip-text">{said === null ? text : `${said.name} (${said.kind})`}</span>
                    {value === null || said === null ? null : (
                      <Button
                        kind="quiet"
                        label={formText.field.remove(said.name)}
                        onPress={() => changeDraftList(id, path, value, false)}
                      >
                        <X size={13} aria-hidden />
                      </Button>
                    )}
                  </li>
                )
              })}
            </ul>
          )}
          <div className="row wrap">
            <input
              className="input grow"
              id={ids.control}
              aria-describedby={ids.describedBy}
              aria-invalid={ids.isInvalid}
              disabled={field.isMissing}
              placeholder={words.paste}
              value={typed}
              spellCheck={false}
              autoComplete="off"
              onChange={({ target }) => {
                setTyped(target.value)
                setFault(null)
              }}
              onBlur={() => paste(true)}
              onKeyDown={({ key }) => (key === 'Enter' ? paste(false) : undefined)}
            />
            <OwnKeys path={path} isDisabled={field.isMissing} />
          </div>
          {elements.length === 0 ? null : <ServerHint />}
        </>
      )}
    </Field>
  )
}

/** The keys in `~/.ssh`, looked up when they are asked for. */
function OwnKeys({ path, isDisabled }: { path: readonly string[]; isDisabled: boolean }) {
  const { id } = useForm()
  const [keys, setKeys] = useState<SshKey[] | null>(null)
  const noKeys = keys === null ? words.loading : words.noneFound
  return (
    <MenuTrigger
      onOpenChange={(isOpen) => {
        if (isOpen) attempt(async () => setKeys(await call('sshKeys.list', undefined)))
      }}
    >
      <Button isDisabled={isDisabled}>
        <KeyRound size={15} aria-hidden /> {words.mine}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu aria-label={words.mine} renderEmptyState={() => <div className="hint pad">{noKeys}</div>}>
          {(keys ?? []).map(({ file, key }) => (
            <MenuItem
              key={file}
              id={file}
              textValue={file}
              className="menu-item"
              onAction={() => changeDraftList(id, path, { kind: 'string', value: key.trim() }, true)}
            >
              {file} <span className="hint">{keyName(key).name}</span>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}

/** Keys are of no use without a server. */
function ServerHint() {
  const { id } = useForm()
  const base = useId()
  const { value, fallback } = useOptionField(sshEnable)
  const isOff =
    value.kind === 'value'
      ? value.value.kind === 'bool' && !value.value.value
      : value.kind === 'unset' && fallbackSwitch(fallback) === false
  if (!isOff) return null
  return (
    <div className="row suggestion" id={base}>
      <span className="hint grow">{words.needsSsh}</span>
      <Button onPress={() => setDraftOption(id, sshEnable, { kind: 'bool', value: true })}>
        {words.switchOn}
      </Button>
    </div>
  )
}
