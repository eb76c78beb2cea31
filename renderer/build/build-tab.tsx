/** What a build does: how far it is, its steps, what they say, why it failed. */
import { useEffect, useState } from 'react'
import type { BuildStatus } from '../../contract/build.ts'
import type { MachineView } from '../../contract/machine.ts'
import { revealLine } from '../drafts/option-edits.ts'
import { attempt } from '../store/notices.ts'
import { showTab } from '../store/store.ts'
import { text } from '../text/text.ts'
import { FailureCard } from '../ui/failure.tsx'
import { BuildSummary } from './build-summary.tsx'
import { ensureTree, useTree } from './followed.ts'
import { LogView } from './log-view.tsx'
import { StepTree } from './step-tree.tsx'
import './build-tab.css'

export function BuildTab({ machine, isShown }: { machine: MachineView; isShown: boolean }) {
  const { id, build } = machine
  if (build.phase === 'never')
    return (
      <div className="empty">
        <h2>{text.build.never}</h2>
        <p>{text.build.neverText}</p>
      </div>
    )
  return (
    <>
      <div className="build-head">
        <BuildSummary build={build} />
        {build.phase === 'failed' ? (
          <FailureCard machine={id} failure={build.failure} {...goTo(machine, build.failure.place?.file)} />
        ) : null}
      </div>
      {isShown ? <BuildParts key={build.key} id={id} build={build} /> : null}
    </>
  )
}

/** The steps of one build beside the log of what is chosen among them. */
export function BuildParts({ id, build }: { id: string; build: BuildStatus & { key: string } }) {
  const { key } = build
  const tree = useTree(id, key)
  const [chosen, setChosen] = useState<number | null>(null)
  useEffect(() => attempt(() => ensureTree(id, key)), [id, key])
  const steps = tree?.steps ?? []
  const step = chosen === null ? null : (steps[chosen] ?? null)
  const isRunning = build.phase === 'running' || build.phase === 'cancelling'
  return (
    <div className="build-parts">
      <StepTree steps={steps} isRunning={isRunning} chosen={chosen} choose={setChosen} />
      <LogView
        key={chosen ?? 'all'}
        id={id}
        build={key}
        step={step}
        lines={step === null ? (tree?.lines ?? 0) : step.lines}
        showWhole={() => setChosen(null)}
      />
    </div>
  )
}

/** The way to a failure's line, where it lies in the machine's own file. */
function goTo({ id, folder }: MachineView, file: string | undefined) {
  if (file !== `${folder}/configuration.nix`) return {}
  return {
    goTo: (line: number) => {
      showTab(id, 'configuration')
      revealLine(id, line)
    },
  }
}
