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
  /** What the log has by now; more may come while it is searched. */
  lines: number
  goTo(this: void, line: number): void
  /** There is no match to be shown. */
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

  const show = (matches: LogMatches, index: number) => {
    const line = matches.at[index]
    setAt(Math.max(0, index))
    if (line === undefined) end()
    else goTo(line)
  }
  /** Null when another search has taken its place. */
  const look = async (): Promise<LogMatches | null> => {
    const matches = await call('build.find', { id, key, step, text: wanted })
    if (matches !== null) setFound({ ...matches, of: wanted, lines })
    return matches
  }
  const search = async () => {
    const matches = await look()
    // From the end, since what is looked for in a log is mostly its last.
    if (matches !== null) show(matches, matches.at.length - 1)
  }
  const latest = useRef(search)
  latest.current = search
  useEffect(() => {
    if (wanted === '') return undefined
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

  const moveBy = async (by: 1 | -1) => {
    if (found === null || found.of !== wanted) return
    // A log that has grown is searched again, and left from the same line.
    const matches = found.lines === lines ? found : await look()
    if (matches === null) return
    const { length } = matches.at
    const from = matches.at.indexOf(found.at[at] ?? -1)
    show(matches, from === -1 ? length - 1 : (from + by + length) % length)
  }
  const type = (words: string) => {
    setWanted(words)
    if (words !== '') return
    setFound(null)
    end()
  }
  const clear = () => {
    type('')
    scroller.current?.focus()
  }
  const isKnown = found !== null && found.of === wanted
  const isNowhere = !isKnown || (found.at.length === 0 && found.lines === lines)
  return (
    <div className="log-search row">
      <input
        ref={input}
        className="input"
        type="search"
        value={wanted}
        placeholder={text.build.searchShort}
        aria-label={text.build.search}
        onChange={(event) => type(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') clear()
          else if (event.key === 'Enter') attempt(() => moveBy(event.shiftKey ? -1 : 1))
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
          <Button
            label={text.build.previous}
            isDisabled={isNowhere}
            onPress={() => attempt(() => moveBy(-1))}
          >
            <ChevronUp size={15} aria-hidden />
          </Button>
          <Button label={text.build.next} isDisabled={isNowhere} onPress={() => attempt(() => moveBy(1))}>
            <ChevronDown size={15} aria-hidden />
          </Button>
        </>
      )}
    </div>
  )
}
