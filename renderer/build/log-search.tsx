/** Searching a log: main looks through it, the page goes from match to match. */
import { ChevronDown, ChevronUp } from 'lucide-react'
import { useEffect, useRef, useState, type RefObject } from 'react'
import type { LogMatches } from '../../contract/build-steps.ts'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'

/** Main is asked when nothing was typed for this long. */
const pauseMs = 150

interface LogSearchProps {
  log: { id: string; key: string; step: number | null }
  lines: number
  goTo(this: void, line: number, wanted: string): void
  /** Nothing is looked for any more. */
  end(this: void): void
  /** Ctrl+F in here begins a search. */
  scroller: RefObject<HTMLElement | null>
}

export function LogSearch({ log, lines, goTo, end, scroller }: LogSearchProps) {
  const [wanted, setWanted] = useState('')
  const [found, setFound] = useState<(LogMatches & { of: string; lines: number }) | null>(null)
  const [at, setAt] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const { id, key, step } = log

  const move = (matches: LogMatches, index: number) => {
    const line = matches.at[index]
    if (line === undefined) return
    setAt(index)
    goTo(line, wanted)
  }
  const search = async () => {
    const matches = await call('build.find', { id, key, step, text: wanted })
    if (matches === null) return
    setFound({ ...matches, of: wanted, lines })
    // From the end, since what is looked for in a log is mostly its last.
    move(matches, found?.of === wanted ? Math.min(at, matches.at.length - 1) : matches.at.length - 1)
  }
  const latest = useRef(search)
  latest.current = search
  useEffect(() => {
    if (wanted === '') return setFound(null)
    const timer = setTimeout(() => attempt(() => latest.current()), pauseMs)
    return () => clearTimeout(timer)
  }, [wanted])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key !== 'f') return
      // Only the log in view has a place on the page.
      if (scroller.current === null || scroller.current.offsetParent === null) return
      event.preventDefault()
      input.current?.select()
      input.current?.focus()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [scroller])

  const moveBy = (by: 1 | -1) => {
    if (found === null || found.of !== wanted) return
    const { length } = found.at
    if (length > 0) move(found, (at + by + length) % length)
  }
  const clear = () => {
    setWanted('')
    setAt(0)
    end()
    scroller.current?.focus()
  }
  const isKnown = found !== null && found.of === wanted
  return (
    <div className="log-search row">
      <input
        ref={input}
        className="input"
        type="search"
        value={wanted}
        placeholder={text.build.search}
        aria-label={text.build.search}
        onChange={(event) => setWanted(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') clear()
          else if (event.key === 'Enter') moveBy(event.shiftKey ? -1 : 1)
          else return
          event.preventDefault()
        }}
      />
      {wanted === '' ? null : (
        <>
          <span className="hint log-matches" role="status">
            {!isKnown
              ? text.build.searching
              : found.at.length === 0
                ? text.build.noMatches
                : text.build.matches(at + 1, found.at.length, found.isCut)}
          </span>
          <Button label={text.build.previous} isDisabled={!isKnown} onPress={() => moveBy(-1)}>
            <ChevronUp size={15} aria-hidden />
          </Button>
          <Button label={text.build.next} isDisabled={!isKnown} onPress={() => moveBy(1)}>
            <ChevronDown size={15} aria-hidden />
          </Button>
        </>
      )}
    </div>
  )
}
