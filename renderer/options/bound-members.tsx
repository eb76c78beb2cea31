/** A submodule in the text: each of its options by itself, in the index's order. */
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import { formatOptionPath } from '../../nixlang/option-path.ts'
import { useOptionProblems, useReading } from '../drafts/option-edits.ts'
import { optionsText as words } from '../text/options.ts'
import { Button } from '../ui/controls.tsx'
import { BoundNames } from './bound-names.tsx'
import { NestedBound, type BoundProps } from './bound.tsx'
import { Problems } from './problems.tsx'
import { membersOf, type Member } from './members.ts'
import { clearOption } from './write-option.ts'

interface MembersProps extends BoundProps {
  shape: Extract<BoundProps['shape'], { kind: 'submodule' }>
}

export function BoundMembers(props: MembersProps) {
  const { id, path, label, isLabelHidden = false, shape, below, hint } = props
  const members = useMemo(() => (below === null ? [] : membersOf(below)), [below])
  const own = useMemo(() => new Set(members.map((member) => member.path[0] ?? '')), [members])
  const free = shape.free ?? (members.length === 0 ? ({ kind: 'data' } as const) : null)
  const [filter, setFilter] = useState('')
  const wanted = filter.trim().toLowerCase()
  const shown = members.filter(
    ({ path: names, summary }) =>
      names.join('.').toLowerCase().includes(wanted) || summary.toLowerCase().includes(wanted),
  )
  return (
    <fieldset className="option-nested">
      <legend className={isLabelHidden ? 'visually-hidden' : 'label'}>{label}</legend>
      {hint === undefined || hint === '' ? null : <span className="hint">{hint}</span>}
      {members.length < 9 ? null : (
        <input
          className="input"
          type="search"
          aria-label={words.searchIn(label)}
          placeholder={words.searchIn(label)}
          value={filter}
          onChange={({ target }) => setFilter(target.value)}
        />
      )}
      <ul className="option-members">
        {shown.map((member) => (
          <MemberRow key={member.path.join('.')} id={id} path={path} member={member} />
        ))}
      </ul>
      {free === null ? null : (
        <BoundNames
          {...props}
          isLabelHidden={false}
          label={words.otherNames}
          hint=""
          element={free}
          except={own}
        />
      )}
    </fieldset>
  )
}

interface RowProps extends Pick<BoundProps, 'id' | 'path'> {
  member: Member
}

function MemberRow({ id, path, member }: RowProps) {
  const full = [...path, ...member.path]
  const option = formatOptionPath(full)
  const name = formatOptionPath(member.path)
  const isSet = useReading(id, full).kind !== 'absent'
  const problems = useOptionProblems(id, option)
  const [isOpen, setOpen] = useState(false)
  return (
    <li className={`option-part ${isSet ? 'set' : ''}`}>
      <button type="button" className="part-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? <ChevronDown size={15} aria-hidden /> : <ChevronRight size={15} aria-hidden />}
        <code>{name}</code>
        {isSet ? <span className="badge">{words.set}</span> : null}
        <span className="hint part-summary">{member.summary}</span>
      </button>
      {isOpen || problems.length > 0 ? (
        <div className="option-nested">
          <NestedBound
            id={id}
            path={full}
            label={name}
            isLabelHidden
            shape={member.shape}
            below={member.below}
            hint={member.type}
          />
          <Problems problems={problems} />
          {isSet ? (
            <div className="row">
              <Button label={words.clearOne(name)} onPress={() => void clearOption(id, full)}>
                {words.clear}
              </Button>
            </div>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}
