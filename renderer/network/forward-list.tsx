/** The forwarded ports as a table, with what can be done with each. */
import { Copy, Globe, Trash2 } from 'lucide-react'
import type { Forward, ForwardView } from '../../contract/network.ts'
import { call } from '../bridge.ts'
import { attempt, notify } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'

const words = text.network

interface ForwardListProps {
  id: string
  forwards: ForwardView[]
  isOn: boolean
  onChange(this: void, forwards: ForwardView[]): void
}

export function ForwardList({ id, forwards, isOn, onChange }: ForwardListProps) {
  const copy = async (address: string) => {
    await navigator.clipboard.writeText(address)
    notify({ message: words.copied })
  }
  const remove = async (forward: ForwardView) => {
    onChange(await call('network.remove', { id, forward: plain(forward) }))
    const { hostPort, isConfigured } = forward
    notify({ message: isConfigured ? words.removedConfigured(hostPort) : words.removed(hostPort) })
  }
  return (
    <table className="forwards">
      <thead>
        <tr>
          <th scope="col">{words.here}</th>
          <th scope="col">{words.inside}</th>
          <th scope="col">{words.from}</th>
          <th scope="col">
            <span className="visually-hidden">{words.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {forwards.map((forward) => {
          const address = `${forward.hostAddress === '' ? '127.0.0.1' : forward.hostAddress}:${forward.hostPort}`
          return (
            <tr key={`${forward.protocol} ${forward.hostAddress}:${forward.hostPort}`}>
              <td>
                <code>{address}</code>
              </td>
              <td>
                <code>{forward.guestPort}</code>{' '}
                <span className="muted">{words.protocol[forward.protocol]}</span>
              </td>
              <td className="hint">
                {forward.isConfigured ? words.configured : words.thisRun}
                {forward.hostAddress === '' ? (
                  <span className="warn" title={words.everyone}>
                    {' '}
                    · {words.everyoneWord}
                  </span>
                ) : null}
              </td>
              <td>
                <div className="row end">
                  {forward.protocol === 'tcp' && isOn ? (
                    <Button
                      label={words.open}
                      onPress={() => attempt(() => call('network.open', { id, forward: plain(forward) }))}
                    >
                      <Globe size={15} aria-hidden />
                    </Button>
                  ) : null}
                  <Button label={words.copy} onPress={() => attempt(() => copy(address))}>
                    <Copy size={15} aria-hidden />
                  </Button>
                  {isOn ? (
                    <Button label={words.remove} onPress={() => attempt(() => remove(forward))}>
                      <Trash2 size={15} aria-hidden />
                    </Button>
                  ) : null}
                </div>
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

function plain({ protocol, hostAddress, hostPort, guestPort }: Forward): Forward {
  return { protocol, hostAddress, hostPort, guestPort }
}
