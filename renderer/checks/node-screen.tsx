/** The screen of one machine of the test that runs, large; it takes keys and the pointer. */
import RFB from '@novnc/novnc'
import { Minimize2 } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { openStream } from '../bridge.ts'
import { VncChannel } from '../display/vnc-channel.ts'
import { testsText } from '../text/tests.ts'
import { Button } from '../ui/controls.tsx'
import './node-screens.css'

const againMs = 1000

interface NodeScreenProps {
  id: string
  node: string
  shrink(this: void): void
  /** Before the name, and after it. */
  mark?: ReactNode
  actions?: ReactNode
}

export function NodeScreen({ id, node, shrink, mark, actions }: NodeScreenProps) {
  const host = useRef<HTMLDivElement>(null)
  const [isOn, setOn] = useState(false)
  const [attempts, setAttempts] = useState(0)
  useEffect(() => {
    const target = host.current
    if (target === null) return undefined
    let isOver = false
    let screen: RFB | null = null
    // A machine that has not been started yet has no screen; while somebody looks it is looked for.
    const again = () => {
      if (!isOver) setTimeout(() => setAttempts((n) => n + 1), againMs)
    }
    openStream({ stream: 'test-display', id, node })
      .then((port) => {
        if (isOver) return port.close()
        const channel = new VncChannel(port)
        screen = new RFB(target, channel, { shared: true })
        screen.scaleViewport = true
        screen.background = 'transparent'
        screen.addEventListener('connect', () => {
          setOn(true)
          screen?.focus()
        })
        screen.addEventListener('disconnect', () => {
          setOn(false)
          again()
        })
        channel.start()
      })
      .catch(again)
    return () => {
      isOver = true
      screen?.disconnect()
    }
  }, [id, node, attempts])
  return (
    <figure className="node-screen large">
      <figcaption className="row">
        {mark}
        <span className="label grow">{node}</span>
        {isOn ? null : <span className="hint">{testsText.screenWaiting}</span>}
        {actions}
        <Button kind="quiet" label={testsText.shrink} onPress={shrink}>
          <Minimize2 size={14} aria-hidden />
        </Button>
      </figcaption>
      <div
        className="screen node-screen-picture"
        ref={host}
        role="application"
        aria-label={testsText.screenOf(node)}
        data-on={isOn}
      />
    </figure>
  )
}
