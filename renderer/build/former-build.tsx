/** One build of a machine's history: its steps and log, its configuration, what changed with it, and the way back to it. */
import { useState } from 'react'
import type { BuildRecord } from '../../contract/history.ts'
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { ensureDraft, replaceText } from '../drafts/draft.ts'
import { attempt } from '../store/notices.ts'
import { showTab } from '../store/store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { FailureCard } from '../ui/failure.tsx'
import { Segments } from '../ui/segments.tsx'
import { BuildParts } from './build-parts.tsx'
import { FormerChanges, FormerConfiguration, linesOf } from './former-parts.tsx'
import { GoBack } from './go-back.tsx'

export const formerViews = ['log', 'configuration', 'changes'] as const
export type FormerView = (typeof formerViews)[number]

interface FormerBuildProps {
  machine: MachineView
  record: BuildRecord
  /** The good build before it; null for the first. */
  before: BuildRecord | null
  /** What is looked at from build to build, where a build has it. */
  view: FormerView
  show(this: void, view: FormerView): void
}

export function FormerBuild({ machine, record, before, view: wanted, show }: FormerBuildProps) {
  const [isGoing, setGoing] = useState(false)
  const has: Record<FormerView, boolean> = {
    log: record.outcome !== 'kept',
    configuration: true,
    changes: record.outcome !== 'kept' && record.result !== null,
  }
  const view = has[wanted] ? wanted : has.log ? 'log' : 'configuration'
  const isBuilding = machine.build.phase === 'running' || machine.build.phase === 'cancelling'
  const canGoBack = record.result !== null && record.isThere && !record.isCurrent && !isBuilding
  return (
    <section className="former" aria-label={text.moment(record.startedAt)}>
      <div className="bar">
        <Segments
          label={text.build.whatToShow}
          items={formerViews.map((key) => ({ key, label: text.build.views[key], isDisabled: !has[key] }))}
          value={view}
          onChange={show}
        />
        <div className="row former-actions">
          {machine.configuration.kind === 'own' ? (
            <Button
              tip={text.build.takeTextTip}
              onPress={() => attempt(() => takeText(machine.id, record.key))}
            >
              {text.build.takeText}
            </Button>
          ) : null}
          <Button isDisabled={!canGoBack} onPress={() => setGoing(true)}>
            {text.build.goBack}
          </Button>
        </div>
      </div>
      {record.failure === null || view !== 'log' ? null : (
        <div className="pad">
          <FailureCard machine={machine.id} failure={record.failure} />
        </div>
      )}
      {view === 'log' ? <BuildParts id={machine.id} build={record.key} isRunning={false} /> : null}
      {view === 'configuration' ? <FormerConfiguration machine={machine} record={record} /> : null}
      {view === 'changes' ? <FormerChanges id={machine.id} record={record} before={before} /> : null}
      {isGoing ? <GoBack machine={machine} record={record} onClose={() => setGoing(false)} /> : null}
    </section>
  )
}

/** Puts its text into the editor, where it can be undone and is not saved yet. */
async function takeText(id: string, key: string): Promise<void> {
  const then = await call('builds.configuration', { id, key })
  await ensureDraft(id)
  replaceText(id, linesOf(then))
  showTab(id, 'configuration')
}
