/** What is being typed into a field: kept as typed until a pause, then written, and given up when the text says something else. */
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'

/** Typing is over when no key came for this long. */
const pauseMs = 400

interface TypedOptions {
  /** What the text says, as it is shown. */
  current: string
  /** Why the typed text cannot be written; null where it can. */
  fault(this: void, typed: string): string | null
  /** Writes it; false where the text could not be changed. */
  write(this: void, typed: string): boolean
  /** Whether two texts mean the same, such as `08` and `8`. */
  same?(this: void, a: string, b: string): boolean
}

export interface Typed {
  shown: string
  /** Why what is shown is not in the text. */
  fault: string | null
  input: {
    value: string
    onChange(this: void, event: { target: { value: string } }): void
    onBlur(this: void): void
    onKeyDown(this: void, event: KeyboardEvent): void
  }
  set(this: void, typed: string): void
}

interface Entry {
  typed: string
  /** What the text said when it was typed, or when it was written. */
  base: string
  isWritten: boolean
}

export function useTyped({ current, fault, write, same = Object.is }: TypedOptions): Typed {
  const [entry, setEntry] = useState<Entry | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const latest = useRef<() => void>(() => undefined)

  // Undo, the text's editor or another program changed the value meanwhile: that is the truth.
  const isStale = entry !== null && !same(entry.base, current) && !same(entry.typed, current)
  const live = isStale ? null : entry
  const shown = live?.typed ?? current
  const found = live === null || live.isWritten ? null : fault(live.typed)

  const commit = () => {
    clearTimeout(timer.current)
    if (live === null || live.isWritten || fault(live.typed) !== null) return
    if (same(live.typed, current)) return setEntry({ ...live, isWritten: true })
    if (write(live.typed)) setEntry({ ...live, base: live.typed, isWritten: true })
  }
  latest.current = commit
  useEffect(() => {
    if (isStale) setEntry(null)
  }, [isStale])
  // What was typed last must not be lost when the field goes, such as by a look at another machine.
  useEffect(() => () => latest.current(), [])

  const set = (typed: string) => {
    setEntry({ typed, base: current, isWritten: false })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => latest.current(), pauseMs)
  }
  return {
    shown,
    fault: found,
    set,
    input: {
      value: shown,
      onChange: ({ target }) => set(target.value),
      onBlur: () => {
        commit()
        if (live?.isWritten === true) setEntry(null)
      },
      onKeyDown: (event) => {
        const isUndo = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z'
        if ((event.key === 'Escape' || isUndo) && live !== null && !live.isWritten) {
          clearTimeout(timer.current)
          setEntry(null)
          event.preventDefault()
          event.stopPropagation()
          return
        }
        // Saving and building by a key must find what was just typed.
        if (event.key === 'Enter' || event.ctrlKey || event.metaKey || /^F\d/.test(event.key)) commit()
      },
    },
  }
}
