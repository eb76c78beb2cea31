/** Shares text between this computer's clipboard and the machine's, each way only where the user wants it, and only while the screen has the keyboard. */
import type RFB from '@novnc/novnc'
import { useEffect, useRef, type RefObject } from 'react'

/** QEMU ends the connection of who sends more than 1 MiB (ui/vnc.c, protocol_client_msg). */
const mostBytes = 1_000_000

interface ClipboardOptions {
  rfb: RefObject<RFB | null>
  isConnected: boolean
  /** The machine gets what is typed: the user works in it. */
  isInside: boolean
  /** Into the machine, and out of it. */
  isIn: boolean
  isOut: boolean
  share(this: void, text: string): Promise<void>
  /** The clipboard's text is too long to be shared. */
  tooLong(this: void): void
}

export function useClipboard(options: ClipboardOptions): void {
  const { rfb, isConnected, isInside, isIn, isOut, share, tooLong } = options
  /** What both sides have: it is neither sent back nor told twice. */
  const common = useRef<string | null>(null)

  useEffect(() => {
    const connection = rfb.current
    if (!isConnected || !isInside || !isOut || connection === null) return undefined
    const take = ({ detail: { text } }: CustomEvent<{ text: string }>) => {
      if (!document.hasFocus()) return
      if (text === '' || text.length > mostBytes || text === common.current) return
      common.current = text
      void navigator.clipboard.writeText(text).catch(() => undefined)
    }
    connection.addEventListener('clipboard', take)
    return () => connection.removeEventListener('clipboard', take)
  }, [rfb, isConnected, isInside, isOut])

  useEffect(() => {
    if (!isConnected || !isInside || !isIn) return undefined
    let isOver = false
    void navigator.clipboard.readText().then(
      (text) => {
        if (isOver || text === '' || text === common.current) return
        common.current = text
        if (new TextEncoder().encode(text).length > mostBytes) return tooLong()
        return share(text)
      },
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [isConnected, isInside, isIn, share, tooLong])

  // A machine that starts anew knows nothing of what was shared.
  useEffect(() => {
    if (!isConnected) common.current = null
  }, [isConnected])
}
