/** The inside of a running guest: what it is, commands, and files in and out. */
import { RotateCw } from 'lucide-react'
import { useCallback, useEffect, useState, type ReactNode } from 'react'
import type { FailureData } from '../../contract/failure.ts'
import type { GuestFacts } from '../../contract/guest.ts'
import type { MachineView } from '../../contract/machine.ts'
import { call, failureOf } from '../bridge.ts'
import { buildAndRun } from '../build/build-and-run.ts'
import { attempt } from '../store/notices.ts'
import { agentLine } from '../text/guest.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { FailureCard } from '../ui/failure.tsx'
import { CopyCard } from './copy-card.tsx'
import { FactsCard } from './facts-card.tsx'
import { RunCard } from './run-card.tsx'
import './guest-tab.css'
import { Explained } from '../ui/term.tsx'

const words = text.guest
/** A guest without an address by then has no network. */
const earlyMs = 180_000
const againMs = 2000
/** An IPv6 address is there at once, made by the guest itself; the one that users mean comes by DHCP. */
const hasAddress = ({ addresses }: GuestFacts) =>
  addresses?.some((one) => one.addresses.some((address) => address.includes('.'))) ?? true

export function GuestTab({ machine, isShown }: { machine: MachineView; isShown: boolean }) {
  const { id, agent } = machine
  const isReady = agent.state === 'ready' && machine.vm.phase === 'running'
  const { facts, failure, look } = useFacts(id, isShown && isReady)
  if (!isReady) return <NotReady machine={machine} isShown={isShown} />
  return (
    <div className="page">
      <div className="stack narrow">
        <div className="row">
          <h2 className="grow">{words.title}</h2>
          <Button onPress={look}>
            <RotateCw size={15} aria-hidden /> {words.refresh}
          </Button>
        </div>
        {failure === null ? null : <FailureCard failure={failure} machine={id} />}
        <FactsCard facts={facts} version={agent.version} />
        <RunCard id={id} users={facts?.users ?? []} isAllowed={agent.can.includes('run')} />
        <CopyCard id={id} users={facts?.users ?? []} />
      </div>
    </div>
  )
}

/** Asked when it is looked at and on demand; by the clock only until a guest that has just started has its address. */
function useFacts(id: string, isWanted: boolean) {
  const [facts, setFacts] = useState<GuestFacts | null>(null)
  const [failure, setFailure] = useState<FailureData | null>(null)
  const [looks, setLooks] = useState(0)
  const look = useCallback(() => {
    call('guest.facts', { id })
      .then((found) => {
        setFacts(found)
        setFailure(null)
      })
      .catch((error: unknown) => setFailure(failureOf(error)))
      .finally(() => setLooks((before) => before + 1))
  }, [id])
  useEffect(() => {
    if (isWanted) look()
  }, [isWanted, look])
  const isEarly = facts !== null && facts.upMs !== null && facts.upMs < earlyMs && !hasAddress(facts)
  useEffect(() => {
    if (!isWanted || !isEarly) return undefined
    const timer = setTimeout(look, againMs)
    return () => clearTimeout(timer)
  }, [isWanted, isEarly, looks, look])
  return { facts, failure, look }
}

function NotReady({ machine, isShown }: { machine: MachineView; isShown: boolean }) {
  const { id, vm, agent, build } = machine
  const isBuilding = build.phase === 'running' || build.phase === 'cancelling'
  const ask = useCallback(() => {
    // Its failure is what is shown anyway.
    call('guest.facts', { id }).catch(() => undefined)
  }, [id])
  const isOn = vm.phase === 'running' && agent.state !== 'off'
  useEffect(() => {
    if (isShown && isOn) ask()
  }, [isShown, isOn, ask])
  if (vm.phase === 'paused')
    return (
      <Empty title={text.status.paused} say={words.pausedText}>
        <Button kind="primary" onPress={() => attempt(() => call('vm.resume', { id }))}>
          {text.actions.resume}
        </Button>
      </Empty>
    )
  if (vm.phase === 'stopping') return <Empty title={text.status.stopping[vm.rung]} say={words.offText} />
  if (vm.phase === 'starting' || (vm.phase === 'running' && agent.state === 'off'))
    return <Empty title={text.status.starting} say={words.offText} />
  if (!isOn)
    return (
      <Empty title={words.offTitle} say={words.offText}>
        {isBuilding ? null : (
          <Button kind="primary" onPress={() => attempt(() => buildAndRun(id))}>
            {text.actions.buildAndRun}
          </Button>
        )}
      </Empty>
    )
  return (
    <div className="empty" role="status">
      <h2>{agent.state === 'mute' ? words.muteTitle : words.silentTitle}</h2>
      <p>
        <Explained>{agent.state === 'mute' ? words.muteText : words.silentText}</Explained>
      </p>
      {agent.state === 'mute' ? null : (
        <div className="row">
          <code className="command guest-line">{agentLine}</code>
          <CopyButton value={agentLine} />
        </div>
      )}
      <Button onPress={ask}>
        <RotateCw size={15} aria-hidden /> {words.ask}
      </Button>
    </div>
  )
}

function Empty({ title, say, children }: { title: string; say: string; children?: ReactNode }) {
  return (
    <div className="empty" role="status">
      <h2>{title}</h2>
      <p>{say}</p>
      {children}
    </div>
  )
}
