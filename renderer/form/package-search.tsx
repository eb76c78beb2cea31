/** A search field whose matches can be added: by name and by what they do, or, without an index, by name alone. */
import { Search } from 'lucide-react'
import { useDeferredValue, useId, useMemo, useState, type KeyboardEvent } from 'react'
import type { Columns } from '../catalogue/columns.ts'
import { find } from '../options/finder.ts'
import type { Waiting } from '../options/use-columns.ts'
import { formText } from '../text/form.ts'
import { Button } from '../ui/controls.tsx'
import { Coded } from '../ui/term.tsx'
import { packageNames } from './package-names.ts'

const words = formText.packages

/** As many as one looks at before one types on. */
const shownAtMost = 40

interface FoundPackage {
  attribute: string
  version: string
  description: string
}

function look(columns: Columns, query: string): { found: FoundPackage[]; more: number } {
  const { lines, total } = find(columns, query, shownAtMost)
  const found = lines.map((line) => ({
    attribute: columns.names[line] ?? '',
    version: columns.types[line] ?? '',
    description: columns.summaries[line] ?? '',
  }))
  return { found, more: total - found.length }
}

interface PackageSearchProps {
  packages: Waiting
  /** What is in the list already. */
  chosen: ReadonlySet<string>
  /** False where the text could not be changed. */
  onAdd(this: void, names: string[]): boolean
}

export function PackageSearch({ packages, chosen, onAdd }: PackageSearchProps) {
  const base = useId()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const [said, setSaid] = useState('')
  const wanted = useDeferredValue(typed)
  const columns = packages.state === 'ready' ? packages.columns : null
  const { found, more } = useMemo(
    () => (columns === null || wanted.trim() === '' ? { found: [], more: 0 } : look(columns, wanted)),
    [columns, wanted],
  )
  const plain = packageNames(typed)
  const isOpen = columns !== null && typed.trim() !== ''
  const at = Math.min(active, found.length - 1)

  const add = (names: string[] | null) => {
    if (names === null || !onAdd(names)) return
    setSaid(words.added(names.join('.')))
    setTyped('')
    setActive(0)
  }
  const keys = (event: KeyboardEvent) => {
    const { key } = event
    if (key === 'ArrowDown') setActive(Math.min(at + 1, found.length - 1))
    else if (key === 'ArrowUp') setActive(Math.max(at - 1, 0))
    else if (key === 'Escape' && typed !== '') setTyped('')
    else if (key === 'Enter') add(columns === null ? plain : packageNames(found[at]?.attribute ?? ''))
    else return
    event.preventDefault()
  }
  return (
    <div className="package-search">
      <div className="row">
        <label className="input search grow">
          <Search size={15} aria-hidden />
          <input
            role="combobox"
            aria-label={words.search}
            aria-expanded={isOpen}
            aria-controls={`${base}-list`}
            aria-autocomplete="list"
            aria-describedby={`${base}-hint`}
            {...(isOpen && at >= 0 ? { 'aria-activedescendant': `${base}-${at}` } : {})}
            placeholder={words.search}
            value={typed}
            spellCheck={false}
            autoComplete="off"
            onChange={({ target }) => {
              setTyped(target.value)
              setActive(0)
            }}
            onKeyDown={keys}
          />
        </label>
        {packages.state === 'ready' ? null : (
          <Button isDisabled={typed.trim() === '' || plain === null} onPress={() => add(plain)}>
            {words.byName}
          </Button>
        )}
      </div>
      <div className="hint" id={`${base}-hint`} role="status">
        <Status packages={packages} typed={typed} found={found} more={more} said={said} />
      </div>
      {isOpen && found.length > 0 ? (
        <div className="package-results" role="listbox" id={`${base}-list`} aria-label={words.search}>
          {found.map(({ attribute, version, description }, n) => (
            <div
              key={attribute}
              id={`${base}-${n}`}
              role="option"
              tabIndex={-1}
              aria-selected={n === at}
              aria-disabled={chosen.has(attribute)}
              className={`package-result ${n === at ? 'active' : ''}`}
              ref={(element) => {
                if (n === at) element?.scrollIntoView({ block: 'nearest' })
              }}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => add(packageNames(attribute))}
              onKeyDown={keys}
            >
              <span className="package-name">{attribute}</span> <span className="hint">{version}</span>
              {chosen.has(attribute) ? <span className="origin here"> {formText.field.here}</span> : null}
              <div className="hint cut">
                <Coded>{description}</Coded>
              </div>
            </div>
          ))}
        </div>
      ) : null}
    </div>
  )
}

interface StatusProps {
  packages: Waiting
  typed: string
  found: FoundPackage[]
  more: number
  said: string
}

function Status({ packages, typed, found, more, said }: StatusProps) {
  if (packages.state === 'loading') return words.loading
  if (packages.state === 'failed')
    return (
      <>
        {words.failed} <Coded>{packages.failure.message}</Coded>{' '}
        <Button kind="quiet" onPress={packages.retry}>
          {formText.retry}
        </Button>
      </>
    )
  if (typed.trim() === '') return said === '' ? words.searchHint : said
  if (found.length === 0) return words.noMatch(typed.trim())
  return more > 0 ? words.more(more) : ''
}
