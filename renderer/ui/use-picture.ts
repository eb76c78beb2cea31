/** A picture of a machine's screen, renewed while somebody looks: often while it changes, less often while it rests. */
import { useEffect, useState } from 'react'

/** A picture that took long is a burden to a busy computer: after it comes a pause of that many times as long. */
const pauseTimes = 25
const longestPauseMs = 10_000

interface Looking {
  isOn: boolean
  /** From a picture that was new to the next question, and from one that was not. */
  changedMs: number
  restingMs: number
}

/** The picture's address; null until there is one. `take` (PNG; null for none) must stay the same between renders. Nothing is asked for while the window is hidden. */
export function usePicture(
  take: () => Promise<Uint8Array | null>,
  { isOn, changedMs, restingMs }: Looking,
): string | null {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    if (!isOn) return undefined
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let last: Uint8Array = new Uint8Array()
    let shown: string | null = null
    const renew = async () => {
      clearTimeout(timer)
      if (document.visibilityState === 'hidden') return
      const askedAt = performance.now()
      const png = await take().catch(() => null)
      const pauseMs = Math.min((performance.now() - askedAt) * pauseTimes, longestPauseMs)
      if (isOver) return
      const isNew = png !== null && !isSame(png, last)
      if (isNew) {
        last = png
        if (shown !== null) URL.revokeObjectURL(shown)
        shown = URL.createObjectURL(new Blob([new Uint8Array(png)], { type: 'image/png' }))
        setAddress(shown)
      }
      clearTimeout(timer)
      timer = setTimeout(() => void renew(), Math.max(isNew ? changedMs : restingMs, pauseMs))
    }
    const onVisible = () => void renew()
    document.addEventListener('visibilitychange', onVisible)
    void renew()
    return () => {
      isOver = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisible)
      if (shown !== null) URL.revokeObjectURL(shown)
      setAddress(null)
    }
  }, [take, isOn, changedMs, restingMs])
  return address
}

/** A picture that has not changed is not drawn anew. */
function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}
