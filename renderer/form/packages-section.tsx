/** Packages: those in the text, element by element, and a search for more in the machine's own nixpkgs. */
import { Code2, Package, X } from 'lucide-react'
import type { ListElement } from '../../nixlang/list-option.ts'
import { changeDraftList, revealRange, useListReading } from '../drafts/option-edits.ts'
import { useColumns, type Waiting } from '../options/use-columns.ts'
import { formText } from '../text/form.ts'
import { Button } from '../ui/controls.tsx'
import { Coded } from '../ui/term.tsx'
import { Field } from './field.tsx'
import { useForm } from './form-context.ts'
import { asList } from './list-field.tsx'
import { useOptionField } from './option-field.ts'
import { PackageSearch } from './package-search.tsx'

const words = formText.packages
const path = ['environment', 'systemPackages']

export function PackagesSection() {
  const { id } = useForm()
  const packages = useColumns(id, 'packages')
  const field = useOptionField(path)
  const reading = useListReading(id, path)
  const elements = reading.kind === 'list' ? reading.elements : []
  const chosen = new Set(elements.map((element) => element.package?.join('.') ?? ''))
  return (
    <Field
      field={reading.kind === 'list' ? asList(field) : field}
      label={words.label}
      hint={words.hint}
      isGroup
      fits={reading.kind !== 'expression'}
    >
      {(ids) => (
        <div
          role="group"
          className="stack tight"
          aria-labelledby={ids.label}
          aria-describedby={ids.describedBy}
        >
          {elements.length === 0 ? <p className="hint">{words.none}</p> : null}
          <ul className="packages" aria-label={words.label}>
            {elements.map((element, n) => (
              <PackageRow key={`${n} ${element.text}`} element={element} packages={packages} />
            ))}
          </ul>
          {reading.kind === 'list' && !reading.complete ? <p className="hint">{words.partial}</p> : null}
          <PackageSearch
            packages={packages}
            chosen={chosen}
            onAdd={(names) => changeDraftList(id, path, { kind: 'package', names }, true)}
          />
        </div>
      )}
    </Field>
  )
}

function PackageRow({ element, packages }: { element: ListElement; packages: Waiting }) {
  const { id } = useForm()
  const names = element.package
  if (names === null)
    return (
      <li className="package">
        <code className="grow cut" title={words.element}>
          {element.text}
        </code>
        <Button
          kind="quiet"
          label={formText.field.showInText(element.text)}
          onPress={() => revealRange(id, element.from, element.to)}
        >
          <Code2 size={14} aria-hidden />
        </Button>
      </li>
    )
  const name = names.join('.')
  const columns = packages.state === 'ready' ? packages.columns : null
  const line = columns?.names.indexOf(name) ?? -1
  const isUnknown = columns !== null && columns.names.length > 0 && line < 0 && names.length === 1
  return (
    <li className="package">
      <Package size={15} aria-hidden />
      <span className="package-name">{name}</span>
      <span className={`grow cut hint ${isUnknown ? 'caution' : ''}`}>
        <Coded>{isUnknown ? words.unknown : (columns?.summaries[line] ?? '')}</Coded>
      </span>
      <Button
        kind="quiet"
        label={words.remove(name)}
        onPress={() => changeDraftList(id, path, { kind: 'package', names }, false)}
      >
        <X size={14} aria-hidden />
      </Button>
    </li>
  )
}
