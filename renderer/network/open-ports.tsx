/** The ports on which programs in a running machine listen, each with its way in or a button that makes one. */
import { useEffect, useState } from 'react'
import type { ForwardView } from '../../contract/network.ts'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { useWindowVisible } from '../ui/window-visible.ts'
import { forwardPort } from './forward-port.ts'

const words = text.network.listening
const lookMs = 5000

interface OpenPortsProps {
  id: string
  forwards: ForwardView[]
  isShown: boolean
  onChange(this: void, forwards: ForwardView[]): void
}

/** Only for a machine whose agent answers. */
export function OpenPorts({ id, forwards, isShown, onChange }: OpenPortsProps) {
  const ports = usePorts(id, useWindowVisible() && isShown)
  const forward = async (guestPort: number) => {
    const changed = await forwardPort(id, {
      protocol: 'tcp',
      hostAddress: '127.0.0.1',
      hostPort: null,
      guestPort,
    })
    if (changed !== null) onChange(changed)
  }
  if (ports === null) return null
  return (
    <section className="card stack" aria-labelledby="open-ports">
      <h2 id="open-ports">{words.title}</h2>
      <p className="muted">{ports.length === 0 ? words.none : words.text}</p>
      {ports.length === 0 ? null : (
        <ul className="open-ports">
          {ports.map((port) => {
            const way = forwards.find((one) => one.guestPort === port && one.protocol === 'tcp')
            return (
              <li className="row" key={port}>
                <code>{port}</code>
                {way === undefined ? (
                  <Button onPress={() => attempt(() => forward(port))}>{words.forward(port)}</Button>
                ) : (
                  <span className="hint">{words.reached(way.hostPort)}</span>
                )}
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

/** Asked now and then, since services come and go; only while somebody looks. Null where the guest does not tell. */
function usePorts(id: string, isWanted: boolean): number[] | null {
  const [ports, setPorts] = useState<number[] | null>(null)
  useEffect(() => {
    if (!isWanted) return undefined
    let timer: ReturnType<typeof setTimeout> | undefined
    let isOver = false
    const look = () =>
      void call('guest.ports', { id })
        .catch(() => null)
        .then((found) => {
          if (isOver) return
          setPorts(found)
          timer = setTimeout(look, lookMs)
        })
    look()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [id, isWanted])
  return ports
}
