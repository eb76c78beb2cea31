/** What a build does: how far it is, its steps, what they say, why it failed. */
import { memo, useState } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import { FetchedBytes } from '../nixpkgs/fetched-bytes.tsx'
import { revealLine } from '../drafts/option-edits.ts'
import { attempt } from '../store/notices.ts'
import { showTab } from '../store/store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { FailureCard } from '../ui/failure.tsx'
import { Segments } from '../ui/segments.tsx'
import { buildAndRun } from './build-and-run.ts'
import { BuildParts } from './build-parts.tsx'
import { BuildSummary } from './build-summary.tsx'
import { History, useHistory } from './history.tsx'
import { Preview } from './preview.tsx'
import { Explained } from '../ui/term.tsx'
import './build-tab.css'

const sides = ['latest', 'history'] as const

export function BuildTab({ machine, isShown }: { machine: MachineView; isShown: boolean }) {
  const { id, build } = machine
  const records = useHistory(id)
  const [view, setView] = useState<'latest' | 'history'>('latest')
  // A build that begins is what one wants to see; one that was gone back to is not.
  const key = build.phase === 'never' ? null : build.key
  const [seen, setSeen] = useState(key)
  if (seen !== key) {
    setSeen(key)
    if (build.phase === 'running') setView('latest')
  }
  const isBuilding = build.phase === 'running' || build.phase === 'cancelling'
  // Of a machine whose last result is gone only the history is left.
  const isOver = build.phase === 'never'
  const shown = isOver ? 'history' : view
  const preview = isShown && machine.needsBuild && !isBuilding ? <Preview machine={machine} /> : null
  if (isOver && records === null) return null
  if (isOver && records?.length === 0)
    return (
      <>
        <div className="empty">
          <h2>{text.build.never}</h2>
          <p>
            <Explained>{text.build.neverText}</Explained>
          </p>
          {machine.vm.phase === 'off' ? (
            <Button kind="primary" onPress={() => attempt(() => buildAndRun(id))}>
              {text.actions.buildAndRun}
            </Button>
          ) : null}
        </div>
        {preview}
      </>
    )
  return (
    <>
      <div className="build-head">
        <div className="row build-line">
          <div className="grow">
            {isOver ? <strong>{text.build.resultGone}</strong> : <BuildSummary build={build} />}
            {machine.isFetchingNixpkgs ? (
              <span className="row hint">
                {text.nixpkgs.busy} <FetchedBytes source={machine.nixpkgs} />
              </span>
            ) : null}
          </div>
          <Sides shown={shown} setView={setView} isOver={isOver} />
        </div>
        {build.phase === 'failed' && shown === 'latest' ? (
          <FailureCard machine={id} failure={build.failure} {...goTo(machine, build.failure.place?.file)} />
        ) : null}
        {shown === 'latest' || isOver ? preview : null}
      </div>
      {isShown && shown === 'latest' && key !== null ? (
        <BuildParts key={key} id={id} build={key} isRunning={isBuilding} />
      ) : null}
      {isShown && shown === 'history' ? <History machine={machine} records={records ?? []} /> : null}
    </>
  )
}

interface SidesProps {
  shown: (typeof sides)[number]
  setView(this: void, side: (typeof sides)[number]): void
  isOver: boolean
}

const Sides = memo(function Sides({ shown, setView, isOver }: SidesProps) {
  return (
    <Segments
      label={text.build.whatToShow}
      items={sides.map((side) => ({
        key: side,
        label: text.build.sides[side],
        isDisabled: isOver && side === 'latest',
      }))}
      value={shown}
      onChange={setView}
    />
  )
})

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
