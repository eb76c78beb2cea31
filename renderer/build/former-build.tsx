/** One build of a machine's history: its steps and log, its configuration, what changed with it, and the way back to it. */
import { Text } from '@codemirror/state'
import { useEffect, useMemo, useState } from 'react'
import type { BuildDifference, BuildRecord } from '../../contract/history.ts'
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { Comparison } from '../configuration/comparison.tsx'
import { ensureDraft, replaceText } from '../drafts/draft.ts'
import { attempt } from '../store/notices.ts'
import { showTab, useStore } from '../store/store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { FailureCard } from '../ui/failure.tsx'
import { Segments } from '../ui/segments.tsx'
import { BuildParts } from './build-parts.tsx'
import { GoBack } from './go-back.tsx'
import { Packages } from './preview.tsx'

const views = ['log', 'configuration', 'changes'] as const
type View = (typeof views)[number]

interface FormerBuildProps {
  machine: MachineView
  record: BuildRecord
  /** The good build before it; null for the first. */
  before: BuildRecord | null
}

export function FormerBuild({ machine, record, before }: FormerBuildProps) {
  const isKept = record.outcome === 'kept'
  const [view, setView] = useState<View>(isKept ? 'configuration' : 'log')
  const [isGoing, setGoing] = useState(false)
  const canGoBack = record.result !== null && record.isThere && !record.isCurrent
  return (
    <section className="former" aria-label={text.moment(record.startedAt)}>
      <div className="bar">
        <Segments
          label={text.build.whatToShow}
          items={views.map((key) => ({
            key,
            label: text.build.views[key],
            isDisabled: (isKept && key !== 'configuration') || (key === 'changes' && record.result === null),
          }))}
          value={view}
          onChange={setView}
        />
        <span className="grow" />
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
      {record.failure === null || view !== 'log' ? null : (
        <div className="pad">
          <FailureCard machine={machine.id} failure={record.failure} />
        </div>
      )}
      {view === 'log' ? <BuildParts id={machine.id} build={record.key} isRunning={false} /> : null}
      {view === 'configuration' ? <Configuration id={machine.id} record={record} /> : null}
      {view === 'changes' ? <Changes id={machine.id} record={record} before={before} /> : null}
      {isGoing ? <GoBack machine={machine} record={record} onClose={() => setGoing(false)} /> : null}
    </section>
  )
}

/** Puts its text into the editor, where it can be undone and is not saved yet. */
async function takeText(id: string, key: string): Promise<void> {
  const then = await call('builds.configuration', { id, key })
  await ensureDraft(id)
  replaceText(id, Text.of(then.replaceAll('\r\n', '\n').split('\n')))
  showTab(id, 'configuration')
}

/** What it was made of beside what is written now. */
function Configuration({ id, record }: { id: string; record: BuildRecord }) {
  const [then, setThen] = useState<string | null>(null)
  const now = useStore((store) => store.drafts[id]?.editor.doc)
  useEffect(
    () => attempt(async () => setThen(await call('builds.configuration', { id, key: record.key }))),
    [id, record.key],
  )
  const left = useMemo(
    () => ({ label: text.build.configurationThen, doc: Text.of((then ?? '').split('\n')) }),
    [then],
  )
  const right = useMemo(() => ({ label: text.build.configurationNow, doc: now ?? Text.empty }), [now])
  if (then === null) return <p className="hint pad late">{text.build.looking}</p>
  if (now?.eq(left.doc) === true) return <p className="hint pad">{text.build.sameConfiguration}</p>
  return <Comparison left={left} right={right} />
}

function Changes({ id, record, before }: { id: string; record: BuildRecord; before: BuildRecord | null }) {
  const [difference, setDifference] = useState<BuildDifference | null>(null)
  useEffect(() => {
    if (before === null) return
    attempt(async () =>
      setDifference(await call('builds.compare', { id, before: before.key, after: record.key })),
    )
  }, [id, record.key, before])
  if (before === null) return <p className="hint pad">{text.build.firstBuild}</p>
  if (difference === null) return <p className="hint pad late">{text.build.looking}</p>
  const { packages, closureBytesBefore, closureBytesAfter } = difference
  return (
    <div className="pad stack changes">
      <p className="hint">{text.build.against(text.moment(before.startedAt))}</p>
      {closureBytesBefore === null || closureBytesAfter === null ? null : (
        <p>{text.build.sizes(text.bytes(closureBytesBefore), text.bytes(closureBytesAfter))}</p>
      )}
      {packages.length === 0 ? <p>{text.build.samePackages}</p> : <Packages packages={packages} />}
    </div>
  )
}
