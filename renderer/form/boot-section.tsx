/** Boot: the loader, the menu, the kernel's parameters. */
import { useId } from 'react'
import { changeDraftList, readNow, useListReading } from '../drafts/option-edits.ts'
import { useStore } from '../store/store.ts'
import { formText } from '../text/form.ts'
import { hasOption } from './availability.ts'
import { bootLoader, loaderChanges, loaderOptions, type BootLoader } from './boot-loader.ts'
import { editTogether, removing, setting } from './edit-together.ts'
import { Field, ProblemLines } from './field.tsx'
import { fieldValue } from './field-value.ts'
import { useForm } from './form-context.ts'
import { asList, elementText, ListField } from './list-field.tsx'
import { useOptionField, useProblems } from './option-field.ts'
import { NumberField, SwitchField, TextField } from './simple-fields.tsx'
import { Toggle } from './toggle.tsx'
import { Explained } from '../ui/term.tsx'

const words = formText.boot
const params = ['boot', 'kernelParams']

export function BootSection() {
  const { id } = useForm()
  useStore((store) => store.models[id])
  const loader = bootLoader({
    systemdBoot: fieldValue(readNow(id, loaderOptions.systemdBoot)),
    grub: fieldValue(readNow(id, loaderOptions.grub)),
  })
  return (
    <>
      <p className="hint">
        <Explained>{words.where}</Explained>
      </p>
      <LoaderField loader={loader} />
      {loader === 'grub' ? (
        <TextField
          path={['boot', 'loader', 'grub', 'device']}
          label={words.grubDevice.label}
          hint={words.grubDevice.hint}
          fault={(typed) => (/^(nodev|\/dev\/[\w./:+-]+)$/.test(typed) ? null : words.grubDevice.fault)}
        />
      ) : null}
      <NumberField
        path={['boot', 'loader', 'timeout']}
        {...words.timeout}
        bounds={{ min: 0, max: 3600 }}
        unit="s"
      />
      <QuietField />
      <ListField
        path={params}
        label={words.params.label}
        hint={words.params.hint}
        hidden={['quiet']}
        parse={(typed) =>
          /^(?:[^\s"]|"[^"\n]*")+$/.test(typed)
            ? { value: { kind: 'string', value: typed } }
            : { fault: words.params.fault }
        }
      />
      <SwitchField path={['boot', 'plymouth', 'enable']} {...words.splash} />
      <SwitchField path={['boot', 'tmp', 'useTmpfs']} {...words.tmpfs} />
    </>
  )
}

function LoaderField({ loader }: { loader: BootLoader | 'custom' }) {
  const { id, columns } = useForm()
  const base = useId()
  const problems = useProblems(id, 'boot.loader')
  const choose = (target: BootLoader) => {
    const { enable, remove } = loaderChanges(target)
    editTogether(id, [
      ...remove.map(removing),
      ...enable
        .filter((path) => hasOption(columns, path))
        .map((path) => setting(path, { kind: 'bool', value: true })),
    ])
  }
  const choices = [
    { id: 'default', isOffered: true },
    { id: 'systemd-boot', isOffered: hasOption(columns, loaderOptions.systemdBoot) },
    { id: 'grub', isOffered: hasOption(columns, loaderOptions.grub) },
  ] as const
  return (
    <div className="form-field">
      <label className="label" htmlFor={base}>
        {words.loader.label}
      </label>
      <select
        className="input"
        id={base}
        aria-describedby={`${base}-hint ${base}-problems`}
        value={loader}
        onChange={({ target }) => {
          const chosen = choices.find((one) => one.id === target.value)
          if (chosen !== undefined) choose(chosen.id)
        }}
      >
        {loader === 'custom' ? <option value="custom">{words.loader.custom}</option> : null}
        {choices.map((one) => (
          <option key={one.id} value={one.id} disabled={!one.isOffered}>
            {words.loader[one.id]}
          </option>
        ))}
      </select>
      <div className="hint" id={`${base}-hint`}>
        {words.loader.hint}
      </div>
      <ProblemLines problems={problems.slice(0, 3)} id={`${base}-problems`} />
    </div>
  )
}

function QuietField() {
  const { id } = useForm()
  const field = useOptionField(params)
  const reading = useListReading(id, params)
  const elements = reading.kind === 'list' ? reading.elements : []
  const isQuiet = elements.some(({ value }) => elementText(value) === 'quiet')
  return (
    <Field
      field={{
        ...(reading.kind === 'list' ? asList(field) : field),
        origin: { kind: 'default' },
        problems: [],
      }}
      label={words.quiet.label}
      hint={words.quiet.hint}
      isInline
      isOriginHidden
      fits={reading.kind !== 'expression'}
    >
      {(ids) => (
        <Toggle
          ids={ids}
          isOn={isQuiet}
          isDisabled={field.isMissing}
          onChange={(isWanted) =>
            void changeDraftList(id, params, { kind: 'string', value: 'quiet' }, isWanted)
          }
        />
      )}
    </Field>
  )
}
