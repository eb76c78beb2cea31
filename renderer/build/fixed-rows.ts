/** Which rows of one height are in view: of a million, each costs nothing until it is seen (a list that measures rows keeps an object for each). */
import { useCallback, useEffect, useState, type RefObject } from 'react'

/** Drawn beyond both edges, so that scrolling shows no gap. */
const overscan = 20
/** Nearer to the end than this is at the end. */
const endPixels = 40

interface Shown {
  /** The first row in view; null at the end, which stays in view as it grows. */
  top: number | null
  /** How many fit; 0 until that is known. */
  inView: number
}

export interface FixedRows {
  isAtEnd: boolean
  inView: number
  /** As many elements draw whatever is in view: a row at `n` may take the element of the row at `n - pool`. */
  pool: number
  /** Of `count` rows those to be drawn: from this one to before that. */
  range(this: void, count: number): { from: number; to: number }
  /** Brings a row into the middle of the view. */
  center(this: void, row: number): void
  /** From now on the end is in view; scrolling there is for whoever draws the rows. */
  stayAtEnd(this: void): void
}

export function useFixedRows(scroller: RefObject<HTMLElement | null>, rowPixels: number): FixedRows {
  const [{ top, inView }, setShown] = useState<Shown>({ top: null, inView: 0 })
  useEffect(() => {
    const element = scroller.current
    if (element === null) return undefined
    const show = (change: (before: Shown) => Partial<Shown>) =>
      setShown((before) => {
        const after = { ...before, ...change(before) }
        return before.top === after.top && before.inView === after.inView ? before : after
      })
    const measure = () => show(() => ({ inView: Math.ceil(element.clientHeight / rowPixels) + 1 }))
    let last = element.scrollTop
    const look = () => {
      const { scrollTop, scrollHeight, clientHeight } = element
      const isEnd = scrollHeight - scrollTop - clientHeight < endPixels
      // Only going up leaves the end: news of an earlier scroll comes late, when there may be more rows or less room already.
      const isUp = scrollTop < last
      last = scrollTop
      show((before) => ({
        top: isEnd || (before.top === null && !isUp) ? null : Math.floor(scrollTop / rowPixels),
      }))
    }
    measure()
    const resizes = new ResizeObserver(measure)
    resizes.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      resizes.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [scroller, rowPixels])
  return {
    isAtEnd: top === null,
    inView,
    pool: inView + 2 * overscan,
    range: (count) => {
      const first = Math.min(top ?? Infinity, count - inView)
      const from = Math.max(0, first - overscan)
      return { from, to: inView === 0 ? from : Math.min(count, from + inView + 2 * overscan) }
    },
    center: (row) => {
      const element = scroller.current
      if (element === null) return
      const wanted = (row + 0.5) * rowPixels - element.clientHeight / 2
      setShown((before) => ({ ...before, top: Math.max(0, Math.floor(wanted / rowPixels)) }))
      element.scrollTo({ top: wanted })
    },
    stayAtEnd: useCallback(() => setShown((before) => ({ ...before, top: null })), []),
  }
}
