/** Searching a terminal's lines: as one types, from match to match, with case or by a regular expression. */
import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import type { Screen } from './screen.ts'
import { matchColours } from './terminal-theme.ts'

interface Found {
  index: number
  count: number
}

export function SearchBar({ screen, onClose }: { screen: Screen; onClose(this: void): void }) {
  const [wanted, setWanted] = useState('')
  const [caseSensitive, setCaseSensitive] = useState(false)
  const [regex, setRegex] = useState(false)
  const [found, setFound] = useState<Found>({ index: -1, count: 0 })
  const isFaulty = regex && !isExpression(wanted)

  useEffect(() => {
    const listening = screen.search.onDidChangeResults(({ resultIndex, resultCount }) =>
      setFound({ index: resultIndex, count: resultCount }),
    )
    return () => {
      listening.dispose()
      screen.search.clearDecorations()
    }
  }, [screen])

  const look = (direction: 'next' | 'previous') => {
    if (wanted === '' || isFaulty) {
      screen.search.clearDecorations()
      setFound({ index: -1, count: 0 })
      return
    }
    const options = { caseSensitive, regex, decorations: matchColours() }
    if (direction === 'next') screen.search.findNext(wanted, options)
    else screen.search.findPrevious(wanted, options)
  }
  // From the end on, since what is looked for in a terminal is mostly its last.
  const latest = useRef(look)
  latest.current = look
  useEffect(() => {
    screen.view.clearSelection()
    latest.current('previous')
  }, [screen, wanted, caseSensitive, regex])

  const close = () => {
    onClose()
    screen.view.focus()
  }
  const isNowhere = wanted === '' || found.count === 0
  return (
    <div className="terminal-search row" role="search">
      <input
        autoFocus
        className="input"
        type="search"
        value={wanted}
        placeholder={text.console.search}
        aria-label={text.console.search}
        aria-invalid={isFaulty}
        onChange={(event) => setWanted(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close()
          else if (event.key === 'Enter') look(event.shiftKey ? 'previous' : 'next')
          else return
          event.preventDefault()
          event.stopPropagation()
        }}
      />
      <ToggleButton
        className="button toggle"
        isSelected={caseSensitive}
        onChange={setCaseSensitive}
        aria-label={text.console.matchCase}
      >
        Aa
      </ToggleButton>
      <ToggleButton
        className="button toggle"
        isSelected={regex}
        onChange={setRegex}
        aria-label={text.console.regex}
      >
        .*
      </ToggleButton>
      <span className="hint terminal-matches" role="status">
        {wanted === ''
          ? ''
          : isFaulty
            ? text.console.faultyRegex
            : text.console.matches(found.index + 1, found.count)}
      </span>
      <Button label={text.console.previous} isDisabled={isNowhere} onPress={() => look('previous')}>
        <ChevronUp size={15} aria-hidden />
      </Button>
      <Button label={text.console.next} isDisabled={isNowhere} onPress={() => look('next')}>
        <ChevronDown size={15} aria-hidden />
      </Button>
      <Button kind="quiet" label={text.console.closeSearch} onPress={close}>
        <X size={15} aria-hidden />
      </Button>
    </div>
  )
}

function isExpression(words: string): boolean {
  try {
    return new RegExp(words) instanceof RegExp
  } catch {
    return false
  }
}
