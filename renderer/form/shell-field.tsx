/** A user's shell: one of the usual packages, together with the switch that NixOS wants for each. */
import { useReading } from '../drafts/option-edits.ts'
import { formText } from '../text/form.ts'
import { hasOption } from './availability.ts'
import { editTogether, setting, settingPackage } from './edit-together.ts'
import { Field } from './field.tsx'
import { useForm } from './form-context.ts'
import { useOptionField } from './option-field.ts'

const words = formText.users.shell

/** Package and program have one name each. */
const shells = [
  { id: 'zsh', label: 'Zsh' },
  { id: 'fish', label: 'fish' },
]

export function ShellField({ path }: { path: readonly string[] }) {
  const { id, columns } = useForm()
  const field = useOptionField(path)
  const reading = useReading(id, path)
  const chosen =
    reading.kind === 'absent'
      ? ''
      : reading.kind === 'expression'
        ? (shells.find((shell) => reading.text === `pkgs.${shell.id}`)?.id ?? null)
        : null
  const choose = (shell: string) => {
    if (shell === '') return field.clear()
    editTogether(id, [
      settingPackage(path, shell),
      setting(['programs', shell, 'enable'], { kind: 'bool', value: true }),
    ])
  }
  return (
    <Field
      field={chosen === null ? field : { ...field, value: { kind: 'unset' } }}
      label={words.label}
      hint={words.hint}
      fits={chosen !== null}
    >
      {(ids) => (
        <select
          className="input"
          id={ids.control}
          aria-describedby={ids.describedBy}
          aria-invalid={ids.isInvalid}
          disabled={field.isMissing}
          value={chosen ?? ''}
          onChange={({ target }) => choose(target.value)}
        >
          <option value="">{words.default}</option>
          {shells.map((shell) => {
            const isOffered = hasOption(columns, ['programs', shell.id, 'enable'])
            return (
              <option key={shell.id} value={shell.id} disabled={!isOffered && chosen !== shell.id}>
                {isOffered ? shell.label : words.lacking(shell.id)}
              </option>
            )
          })}
        </select>
      )}
    </Field>
  )
}
