/** The steps of one build beside the log of what is chosen among them. */
import { useEffect, useState } from 'react'
import { attempt } from '../store/notices.ts'
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
  useEffect(() => attempt(() => ensureTree(id, build)), [id, build])
  const steps = tree?.steps ?? []
  const step = chosen === null ? null : (steps[chosen] ?? null)
  return (
    <div className="build-parts">
      <StepTree steps={steps} isRunning={isRunning} chosen={chosen} choose={setChosen} />
      <LogView
        key={chosen ?? 'all'}
        id={id}
        build={build}
        step={step}
        lines={step === null ? (tree?.lines ?? 0) : step.lines}
        showWhole={() => setChosen(null)}
      />
    </div>
  )
}
