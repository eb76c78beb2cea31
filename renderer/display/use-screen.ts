/** A connection to a running machine's screen: made when it is first looked at, tried again when it is lost. */
import RFB from '@novnc/novnc'
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react'
import { openStream } from '../bridge.ts'
import type { ScreenMode } from './screen-mode.ts'
import { clipboardMessage } from './clipboard-message.ts'
import { VncChannel } from './vnc-channel.ts'

const tries = 6
const againMs = 700
/** A connection that held for so long was a good one. */
const steadyMs = 10_000

export interface Screen {
  host: RefObject<HTMLDivElement | null>
  rfb: RefObject<RFB | null>
  connection: 'off' | 'connecting' | 'connected' | 'lost'
  /** Nothing more is tried by itself. */
  isGivenUp: boolean
  reconnect(this: void): void
  /** Gives the machine a text to paste. */
  share(this: void, text: string): Promise<void>
}

export function useScreen(options: {
  id: string
  isShown: boolean
  mode: ScreenMode
  /** The picture is made to fit its place. */
  isScaled: boolean
  isViewOnly: boolean
}): Screen {
  const { id, isShown, mode, isScaled, isViewOnly } = options
  const host = useRef<HTMLDivElement>(null)
  const rfb = useRef<RFB | null>(null)
  const channel = useRef<VncChannel | null>(null)
  const [connection, setConnection] = useState<Screen['connection']>('off')
  const [attempts, setAttempts] = useState(0)
  /** Connections lost one after the other. */
  const [losses, setLosses] = useState(0)
  // Connects when the screen is first looked at, and stays connected behind other tabs.
  const [wasShown, setWasShown] = useState(isShown)
  useEffect(() => {
    if (isShown) setWasShown(true)
  }, [isShown])

  useEffect(() => {
    if (!wasShown || host.current === null) return undefined
    const target = host.current
    let isOver = false
    setConnection('connecting')
    const lose = () => {
      setConnection('lost')
      setLosses((n) => n + 1)
    }
    openStream({ stream: 'display', id })
      .then((port) => {
        if (isOver) return port.close()
        const made = new VncChannel(port)
        channel.current = made
        const opened = new RFB(target, made, { shared: true })
        opened.background = 'transparent'
        opened.addEventListener('connect', () => setConnection('connected'))
        opened.addEventListener('disconnect', () => {
          if (!isOver) lose()
        })
        rfb.current = opened
        made.start()
      })
      .catch(lose)
    return () => {
      isOver = true
      // One that is lost has said goodbye already.
      if (rfb.current !== null) rfb.current.disconnect()
      rfb.current = null
      channel.current = null
      setConnection('off')
    }
  }, [id, wasShown, attempts])

  useEffect(() => {
    if (rfb.current === null) return
    rfb.current.scaleViewport = isScaled
    rfb.current.clipViewport = mode === 'pixels'
    rfb.current.resizeSession = mode === 'follow'
    rfb.current.viewOnly = isViewOnly
  }, [mode, isScaled, isViewOnly, connection])

  // Connected for as long as it may be looked at again, but without work while it is behind another tab or in a hidden window.
  useEffect(() => {
    if (connection !== 'connected') return undefined
    const look = () => channel.current?.hold(!isShown || document.visibilityState === 'hidden')
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [connection, isShown])

  // A screen that was lost while the machine goes on is worth another try by itself.
  const isGivenUp = connection === 'lost' && losses > tries
  useEffect(() => {
    if (connection !== 'lost' || isGivenUp) return undefined
    const timer = setTimeout(() => setAttempts((n) => n + 1), againMs)
    return () => clearTimeout(timer)
  }, [connection, isGivenUp])

  useEffect(() => {
    if (connection !== 'connected') return undefined
    const timer = setTimeout(() => setLosses(0), steadyMs)
    return () => clearTimeout(timer)
  }, [connection])

  const share = useCallback(async (text: string) => {
    const to = channel.current
    to?.send(await clipboardMessage(text))
  }, [])
  return { host, rfb, connection, isGivenUp, share, reconnect: () => setAttempts((n) => n + 1) }
}
