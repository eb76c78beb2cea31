/** Desktop: one choice that sets and clears the few options behind it; who is logged in by itself; the keyboard. */
import { useId } from 'react'
import { changeDraftList, useReading, readNow } from '../drafts/option-edits.ts'
import { useStore } from '../store/store.ts'
import { formText } from '../text/form.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { hasOption, spelling } from './availability.ts'
import { Choice } from './choice.tsx'
import { keyboards } from './common-values.ts'
import { desktopChanges, desktopChoice, optionsOf, type DesktopChoice } from './desktop-choice.ts'
import { desktopOptions, desktops, type Desktop } from './desktops.ts'
import { editTogether, removing, setting } from './edit-together.ts'
import { fieldValue } from './field-value.ts'
import { useForm } from './form-context.ts'
import { ProblemLines } from './field.tsx'
import { useProblems } from './option-field.ts'
import { ChoiceField, TextField } from './simple-fields.tsx'
import { useNames } from './use-names.ts'
import { useVmPath } from './use-vm-path.ts'

const words = formText.desktop
const autoLogins = [
  ['services', 'displayManager', 'autoLogin', 'user'],
  ['services', 'xserver', 'displayManager', 'autoLogin', 'user'],
]
const layouts = [
  ['services', 'xserver', 'xkb', 'layout'],
  ['services', 'xserver', 'layout'],
]

export function DesktopSection() {
  const { id, columns } = useForm()
  const users = useNames(['users', 'users']).filter((name) => name !== 'root')
  const choice = useDesktopChoice(id)
  const autoLogin = spelling(columns, autoLogins) ?? autoLogins[0] ?? []
  return (
    <>
      <DesktopChoices choice={choice} />
      {choice.kind === 'desktop' && choice.desktop.wantsVirtioVga === true ? <VirtioHint /> : null}
      <ChoiceField
        path={autoLogin}
        {...words.autoLogin}
        unset={formText.users.nobody}
        choices={users.map((name) => ({ value: name, label: name }))}
      />
      <TextField
        path={spelling(columns, layouts) ?? layouts[0] ?? []}
        label={words.layout.label}
        hint={words.layout.hint}
        fault={(typed) => (/^[a-z]{2,8}(,[a-z]{2,8})*$/.test(typed) ? null : words.layout.fault)}
        suggestions={keyboards.filter((name) => /^[a-z]{2}$/.test(name) && name !== 'uk')}
      />
    </>
  )
}

function useDesktopChoice(id: string): DesktopChoice {
  useStore((store) => store.models[id])
  return desktopChoice((path) => fieldValue(readNow(id, path)))
}

function DesktopChoices({ choice }: { choice: DesktopChoice }) {
  const { id, columns, options } = useForm()
  const base = useId()
  const has = (path: readonly string[]) => hasOption(columns, path)
  const choose = (target: Desktop | null) => {
    const changes = desktopChanges(target, (path) => fieldValue(readNow(id, path)), has)
    editTogether(
      id,
      changes.map(({ kind, path }) =>
        kind === 'remove' ? removing(path) : setting(path, { kind: 'bool', value: true }),
      ),
    )
  }
  const chosen = choice.kind === 'desktop' ? choice.desktop.id : choice.kind
  const isLoading = options.state === 'loading'
  const rows = [
    { id: 'none', label: words.none, hint: words.noneHint, desktop: null, isOffered: true },
    ...desktops.map((desktop) => ({
      id: desktop.id,
      label: desktop.label,
      hint: words.hints[desktop.id] ?? '',
      desktop,
      isOffered: optionsOf(desktop, has) !== null,
    })),
  ]
  const offered = rows.filter((row) => row.isOffered || row.id === chosen)
  const missing = rows.filter((row) => !offered.includes(row))
  return (
    <fieldset className="choices" aria-describedby={`${base}-hint`} disabled={isLoading}>
      <legend className="label">{words.label}</legend>
      <div className="hint" id={`${base}-hint`}>
        {isLoading ? words.loading : choice.kind === 'custom' ? words.customHint : words.hint}
      </div>
      <div className="choice-grid">
        {choice.kind === 'custom' ? (
          <Choice
            group={base}
            label={words.custom}
            hint={words.customHint}
            isChosen
            onChoose={() => undefined}
          />
        ) : null}
        {offered.map(({ id: name, label, hint, desktop }) => (
          <Choice
            key={name}
            group={base}
            label={label}
            hint={hint}
            isChosen={name === chosen}
            onChoose={() => choose(desktop)}
          />
        ))}
      </div>
      {missing.length === 0 ? null : (
        <div className="hint">
          {text.labelled(words.missing, text.listed(missing.map(({ label }) => label)))}
        </div>
      )}
      <DesktopProblems />
    </fieldset>
  )
}

/** What NixOS says of any of the options behind the choice. */
function DesktopProblems() {
  const { id } = useForm()
  const checks = useStore((store) => store.checks[id]?.problems)
  const names = new Set(desktopOptions.map((path) => path.join('.')))
  const problems = (checks ?? []).filter(({ option }) => option !== undefined && names.has(option))
  const base = useId()
  return <ProblemLines problems={problems} id={base} />
}

/** Sway and its like stay dark on QEMU's default display device. */
function VirtioHint() {
  const { id } = useForm()
  const path = useVmPath('qemu.options')
  const reading = useReading(id, path)
  const problems = useProblems(id, path.join('.'))
  const isThere = reading.kind !== 'absent' && JSON.stringify(reading, bigAsText).includes('virtio-')
  if (isThere || problems.length > 0) return null
  return (
    <div className="row suggestion">
      <span className="hint grow">{words.virtio}</span>
      <Button
        onPress={() => changeDraftList(id, path, { kind: 'string', value: '-device virtio-vga' }, true)}
      >
        {words.addVirtio}
      </Button>
    </div>
  )
}

const bigAsText = (_key: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value)
