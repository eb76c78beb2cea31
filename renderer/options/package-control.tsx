/** Picks a package of the machine's nixpkgs by name or description. */
import { useState } from 'react'
import { ComboBox, Input, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components'
import { optionsText as words } from '../text/options.ts'
import type { KindProps } from './control.tsx'
import { find } from './finder.ts'
import { packageName, packageValue } from './form-value.ts'
import { useColumns, type Waiting } from './use-columns.ts'

/** More than this nobody reads; typing on narrows it down. */
const most = 60

interface Row {
  id: string
  version: string
  summary: string
}

function rowsOf(packages: Waiting, query: string): Row[] {
  if (packages.state !== 'ready') return []
  const { columns } = packages
  return find(columns, query, most).lines.map((line) => ({
    id: columns.names[line] ?? '',
    version: columns.types[line] ?? '',
    summary: columns.summaries[line] ?? '',
  }))
}

function emptyText(packages: Waiting): string {
  if (packages.state === 'loading') return words.packagesLoading
  return packages.state === 'failed' ? words.packagesFailed(packages.failure.message) : words.noPackage
}

export function PackageControl(props: KindProps<'package'>) {
  const { id, label, isLabelHidden = false, value, placeholder, hint, onChange } = props
  const current = packageName(value) ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const [isWanted, setWanted] = useState(false)
  const [fault, setFault] = useState<string | null>(null)
  const packages = useColumns(id, 'packages', isWanted)
  const rows = rowsOf(packages, typed ?? current)

  const write = (attribute: string) => {
    const next = packageValue(attribute)
    setFault(next === null ? words.notPackage : null)
    if (next === null) return
    setTyped(null)
    if (attribute !== current) onChange(next)
  }
  /** A name that was typed out: taken where it is one, or where nobody can tell. */
  const leave = () => {
    if (typed === null || typed.trim() === '') return setTyped(null)
    const isKnown = packages.state !== 'ready' || packages.columns.names.includes(typed.trim())
    if (isKnown) write(typed.trim())
    else setFault(words.noPackage)
  }
  return (
    <ComboBox
      className="field"
      items={rows}
      inputValue={typed ?? current}
      selectedKey={null}
      isInvalid={fault !== null}
      allowsCustomValue
      allowsEmptyCollection
      menuTrigger="input"
      onFocus={() => setWanted(true)}
      onBlur={leave}
      onInputChange={(next) => {
        if (next === (typed ?? current)) return
        setFault(null)
        setTyped(next)
      }}
      onSelectionChange={(key) => {
        if (key !== null) write(String(key))
      }}
    >
      <Label className={isLabelHidden ? 'visually-hidden' : 'label'}>{label}</Label>
      <Input
        className="input mono"
        placeholder={placeholder ?? words.package}
        onKeyDown={(event) => {
          // With a row picked out the list takes the key.
          const isPicked = event.currentTarget.hasAttribute('aria-activedescendant')
          if (event.key === 'Enter' && !isPicked && packages.state !== 'loading') leave()
        }}
      />
      <Text slot="description" className="hint">
        {hint}
      </Text>
      <span className="error-text" aria-live="polite">
        {fault}
      </span>
      <Popover className="popover package-list">
        <ListBox<Row>
          renderEmptyState={() => <div className="hint package-empty">{emptyText(packages)}</div>}
        >
          {(row) => (
            <ListBoxItem id={row.id} textValue={row.id} className="menu-item package-item">
              <span>
                <Text slot="label" className="mono">
                  {row.id}
                </Text>{' '}
                <span className="hint">{row.version}</span>
              </span>
              <Text slot="description" className="hint">
                {row.summary}
              </Text>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  )
}
