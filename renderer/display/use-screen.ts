/** A connection to a machine's screen that follows the machine: made when it is first looked at, tried again when it is lost. */
import RFB from '@novnc/novnc'
import { useEffect, useRef, useState, type RefObject } from 'react'
import { openStream } from '../bridge.ts'
import type { ScreenMode } from './screen-mode.ts'
import { VncChannel } from './vnc-channel.ts'

const tries = 6
const againMs = 700

export interface Screen {
  host: RefObject<HTMLDivElement | null>
  rfb: RefObject<RFB | null>
  connection: 'off' | 'connecting' | 'connected' | 'lost'
  /** Nothing more is tried by itself. */
  isGivenUp: boolean
  reconnect(this: void): void
}

export function useScreen(options: {
  id: string
  /** There is a screen to connect to. */
  isOn: boolean
  isShown: boolean
  mode: ScreenMode
  isViewOnly: boolean
}): Screen {
  const { id, isOn, isShown, mode, isViewOnly } = options
  const host = useRef<HTMLDivElement>(null)
  const rfb = useRef<RFB | null>(null)
  const [connection, setConnection] = useState<Screen['connection']>('off')
  const [attempts, setAttempts] = useState(0)
  // Connects when the screen is first looked at, and stays connected behind other tabs.
  const [wasShown, setWasShown] = useState(isShown)
  useEffect(() => {
    if (isShown) setWasShown(true)
  }, [isShown])

  useEffect(() => {
    if (!isOn || !wasShown || host.current === null) return undefined
    const target = host.current
    let isOver = false
    setConnection('connecting')
    openStream({ stream: 'display', id })
      .then((port) => {
        if (isOver) return port.close()
        const channel = new VncChannel(port)
        const opened = new RFB(target, channel, { shared: true })
        opened.background = 'transparent'
        opened.addEventListener('connect', () => setConnection('connected'))
        opened.addEventListener('disconnect', () => {
          if (!isOver) setConnection('lost')
        })
        rfb.current = opened
        channel.start()
      })
      .catch(() => setConnection('lost'))
    return () => {
      isOver = true
      // One that is lost has said goodbye already.
      if (rfb.current !== null) rfb.current.disconnect()
      rfb.current = null
      setConnection('off')
    }
  }, [id, isOn, wasShown, attempts])

  useEffect(() => {
    if (rfb.current === null) return
    rfb.current.scaleViewport = mode === 'fit'
    rfb.current.clipViewport = mode === 'pixels'
    rfb.current.resizeSession = mode === 'follow'
    rfb.current.viewOnly = isViewOnly
  }, [mode, isViewOnly, connection])

  // A screen that was lost while the machine goes on is worth another try by itself.
  const isGivenUp = connection === 'lost' && attempts >= tries
  useEffect(() => {
    if (connection !== 'lost' || !isOn || isGivenUp) return undefined
    const timer = setTimeout(() => setAttempts((n) => n + 1), againMs)
    return () => clearTimeout(timer)
  }, [connection, isOn, isGivenUp])

  return { host, rfb, connection, isGivenUp, reconnect: () => setAttempts((n) => n + 1) }
}
