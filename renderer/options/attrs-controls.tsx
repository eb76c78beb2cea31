/** Values by name: sets whose names the user chooses, and submodules, whose names the index knows. */
import { X } from 'lucide-react'
import { useState } from 'react'
import type { TypeShape } from '../../contract/option-type.ts'
import { optionsText as words } from '../text/options.ts'
import { Button } from '../ui/controls.tsx'
import { NestedControl, type ControlProps, type KindProps } from './control.tsx'
import type { FormValue } from './form-value.ts'
import { belowAny, membersOf, type Below, type Member } from './members.ts'
import { NewName } from './new-name.tsx'
import { RenameButton, RenameField } from './rename.tsx'
import { beginningOf } from './shape-fit.ts'
import { memberValue, withMember } from './member-value.ts'

type Entries = ReadonlyMap<string, FormValue>

const entriesOf = (value: FormValue | null): Entries =>
  value?.kind === 'attrs' ? value.entries : new Map<string, FormValue>()

interface NamesProps {
  id: string
  label: string
  element: TypeShape
  /** The entries to show, and all that are there. */
  shown: Entries
  all: Entries
  below: Below | null
  change(this: void, entries: Entries): void
}

/** One row per name. */
function Names({ id, label, element, shown, all, below, change }: NamesProps) {
  const [begun, setBegun] = useState<string[]>([])
  const [renaming, setRenaming] = useState<string | null>(null)
  const rename = (name: string, to: string) => {
    setBegun(begun.map((other) => (other === name ? to : other)))
    if (all.has(name)) change(new Map([...all].map(([other, value]) => [other === name ? to : other, value])))
  }
  const names = [...shown.keys(), ...begun.filter((name) => !all.has(name))]
  return (
    <>
      <ul className="option-rows">
        {names.map((name) => (
          <li key={name} data-name={name} className="option-row named">
            <div className="grow">
              {renaming === name ? (
                <RenameField
                  name={name}
                  taken={[...all.keys(), ...begun]}
                  onRename={(to) => rename(name, to)}
                  onEnd={() => setRenaming(null)}
                />
              ) : null}
              <NestedControl
                id={id}
                label={name}
                isLabelHidden={renaming === name}
                shape={element}
                value={all.get(name) ?? null}
                below={below}
                onChange={(next) => change(new Map([...all, [name, next]]))}
              />
            </div>
            <RenameButton name={name} onPress={() => setRenaming(name)} />
            <Button
              kind="quiet"
              label={words.removeOne(name)}
              onPress={() => {
                setBegun(begun.filter((other) => other !== name))
                if (all.has(name)) change(new Map([...all].filter(([other]) => other !== name)))
              }}
            >
              <X size={14} aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      <NewName
        label={words.addTo(label)}
        taken={[...all.keys(), ...begun]}
        onAdd={(name) => {
          const beginning = beginningOf(element)
          if (beginning === null) setBegun([...begun, name])
          else change(new Map([...all, [name, beginning]]))
        }}
      />
    </>
  )
}

function Group({
  label,
  isLabelHidden = false,
  hint,
  children,
}: Pick<ControlProps, 'label' | 'isLabelHidden' | 'hint'> & { children: React.ReactNode }) {
  return (
    <fieldset className="option-nested">
      <legend className={isLabelHidden ? 'visually-hidden' : 'label'}>{label}</legend>
      {hint === undefined || hint === '' ? null : <span className="hint">{hint}</span>}
      {children}
    </fieldset>
  )
}

export function AttrsControl(props: KindProps<'attrs'>) {
  const { value, shape, below, onChange } = props
  const entries = entriesOf(value)
  return (
    <Group {...props}>
      <Names
        id={props.id}
        label={props.label}
        element={shape.element}
        shown={entries}
        all={entries}
        below={below ? belowAny(below) : null}
        change={(next) => onChange({ kind: 'attrs', entries: new Map(next) })}
      />
    </Group>
  )
}

const keyOf = ({ path }: Member): string => path.join('.')

export function SubmoduleControl(props: KindProps<'submodule'>) {
  const { id, value, shape, below, onChange } = props
  const [isOpen, setOpen] = useState(value?.kind !== 'attrs' || value.entries.size === 0)
  const members = below ? membersOf(below) : []
  const entries = entriesOf(value)
  const own = new Set(members.map(({ path }) => path[0]))
  const others = new Map([...entries].filter(([name]) => !own.has(name)))
  // What is set while one types stays where it is, so that the field keeps the focus.
  const [leading] = useState(
    () => new Set(members.filter(({ path }) => memberValue(value, path) !== null).map(keyOf)),
  )
  const isLeading = (member: Member) => leading.has(keyOf(member))
  // A submodule that the index has no options of takes any names.
  const free = shape.free ?? (members.length === 0 ? ({ kind: 'data' } as const) : null)
  const control = (member: Member) => (
    <MemberControl
      key={keyOf(member)}
      id={id}
      member={member}
      value={memberValue(value, member.path)}
      change={(next) => onChange(withMember(value, member.path, next))}
    />
  )
  const rest = members.filter((member) => !isLeading(member))
  return (
    <Group {...props}>
      {members.filter(isLeading).map(control)}
      {rest.length === 0 ? null : (
        <details onToggle={(event) => setOpen(event.currentTarget.open)} open={isOpen}>
          <summary>{words.moreOptions(rest.length)}</summary>
          <div className="option-nested">{isOpen ? rest.map(control) : null}</div>
        </details>
      )}
      {free === null ? null : (
        <Names
          id={id}
          label={words.otherNames}
          element={free}
          shown={others}
          all={entries}
          below={null}
          change={(next) => onChange({ kind: 'attrs', entries: new Map(next) })}
        />
      )}
    </Group>
  )
}

interface MemberProps {
  id: string
  member: Member
  value: FormValue | null
  change(this: void, value: FormValue | null): void
}

function MemberControl({ id, member, value, change }: MemberProps) {
  const name = member.path.join('.')
  return (
    <div className="option-row named">
      <div className="grow">
        <NestedControl
          id={id}
          label={name}
          shape={member.shape}
          value={value}
          hint={member.summary}
          below={member.below}
          onChange={change}
          onClear={() => change(null)}
        />
      </div>
      {value === null ? null : (
        <Button kind="quiet" label={words.removeOne(name)} onPress={() => change(null)}>
          <X size={14} aria-hidden />
        </Button>
      )}
    </div>
  )
}
