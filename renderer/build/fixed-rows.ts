/** Which rows of one height are in view: of a million, each costs nothing until it is seen (a list that measures rows keeps an object for each). */
import { useEffect, useState, type RefObject } from 'react'

/** Drawn beyond both edges, so that scrolling shows no gap. */
const overscan = 20

interface Shown {
  /** The first row in view, and how many fit. */
  top: number
  rows: number
}

export interface FixedRows {
  /** Rows to be drawn: from this one to before that. */
  from: number
  to: number
  totalPixels: number
  /** Brings a row into the middle of the view. */
  center(this: void, row: number): void
}

export function useFixedRows(
  scroller: RefObject<HTMLElement | null>,
  { count, rowPixels }: { count: number; rowPixels: number },
): FixedRows {
  const [{ top, rows }, setShown] = useState<Shown>({ top: 0, rows: 0 })
  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const look = () => {
      const now = {
        top: Math.floor(element.scrollTop / rowPixels),
        rows: Math.ceil(element.clientHeight / rowPixels) + 1,
      }
      setShown((before) => (before.top === now.top && before.rows === now.rows ? before : now))
    }
    look()
    const resizes = new ResizeObserver(look)
    resizes.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      resizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller, rowPixels])
  const from = Math.max(0, Math.min(top, count - rows) - overscan)
  return {
    from,
    to: rows === 0 ? from : Math.min(count, from + rows + 2 * overscan),
    totalPixels: count * rowPixels,
    center: (row) => {
      const element = scroller.current
      element?.scrollTo({ top: (row + 0.5) * rowPixels - element.clientHeight / 2 })
    },
  }
}
