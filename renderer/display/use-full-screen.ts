/** A machine's screen on the whole of this computer's, with every key that can be had: Alt+Tab, Super and Escape go to the machine. */
import { useEffect, useState, type RefObject } from 'react'

/** How long the way out is shown at first. */
const shownMs = 5000
/** So near to the upper edge the pointer brings it back. */
const edgePixels = 4

export interface FullScreen {
  isFull: boolean
  /** The way out is to be seen now. */
  isTold: boolean
  enter(this: void): Promise<void>
}

export function useFullScreen(place: RefObject<HTMLDivElement | null>): FullScreen {
  const [isFull, setFull] = useState(false)
  const [isTold, setTold] = useState(false)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const tell = () => {
      clearTimeout(timer)
      setTold(true)
      timer = setTimeout(() => setTold(false), shownMs)
    }
    const onChange = () => {
      const isOurs = document.fullscreenElement !== null && document.fullscreenElement === place.current
      setFull(isOurs)
      if (isOurs) return tell()
      clearTimeout(timer)
      setTold(false)
      navigator.keyboard?.unlock()
    }
    const onMove = ({ clientY }: PointerEvent) => {
      if (clientY <= edgePixels && document.fullscreenElement !== null) tell()
    }
    document.addEventListener('fullscreenchange', onChange)
    document.addEventListener('pointermove', onMove, true)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('fullscreenchange', onChange)
      document.removeEventListener('pointermove', onMove, true)
    }
  }, [place])
  const enter = async () => {
    await place.current?.requestFullscreen()
    // Chromium keeps the desktop's own keys for a page in full screen alone; where the desktop lets nobody have them, the menu is left.
    await navigator.keyboard?.lock().catch(() => undefined)
  }
  return { isFull, isTold, enter }
}
