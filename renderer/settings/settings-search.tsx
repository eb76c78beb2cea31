/** Finds a setting by a word: other sections give way, and the word is marked where it stands. */
import { useLayoutEffect, useState, type RefObject } from 'react'
import { settingsText as words } from '../text/settings.ts'

const mark = 'settings-found'

/** Hides the sections below `root` that do not hold all of the words; false when none is left. */
function show(root: HTMLElement, query: string): boolean {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean)
  const found = [...root.querySelectorAll<HTMLElement>('section')].filter((section) => {
    const text = `${section.getAttribute('aria-label') ?? ''} ${section.textContent}`.toLowerCase()
    section.hidden = !wanted.every((word) => text.includes(word))
    return !section.hidden
  })
  CSS.highlights.set(mark, new Highlight(...found.flatMap((section) => ranges(section, wanted))))
  return found.length > 0
}

function ranges(section: HTMLElement, wanted: string[]): Range[] {
  const walk = document.createTreeWalker(section, NodeFilter.SHOW_TEXT)
  const found: Range[] = []
  for (let node = walk.nextNode(); node !== null; node = walk.nextNode()) {
    const text = (node.nodeValue ?? '').toLowerCase()
    for (const word of wanted)
      for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
        const range = new Range()
        range.setStart(node, at)
        range.setEnd(node, at + word.length)
        found.push(range)
      }
  }
  return found
}

interface SettingsSearchProps {
  /** Holds the sections. */
  root: RefObject<HTMLElement | null>
  query: string
  onChange(this: void, query: string): void
}

export function SettingsSearch({ root, query, onChange }: SettingsSearchProps) {
  const [isEmpty, setEmpty] = useState(false)
  useLayoutEffect(() => {
    if (root.current !== null) setEmpty(!show(root.current, query))
  }, [root, query])
  useLayoutEffect(() => () => void CSS.highlights.delete(mark), [])
  return (
    <>
      <input
        className="input settings-search"
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        spellCheck={false}
        value={query}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={({ key }) => key === 'Escape' && onChange('')}
      />
      <span className="hint" aria-live="polite">
        {isEmpty ? words.noneFound(query.trim()) : ''}
      </span>
    </>
  )
}
