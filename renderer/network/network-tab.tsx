/** The ports of this computer that lead into the machine: seen, added and removed while it runs. */
import { useCallback, useEffect, useState } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import type { FailureData } from '../../contract/failure.ts'
import type { ForwardView, ShareView } from '../../contract/network.ts'
import { call, failureOf } from '../bridge.ts'
import { text } from '../text/text.ts'
import { FailureCard } from '../ui/failure.tsx'
import { AddForward } from './add-forward.tsx'
import { ForwardList } from './forward-list.tsx'
import { OpenPorts } from './open-ports.tsx'
import { SharesCard } from './shares-card.tsx'
import './network-tab.css'
import { Explained } from '../ui/term.tsx'

const words = text.network

export function NetworkTab({ machine, isShown }: { machine: MachineView; isShown: boolean }) {
  const { id } = machine
  const { phase } = machine.vm
  const isOn = phase === 'running' || phase === 'paused'
  const [forwards, setForwards] = useState<ForwardView[] | null>(null)
  const [shares, setShares] = useState<ShareView[]>([])
  const [failure, setFailure] = useState<FailureData | null>(null)
  const look = useCallback(() => {
    Promise.all([call('network.forwards', { id }), call('network.shares', { id })]).then(
      ([found, folders]) => {
        setForwards(found)
        setShares(folders)
        setFailure(null)
      },
      (error: unknown) => setFailure(failureOf(error)),
    )
  }, [id])
  // Looked at again whenever it is opened, and when the machine starts, stops or is built anew.
  useEffect(() => {
    if (isShown && phase !== 'starting') look()
  }, [isShown, phase, machine.build.phase, look])
  return (
    <div className="page">
      <div className="stack narrow">
        <h2>{words.title}</h2>
        <p className="muted">
          <Explained>{words.text}</Explained>
        </p>
        {failure === null ? null : <FailureCard failure={failure} />}
        <section className="card stack" aria-label={words.title}>
          {forwards?.length === 0 ? <p>{isOn ? words.none : words.noneOff}</p> : null}
          {forwards === null || forwards.length === 0 ? null : (
            <ForwardList id={id} forwards={forwards} isOn={isOn} onChange={setForwards} />
          )}
        </section>
        {isOn ? (
          <AddForward id={id} onChange={setForwards} />
        ) : (
          <p className="hint">
            <Explained>{words.off}</Explained>
          </p>
        )}
        {phase === 'running' && machine.agent.state === 'ready' && forwards !== null ? (
          <OpenPorts id={id} forwards={forwards} isShown={isShown} onChange={setForwards} />
        ) : null}
        {machine.hasResult ? <SharesCard id={id} shares={shares} /> : null}
        <section className="card stack">
          <h2>{words.address}</h2>
          <p className="muted">
            <Explained>{words.addressText}</Explained>
          </p>
        </section>
      </div>
    </div>
  )
}
