/** Shows a screen: fits it to the room, reads it out, and asks what it wants to have asked. */
import { useEffect, useRef, useState } from 'react'
import { ContextMenu } from './context-menu.tsx'
import { PasteQuestion } from './paste-question.tsx'
import { SearchBar } from './search-bar.tsx'
import type { Screen } from './screen.ts'
import { speak } from './spoken.ts'

interface ScreenViewProps {
  screen: Screen
  isShown: boolean
  /** For whoever does not see it: what this is the last of. */
  label: string
  /** `console` for the serial console, `terminal` for the others. */
  testId: 'console' | 'terminal'
  isSearching: boolean
  search(this: void, isSearching: boolean): void
  isOff?: boolean
}

export function ScreenView(props: ScreenViewProps) {
  const { screen, isShown, label, testId, isSearching, search, isOff = false } = props
  const place = useRef<HTMLDivElement>(null)
  const [spoken, setSpoken] = useState('')
  const [pasted, setPasted] = useState<string | null>(null)
  const [menu, setMenu] = useState<{ x: number; y: number } | null>(null)

  useEffect(() => {
    const element = place.current
    if (element === null) return undefined
    screen.showIn(element)
    return speak(screen.view, setSpoken)
  }, [screen])

  useEffect(() => screen.ask({ search: () => search(true), askPaste: setPasted }), [screen, search])

  useEffect(() => {
    const element = place.current
    if (element === null || !isShown) return undefined
    const observer = new ResizeObserver(() => screen.fit())
    observer.observe(element)
    return () => observer.disconnect()
  }, [isShown, screen])

  return (
    <>
      {isSearching ? <SearchBar screen={screen} onClose={() => search(false)} /> : null}
      <div
        className={`console ${isOff ? 'off' : ''}`}
        ref={place}
        data-testid={testId}
        onContextMenu={(event) => {
          event.preventDefault()
          setMenu({ x: event.clientX, y: event.clientY })
        }}
      />
      <div className="visually-hidden" role="log" aria-label={label}>
        {spoken}
      </div>
      {menu === null ? null : (
        <ContextMenu screen={screen} at={menu} search={() => search(true)} onClose={() => setMenu(null)} />
      )}
      {pasted === null ? null : (
        <PasteQuestion screen={screen} pasted={pasted} onClose={() => setPasted(null)} />
      )}
    </>
  )
}
