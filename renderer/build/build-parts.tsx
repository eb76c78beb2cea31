/** The steps of one build beside the log of what is chosen among them. */
import { useCallback, useEffect, useState } from 'react'
import type { BuildStep } from '../../contract/build-steps.ts'
import type { FailureData } from '../../contract/failure.ts'
import { failureOf } from '../bridge.ts'
import { text } from '../text/text.ts'
import { FailureCard } from '../ui/failure.tsx'
import { ensureTree, useTree } from './followed.ts'
import { LogView } from './log-view.tsx'
import { StepTree } from './step-tree.tsx'

interface BuildPartsProps {
  id: string
  /** The build's key. */
  build: string
  isRunning: boolean
}

export function BuildParts({ id, build, isRunning }: BuildPartsProps) {
  const tree = useTree(id, build)
  const [chosen, setChosen] = useState<number | null>(null)
  const showWhole = useCallback(() => setChosen(null), [])
  const [failure, setFailure] = useState<FailureData | null>(null)
  useEffect(() => {
    setFailure(null)
    ensureTree(id, build).catch((error: unknown) => setFailure(failureOf(error)))
  }, [id, build])
  if (failure !== null)
    return (
      <div className="pad">
        <FailureCard failure={failure} machine={id} />
      </div>
    )
  const isKnown = tree?.isKnown ?? false
  const steps = tree?.steps ?? []
  const step = chosen === null ? null : (steps[chosen] ?? null)
  return (
    <div className="build-parts">
      <StepTree steps={steps} isKnown={isKnown} isRunning={isRunning} chosen={chosen} choose={setChosen} />
      <LogView
        key={chosen ?? 'all'}
        id={id}
        build={build}
        step={step}
        empty={isKnown ? emptyText(step === null ? !isRunning : isOver(step)) : text.build.looking}
        lines={step === null ? (tree?.lines ?? 0) : step.lines}
        showWhole={showWhole}
      />
    </div>
  )
}

const emptyText = (isEnded: boolean) => (isEnded ? text.build.emptyLog : text.build.emptyLogYet)
const isOver = ({ state }: BuildStep) => state !== 'running' && state !== 'waiting'
