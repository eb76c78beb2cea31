/** All options of a machine's nixpkgs: searched as one types, and each of them edited. */
import { ArrowLeft } from 'lucide-react'
import { memo, useDeferredValue, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Columns } from '../catalogue/columns.ts'
import { useStore } from '../store/store.ts'
import { optionsText as words } from '../text/options.ts'
import { Button } from '../ui/controls.tsx'
import { FailureCard } from '../ui/failure.tsx'
import { Switch } from '../ui/switch.tsx'
import { answered, openable, questionOf } from './fill-names.ts'
import { find } from './finder.ts'
import { NameQuestion } from './name-question.tsx'
import { OptionEditor } from './option-editor.tsx'
import { ResultList, rowId, type Result } from './result-list.tsx'
import { setOptions, type SetOption } from './set-options.ts'
import { useColumns } from './use-columns.ts'
import { Explained } from '../ui/term.tsx'
import './options.css'

export const OptionBrowser = memo(function OptionBrowser({ id }: { id: string }) {
  const options = useColumns(id, 'options')
  if (options.state === 'loading')
    return (
      <div className="options waiting" role="status">
        <div className="progress unknown" aria-hidden>
          <div />
        </div>
        <p className="late">
          <Explained>{words.loading(options.seconds)}</Explained>
        </p>
      </div>
    )
  if (options.state === 'failed')
    return (
      <div className="options waiting">
        <FailureCard failure={options.failure} isOpen />
        <div className="row">
          <Button onPress={options.retry}>{words.retry}</Button>
        </div>
      </div>
    )
  return <Browser key={id} id={id} columns={options.columns} />
})

/** What is open: an option, whose path may still have names to be asked for. */
interface Opened {
  option: string
  path: string[]
  filled: number
}

const noOptions: SetOption[] = []

/** The options that the text sets; follows it. */
function useSetOptions(id: string, columns: Columns): SetOption[] {
  // Which options are set may be said a moment after the text has changed.
  const model = useDeferredValue(useStore((store) => store.models[id]))
  return useMemo(
    () => (model === undefined ? noOptions : setOptions(columns, model.text, model.tree)),
    [model, columns],
  )
}

interface Results {
  count: number
  /** The line in the index, and the path where it is known. */
  at(this: void, index: number): { line: number; path: string[] | null; name: string }
}

function resultsOf(columns: Columns, query: string, setHere: SetOption[] | null): Results {
  if (setHere === null) {
    const { lines } = find(columns, query, columns.names.length)
    return {
      count: lines.length,
      at: (index) => {
        const line = lines[index] ?? 0
        return { line, path: null, name: columns.names[line] ?? '' }
      },
    }
  }
  const parts = query.toLowerCase().split(/\s+/)
  const found = setHere.filter(({ name, line }) => {
    const said = `${name} ${columns.summaries[line] ?? ''}`.toLowerCase()
    return parts.every((part) => said.includes(part))
  })
  return { count: found.length, at: (index) => found[index] ?? { line: 0, path: null, name: '' } }
}

function Browser({ id, columns }: { id: string; columns: Columns }) {
  const [query, setQuery] = useState('')
  const [isOwn, setOwn] = useState(false)
  const [active, setActive] = useState(0)
  const [opened, setOpened] = useState<Opened | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const listId = useId()
  const setHere = useSetOptions(id, columns)
  const isSet = useMemo(() => new Set(setHere.map(({ line }) => line)), [setHere])
  const wanted = useDeferredValue(query)
  const results = useMemo(
    () => resultsOf(columns, wanted, isOwn ? setHere : null),
    [columns, wanted, isOwn, setHere],
  )

  const result = (index: number): Result => {
    const { line, name } = results.at(index)
    return {
      name,
      type: columns.types[line] ?? '',
      summary: columns.summaries[line] ?? '',
      isSet: isSet.has(line),
    }
  }
  const openName = (option: string, path: string[] | null) => {
    const names = path ?? openable(option)
    if (names === null) return
    setOpened({ option, path: names, filled: path === null ? 0 : names.length })
  }
  const open = (index: number) => {
    const { name, path } = results.at(index)
    if (name !== '') openName(name, path)
  }
  const back = () => {
    setOpened(null)
    requestAnimationFrame(() => input.current?.focus())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const last = results.count - 1
    const next: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + 8,
      PageUp: active - 8,
    }
    const to = next[event.key]
    if (to !== undefined) {
      event.preventDefault()
      setActive(Math.max(0, Math.min(last, to)))
    } else if (event.key === 'Enter' && active <= last) open(active)
    else if (event.key === 'Escape' && query !== '') {
      event.preventDefault()
      setQuery('')
      setActive(0)
    }
  }
  // An opened option stands before the list.
  const isListed = results.count > 0 && opened === null
  return (
    <div
      className={`options ${opened === null ? '' : 'opened'}`}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && opened !== null && !event.defaultPrevented) {
          event.preventDefault()
          back()
        }
      }}
      role="presentation"
    >
      <div className="options-search">
        <input
          ref={input}
          className="input options-query"
          type="search"
          role="combobox"
          autoFocus
          aria-label={words.search}
          aria-expanded={isListed}
          aria-controls={isListed ? listId : undefined}
          aria-autocomplete="list"
          aria-activedescendant={isListed ? rowId(listId, active) : undefined}
          aria-describedby={`${listId}-count`}
          placeholder={words.search}
          spellCheck={false}
          value={query}
          onChange={({ target }) => {
            setQuery(target.value)
            setActive(0)
            setOpened(null)
          }}
          onKeyDown={(event) => {
            if (opened === null) onKeyDown(event)
          }}
        />
        <div className="row">
          <Switch
            isSelected={isOwn}
            onChange={(next) => {
              setOwn(next)
              setActive(0)
              setOpened(null)
            }}
          >
            <span>{words.setOnly}</span>
          </Switch>
          <span className="grow" />
          <span className="hint" id={`${listId}-count`} aria-live="polite">
            {words.results(results.count, isOwn ? setHere.length : columns.names.length)}
          </span>
        </div>
      </div>
      <div className="options-body">
        {results.count === 0 ? (
          <p className="hint results-none">
            {isOwn && query.trim() === '' ? words.noneSet : words.noMatch(query)}
          </p>
        ) : (
          <ResultList
            listId={listId}
            count={results.count}
            result={result}
            query={wanted}
            active={active}
            onActive={setActive}
            onOpen={open}
          />
        )}
        {opened === null ? null : (
          <Detail
            key={opened.option}
            id={id}
            columns={columns}
            opened={opened}
            onBack={back}
            onOpened={setOpened}
            onOption={(name) => openName(name, null)}
          />
        )}
      </div>
    </div>
  )
}

interface DetailProps {
  id: string
  columns: Columns
  opened: Opened
  onBack(this: void): void
  onOpened(this: void, opened: Opened): void
  onOption(this: void, name: string): void
}

function Detail({ id, columns, opened, onBack, onOpened, onOption }: DetailProps) {
  const { option, path, filled } = opened
  const question = questionOf(path, filled)
  return (
    <div className="option-detail">
      <div className="row">
        <Button kind="quiet" onPress={onBack}>
          <ArrowLeft size={15} aria-hidden /> {words.back}
        </Button>
      </div>
      {question === null ? (
        <OptionEditor id={id} columns={columns} path={path} onOption={onOption} />
      ) : (
        <NameQuestion
          key={path.join('.')}
          id={id}
          option={option}
          question={question}
          onAnswer={(name) => onOpened({ option, ...answered(path, question, name) })}
        />
      )}
    </div>
  )
}
