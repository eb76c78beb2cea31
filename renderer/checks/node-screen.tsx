/** The screen of one machine of the test that runs, small beside others or large; it takes keys and the pointer. */
import RFB from '@novnc/novnc'
import { Maximize2, Minimize2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { openStream } from '../bridge.ts'
import { VncChannel } from '../display/vnc-channel.ts'
import { testsText } from '../text/tests.ts'
import { Button } from '../ui/controls.tsx'

const againMs = 1000

interface NodeScreenProps {
  id: string
  node: string
  isLarge: boolean
  setLarge(this: void, isLarge: boolean): void
}

export function NodeScreen({ id, node, isLarge, setLarge }: NodeScreenProps) {
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
        screen.addEventListener('connect', () => setOn(true))
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
    <figure className={`node-screen ${isLarge ? 'large' : ''}`}>
      <figcaption className="row">
        <span className="label grow">{node}</span>
        {isOn ? null : <span className="hint">{testsText.screenWaiting}</span>}
        <Button
          kind="quiet"
          label={isLarge ? testsText.shrink : testsText.enlarge(node)}
          onPress={() => setLarge(!isLarge)}
        >
          {isLarge ? <Minimize2 size={14} aria-hidden /> : <Maximize2 size={14} aria-hidden />}
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
