/** Who has the keyboard, the machine or this computer; no key stays down in the machine when it loses it. */
import type RFB from '@novnc/novnc'
import { useEffect, useState, type RefObject } from 'react'

/** Pressed alone it gives the keyboard back; with others it is a Ctrl like the left one. */
const wayOut = 'ControlRight'

interface KeyboardOptions {
  host: RefObject<HTMLDivElement | null>
  rfb: RefObject<RFB | null>
  /** The user wants out: the screen has lost the keyboard already. */
  left(this: void): void
}

/** True while the machine gets what is typed. */
export function useKeyboard({ host, rfb, left }: KeyboardOptions): boolean {
  const [isInside, setInside] = useState(false)
  useEffect(() => {
    const screen = host.current
    if (screen === null) return undefined
    const held = new Set<string>()
    let isAlone = false
    const release = () => {
      // noVNC lets go when the window loses the keyboard, but not when something else in the page gets it.
      for (const code of held) rfb.current?.sendKey(0, code, false)
      held.clear()
      isAlone = false
    }
    const onDown = ({ code, repeat }: KeyboardEvent) => {
      if (!repeat) isAlone = code === wayOut && held.size === 0
      held.add(code)
    }
    const onUp = ({ code }: KeyboardEvent) => {
      held.delete(code)
      if (code !== wayOut || !isAlone) return
      isAlone = false
      // After noVNC has told the machine that the key is up.
      queueMicrotask(() => {
        rfb.current?.blur()
        left()
      })
    }
    const onPointer = () => (isAlone = false)
    const onIn = ({ target }: FocusEvent) => {
      if (target === screen) rfb.current?.focus()
      setInside(true)
    }
    const onOut = () => {
      release()
      setInside(false)
    }
    // A window that comes back has its focus where it was, without an event in the page.
    const onWindow = () => setInside(document.hasFocus() && screen.contains(document.activeElement))
    screen.addEventListener('keydown', onDown, true)
    screen.addEventListener('keyup', onUp, true)
    screen.addEventListener('pointerdown', onPointer, true)
    screen.addEventListener('focusin', onIn)
    screen.addEventListener('focusout', onOut)
    window.addEventListener('blur', onOut)
    window.addEventListener('focus', onWindow)
    return () => {
      release()
      screen.removeEventListener('keydown', onDown, true)
      screen.removeEventListener('keyup', onUp, true)
      screen.removeEventListener('pointerdown', onPointer, true)
      screen.removeEventListener('focusin', onIn)
      screen.removeEventListener('focusout', onOut)
      window.removeEventListener('blur', onOut)
      window.removeEventListener('focus', onWindow)
    }
  }, [host, rfb, left])
  return isInside
}
