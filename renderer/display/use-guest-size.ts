/** The size of the machine's screen, and whether it follows the window's: some desktops do not, and no text console beyond its first size (seen). */
import { useEffect, useState, type RefObject } from 'react'

/** What a desktop takes to change its screen on a slow computer. */
const patienceMs = 4000
/** Graphics cards take widths by steps (of eight pixels, mostly). */
const stepPixels = 16

export interface GuestSize {
  width: number
  height: number
  /** It had time to become as large as its place, and did not. */
  isStubborn: boolean
}

/** Null before there is a picture. `isWanted`: it is asked to follow. */
export function useGuestSize(
  host: RefObject<HTMLDivElement | null>,
  isConnected: boolean,
  isWanted: boolean,
): GuestSize | null {
  const [size, setSize] = useState<GuestSize | null>(null)
  useEffect(() => {
    const place = host.current
    const canvas = place?.querySelector('canvas') ?? null
    if (!isConnected || place === null || canvas === null) {
      setSize(null)
      return undefined
    }
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = (isStubborn: boolean) => {
      const { width, height } = canvas
      setSize((before) =>
        before?.width === width && before.height === height && before.isStubborn === isStubborn
          ? before
          : { width, height, isStubborn },
      )
    }
    const differs = () =>
      Math.abs(canvas.width - place.clientWidth) > stepPixels ||
      Math.abs(canvas.height - place.clientHeight) > stepPixels
    const changed = () => {
      clearTimeout(timer)
      if (!isWanted || !differs()) return look(false)
      timer = setTimeout(() => look(isWanted && differs()), patienceMs)
    }
    changed()
    // noVNC gives its canvas the size of the machine's screen.
    const ofGuest = new MutationObserver(changed)
    ofGuest.observe(canvas, { attributes: true, attributeFilter: ['width', 'height'] })
    const ofPlace = new ResizeObserver(changed)
    ofPlace.observe(place)
    return () => {
      clearTimeout(timer)
      ofGuest.disconnect()
      ofPlace.disconnect()
    }
  }, [host, isConnected, isWanted])
  return size
}
