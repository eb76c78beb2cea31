/** Folders of this computer that the machine sees, by their tags. */
import { Plus, X } from 'lucide-react'
import { useId, useState } from 'react'
import { nixValue } from '../../nixlang/value.ts'
import { removeDraftOption, setDraftOption } from '../drafts/option-edits.ts'
import { formText } from '../text/form.ts'
import { Button } from '../ui/controls.tsx'
import { Field } from './field.tsx'
import { useForm } from './form-context.ts'
import { asList } from './list-field.tsx'
import { useOptionField } from './option-field.ts'
import { isPlainFolder, isShareTag } from './share.ts'
import { TextField } from './simple-fields.tsx'
import { useNames } from './use-names.ts'

const words = formText.vm.shares

export function SharesField({ path }: { path: readonly string[] }) {
  const { id } = useForm()
  const field = useOptionField(path)
  const tags = useNames(path)
  return (
    <Field field={tags.length > 0 ? asList(field) : field} label={words.label} hint={words.hint} isGroup>
      {(ids) => (
        <div
          role="group"
          className="stack tight"
          aria-labelledby={ids.label}
          aria-describedby={ids.describedBy}
        >
          {tags.length === 0 ? <p className="hint">{words.none}</p> : null}
          {tags.map((tag) => (
            <div key={tag} className="card share" role="group" aria-label={tag}>
              <div className="row">
                <strong className="grow cut">{tag}</strong>
                <Button
                  kind="quiet"
                  label={words.remove(tag)}
                  onPress={() => removeDraftOption(id, [...path, tag])}
                >
                  <X size={14} aria-hidden />
                </Button>
              </div>
              <TextField path={[...path, tag, 'source']} label={words.source} fault={folderFault} isMono />
              <TextField path={[...path, tag, 'target']} label={words.target} fault={folderFault} isMono />
            </div>
          ))}
          <AddShare path={path} taken={tags} isDisabled={field.isMissing} />
        </div>
      )}
    </Field>
  )
}

const folderFault = (typed: string) => (isPlainFolder(typed) ? null : words.folderFault)

function AddShare(props: { path: readonly string[]; taken: readonly string[]; isDisabled: boolean }) {
  const { path, taken, isDisabled } = props
  const { id } = useForm()
  const base = useId()
  const [entry, setEntry] = useState<{ tag: string; source: string } | null>(null)
  const [isTried, setTried] = useState(false)
  if (entry === null)
    return (
      <div className="row">
        <Button isDisabled={isDisabled} onPress={() => setEntry({ tag: '', source: '' })}>
          <Plus size={15} aria-hidden /> {words.add}
        </Button>
      </div>
    )
  const fault = !isShareTag(entry.tag)
    ? words.tagFault
    : taken.includes(entry.tag)
      ? formText.field.there(entry.tag)
      : folderFault(entry.source)
  const close = () => {
    setEntry(null)
    setTried(false)
  }
  const add = () => {
    setTried(true)
    if (fault !== null) return
    const share = nixValue({ source: entry.source, target: `/mnt/${entry.tag}` })
    if (setDraftOption(id, [...path, entry.tag], share)) close()
  }
  const input = (part: 'tag' | 'source', label: string, placeholder: string) => (
    <div className="field">
      <label className="label" htmlFor={`${base}-${part}`}>
        {label}
      </label>
      <input
        className="input"
        id={`${base}-${part}`}
        autoFocus={part === 'tag'}
        placeholder={placeholder}
        value={entry[part]}
        spellCheck={false}
        autoComplete="off"
        aria-describedby={`${base}-fault`}
        onChange={({ target }) => setEntry({ ...entry, [part]: target.value })}
        onKeyDown={({ key }) => {
          if (key === 'Enter') add()
          if (key === 'Escape') close()
        }}
      />
    </div>
  )
  return (
    <div className="card stack tight">
      {input('tag', words.tag, 'files')}
      {input('source', words.source, '/home/me/files')}
      <div className="error-text" id={`${base}-fault`} role="alert">
        {isTried ? fault : null}
      </div>
      <div className="row">
        <Button kind="primary" onPress={add}>
          {formText.users.create}
        </Button>
        <Button onPress={close}>{formText.users.cancel}</Button>
      </div>
    </div>
  )
}
