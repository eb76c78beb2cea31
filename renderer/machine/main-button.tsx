/** The one main button of a machine: build and run, cancel, shut down, or the next rung of the ladder. */
import { Ban, Hammer, Play, Power, Square } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import type { StopRung } from '../../contract/vm.ts'
import { call } from '../bridge.ts'
import { useIsApplyWanted } from '../apply/apply-button.tsx'
import { buildAndRun } from '../build/build-and-run.ts'
import { attempt } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { isTryOut } from './machine-tabs.ts'

export function MainButton({ machine }: { machine: MachineView }) {
  const { id, build, vm } = machine
  const isApplyWanted = useIsApplyWanted(machine)
  const startWord = isTryOut(machine) ? text.actions.startNow : text.actions.buildAndRun
  if (build.phase === 'running' || build.phase === 'cancelling')
    return (
      <Button
        isDisabled={build.phase === 'cancelling'}
        onPress={() => attempt(() => call('build.cancel', { id }))}
      >
        <Ban size={15} aria-hidden /> {text.actions.cancel}
      </Button>
    )
  switch (vm.phase) {
    case 'off':
      return (
        <Button kind="primary" tip={`${startWord} (F5)`} onPress={() => attempt(() => buildAndRun(id))}>
          <Play size={15} aria-hidden /> {startWord}
        </Button>
      )
    case 'starting':
    case 'running':
    case 'paused':
      return (
        <>
          {machine.needsBuild ? (
            <Button onPress={() => attempt(() => buildAndRun(id, false))}>
              <Hammer size={15} aria-hidden /> {text.actions.build}
            </Button>
          ) : null}
          <Button {...(isApplyWanted ? {} : { kind: 'primary' as const })} onPress={() => stop(id, 'ask')}>
            <Power size={15} aria-hidden /> {text.actions.stop}
          </Button>
        </>
      )
    case 'stopping':
      return <Harder id={id} rung={vm.rung} nextAt={vm.nextAt} />
  }
}

export function stop(id: string, rung: StopRung): void {
  attempt(() => call('vm.stop', { id, rung }))
}

/** While it stops: how long until the next rung, and a way to go there at once. */
function Harder({ id, rung, nextAt }: { id: string; rung: StopRung; nextAt: number | null }) {
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 500)
    return () => clearInterval(timer)
  }, [])
  const seconds = nextAt === null ? null : Math.max(0, Math.ceil((nextAt - now) / 1000))
  return (
    <>
      <span className="hint" aria-live="off">
        {text.status.stopping[rung]}
        {seconds === null ? '' : `, ${text.countdown(seconds)}`}
      </span>
      {rung === 'ask' ? (
        <Button onPress={() => stop(id, 'terminate')}>
          <Square size={14} aria-hidden /> {text.actions.terminate}
        </Button>
      ) : null}
      {rung === 'kill' ? null : (
        <Button kind="danger" onPress={() => stop(id, 'kill')}>
          {text.actions.kill}
        </Button>
      )}
    </>
  )
}
