/** The machine's screen, by noVNC over a byte stream. */
import RFB from '@novnc/novnc'
import { Expand, Keyboard, Maximize } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import { openStream } from '../bridge.ts'
import { buildAndRun } from '../build/build-and-run.ts'
import { attempt } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { ActionMenu, Button, type Action } from '../ui/controls.tsx'
import { VncChannel } from './vnc-channel.ts'
import './display-tab.css'

type Connection = 'off' | 'connecting' | 'connected' | 'lost'

export function DisplayTab({ machine, isShown }: { machine: MachineView; isShown: boolean }) {
  const { id } = machine
  const phase = machine.vm.phase
  const isOn = phase === 'running' || phase === 'paused' || phase === 'stopping'
  const host = useRef<HTMLDivElement>(null)
  const screen = useRef<RFB | null>(null)
  const [connection, setConnection] = useState<Connection>('off')
  const [attempts, setAttempts] = useState(0)
  const [isFitted, setFitted] = useState(true)
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
        const rfb = new RFB(target, channel, { shared: true })
        rfb.scaleViewport = true
        rfb.background = 'transparent'
        rfb.addEventListener('connect', () => setConnection('connected'))
        rfb.addEventListener('disconnect', () => {
          if (!isOver) setConnection('lost')
        })
        screen.current = rfb
        channel.start()
      })
      .catch(() => setConnection('lost'))
    return () => {
      isOver = true
      if (screen.current !== null) screen.current.disconnect()
      screen.current = null
      setConnection('off')
    }
  }, [id, isOn, wasShown, attempts])

  useEffect(() => {
    if (screen.current === null) return
    screen.current.scaleViewport = isFitted
    screen.current.clipViewport = !isFitted
  }, [isFitted, connection])

  // A screen that was lost while the machine goes on is worth another try by itself.
  useEffect(() => {
    if (connection !== 'lost' || !isOn || attempts > 5) return undefined
    const timer = setTimeout(() => setAttempts((n) => n + 1), 700)
    return () => clearTimeout(timer)
  }, [connection, isOn, attempts])

  return (
    <>
      {isOn ? (
        <div className="bar">
          <span className="hint grow">{text.display.hint}</span>
          <Button onPress={() => setFitted(!isFitted)} tip={text.display.fit}>
            <Maximize size={15} aria-hidden /> {isFitted ? '1:1' : text.display.fit}
          </Button>
          <ActionMenu label={text.display.keys} actions={keyActions(screen)}>
            <Keyboard size={16} aria-hidden />
          </ActionMenu>
          <Button label={text.display.fullscreen} onPress={() => void host.current?.requestFullscreen()}>
            <Expand size={16} aria-hidden />
          </Button>
        </div>
      ) : null}
      <div
        className={`screen ${isOn && connection === 'connected' ? 'on' : ''}`}
        ref={host}
        data-testid="display"
        role="application"
        aria-label={text.display.label}
      />
      {isOn && connection !== 'connected' ? (
        <div className="empty" role="status">
          <p>{connection === 'lost' && attempts > 5 ? text.display.lost : text.display.connecting}</p>
          {connection === 'lost' ? (
            <Button onPress={() => setAttempts((n) => n + 1)}>{text.display.reconnect}</Button>
          ) : null}
        </div>
      ) : null}
      {isOn ? null : (
        <div className="empty">
          <h2>{phase === 'starting' ? text.status.starting : text.display.offTitle}</h2>
          <p>{text.display.offText}</p>
          {phase === 'off' ? (
            <Button kind="primary" onPress={() => attempt(() => buildAndRun(id))}>
              {text.actions.buildAndRun}
            </Button>
          ) : null}
        </div>
      )}
    </>
  )
}

/** X keysyms (keysymdef.h) and the physical keys that QEMU is told. */
const control: [number, string] = [0xffe3, 'ControlLeft']
const alt: [number, string] = [0xffe9, 'AltLeft']
const chords: { label: string; keys: [number, string][] }[] = [
  { label: 'Ctrl+Alt+Delete', keys: [control, alt, [0xffff, 'Delete']] },
  { label: 'Ctrl+Alt+F1', keys: [control, alt, [0xffbe, 'F1']] },
  { label: 'Ctrl+Alt+F2', keys: [control, alt, [0xffbf, 'F2']] },
  { label: 'Alt+Tab', keys: [alt, [0xff09, 'Tab']] },
  { label: 'F5', keys: [[0xffc2, 'F5']] },
]

function keyActions(screen: React.RefObject<RFB | null>): Action[] {
  return chords.map(({ label, keys }) => ({
    id: label,
    label,
    run: () => {
      const rfb = screen.current
      for (const [keysym, code] of keys) rfb?.sendKey(keysym, code, true)
      for (const [keysym, code] of keys.toReversed()) rfb?.sendKey(keysym, code, false)
      rfb?.focus()
    },
  }))
}
