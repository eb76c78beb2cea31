/** The dialog that builds the new configuration, shows what it changes in the running guest, and switches it. */
import { useEffect, useRef, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { BuildSummary } from '../build/build-summary.tsx'
import { attempt } from '../store/notices.ts'
import { showTab } from '../store/store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { Elapsed } from '../ui/elapsed.tsx'
import { FailureCard, Warning } from '../ui/failure.tsx'
import { useApply } from './apply-flow.ts'
import { ApplyEndView } from './apply-end.tsx'
import { PlanView } from './plan-view.tsx'
import { Explained } from '../ui/term.tsx'
import './apply.css'

const words = text.apply

interface ApplyProps {
  machine: MachineView
  onClose(this: void): void
}

export function ApplyDialog({ machine, onClose }: ApplyProps) {
  // Waited for where the guest is still starting; while it is switched the agent may go away and come back.
  const [hadAgent, setHadAgent] = useState(false)
  if (!hadAgent && machine.agent.state === 'ready') setHadAgent(true)
  // What is switching is watched to its end.
  const isApplying = useRef(false)
  const close = () => {
    if (!isApplying.current) onClose()
  }
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={close}>
      <Modal>
        <Dialog className="dialog wide stack">
          <Heading slot="title">{words.title}</Heading>
          {hadAgent ? (
            <Flow machine={machine} onClose={onClose} setApplying={(is) => (isApplying.current = is)} />
          ) : (
            <WithoutAgent onClose={onClose} />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function WithoutAgent({ onClose }: { onClose(this: void): void }) {
  return (
    <>
      <Warning title={words.noAgentTitle}>
        <div>
          <Explained>{words.noAgentText}</Explained>
        </div>
      </Warning>
      <div className="row">
        <span className="grow" />
        <Button kind="primary" onPress={onClose}>
          {words.close}
        </Button>
      </div>
    </>
  )
}

function Flow({
  machine,
  onClose,
  setApplying,
}: ApplyProps & { setApplying(this: void, is: boolean): void }) {
  const { id, build } = machine
  const { now, output, apply, look } = useApply(machine, onClose)
  useEffect(() => {
    setApplying(now.step === 'applying')
  }, [setApplying, now.step])
  const cancel = () => {
    if (now.step === 'building') attempt(() => call('build.cancel', { id }))
    onClose()
  }
  const isBuildTrouble = now.step === 'build-ended'
  const close = <Button onPress={cancel}>{now.step === 'ended' ? words.close : words.cancel}</Button>
  return (
    <>
      <div className="stack" aria-live="polite" aria-busy={isBusy(now.step)}>
        {now.step === 'saving' ? <p className="hint late">{words.saving}</p> : null}
        {now.step === 'building' ? (
          <>
            <p>
              <Explained>{words.building}</Explained>
            </p>
            <BuildSummary build={build} />
          </>
        ) : null}
        {now.step === 'build-ended' && now.build.phase === 'failed' ? (
          <FailureCard failure={now.build.failure} machine={id} />
        ) : null}
        {now.step === 'build-ended' && now.build.phase === 'cancelled' ? <p>{words.buildCancelled}</p> : null}
        {now.step === 'looking' ? (
          <div className="row">
            <span className="grow">{words.looking}</span>
            <Elapsed />
          </div>
        ) : null}
        {now.step === 'failed' ? <FailureCard failure={now.failure} machine={id} /> : null}
        {now.step === 'ready' ? <PlanView plan={now.plan} /> : null}
        {now.step === 'applying' ? (
          <div className="row">
            <span className="grow">{words.applying}</span>
            <Elapsed />
          </div>
        ) : null}
        {now.step === 'ended' ? <ApplyEndView end={now.end} needs={now.plan.needs} /> : null}
      </div>
      {(now.step === 'applying' || now.step === 'ended') && output !== '' ? (
        <details open={now.step === 'applying' || !now.end.isRunning}>
          <summary>{words.output}</summary>
          <pre className="verbatim apply-output" role="log" aria-label={words.output} tabIndex={0}>
            {output}
          </pre>
        </details>
      ) : null}
      <div className="row">
        <span className="grow" />
        {isBuildTrouble ? (
          <Button
            onPress={() => {
              showTab(id, 'build')
              onClose()
            }}
          >
            {words.showBuild}
          </Button>
        ) : null}
        {now.step === 'failed' ? <Button onPress={look}>{text.actions.retry}</Button> : null}
        {now.step === 'applying' ? null : close}
        {now.step === 'ready' ? (
          <Button kind="primary" onPress={() => apply(now.plan)}>
            {now.plan.isRunning ? words.again : words.now}
          </Button>
        ) : null}
      </div>
    </>
  )
}

function isBusy(step: ReturnType<typeof useApply>['now']['step']): boolean {
  return step !== 'ready' && step !== 'ended' && step !== 'failed' && step !== 'build-ended'
}
