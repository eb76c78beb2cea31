/** Two views of a former build: its configuration beside what is written now, and what changed with it. */
import { Text } from '@codemirror/state'
import { useEffect, useMemo, useState } from 'react'
import type { FailureData } from '../../contract/failure.ts'
import type { BuildDifference, BuildRecord } from '../../contract/history.ts'
import type { MachineView } from '../../contract/machine.ts'
import { call, failureOf } from '../bridge.ts'
import { Comparison } from '../configuration/comparison.tsx'
import { useElsewhereText } from '../configuration/elsewhere-text.ts'
import { useStore } from '../store/store.ts'
import { text } from '../text/text.ts'
import { FailureCard } from '../ui/failure.tsx'
import { Packages } from './preview.tsx'

/** What main answers; null until it has. Asked again when `key` changes. */
function useAnswer<Value>(key: string, ask: () => Promise<Value>): { value: Value } | FailureData | null {
  const [answer, setAnswer] = useState<{ value: Value } | FailureData | null>(null)
  useEffect(() => {
    let isWanted = true
    setAnswer(null)
    ask().then(
      (value) => isWanted && setAnswer({ value }),
      (error: unknown) => isWanted && setAnswer(failureOf(error)),
    )
    return () => {
      isWanted = false
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- `key` says when the question is another one
  }, [key])
  return answer
}

function Waiting({ failure }: { failure: FailureData | null }) {
  if (failure === null) return <p className="hint pad late">{text.build.looking}</p>
  return (
    <div className="pad">
      <FailureCard failure={failure} />
    </div>
  )
}

/** The lines of a file's text as the editor has them. */
export const linesOf = (content: string) => Text.of(content.replaceAll('\r\n', '\n').split('\n'))

export function FormerConfiguration({ machine, record }: { machine: MachineView; record: BuildRecord }) {
  const { id } = machine
  const answer = useAnswer(`${id} ${record.key}`, () => call('builds.configuration', { id, key: record.key }))
  const draft = useStore((store) => store.drafts[id]?.editor.doc)
  const elsewhere = useElsewhereText(machine)
  const now = useMemo(() => (typeof elsewhere === 'string' ? linesOf(elsewhere) : draft), [elsewhere, draft])
  const then = answer !== null && 'value' in answer ? answer.value : null
  const left = useMemo(() => ({ label: text.build.configurationThen, doc: linesOf(then ?? '') }), [then])
  const right = useMemo(() => ({ label: text.build.configurationNow, doc: now ?? Text.empty }), [now])
  if (answer === null || !('value' in answer)) return <Waiting failure={answer} />
  if (now?.eq(left.doc) === true) return <p className="hint pad">{text.build.sameConfiguration}</p>
  return <Comparison left={left} right={right} />
}

interface ChangesProps {
  id: string
  record: BuildRecord
  /** The good build before it; null for the first. */
  before: BuildRecord | null
}

export function FormerChanges({ id, record, before }: ChangesProps) {
  const answer = useAnswer<BuildDifference | null>(`${id} ${before?.key} ${record.key}`, async () =>
    before === null ? null : call('builds.compare', { id, before: before.key, after: record.key }),
  )
  if (before === null) return <p className="hint pad">{text.build.firstBuild}</p>
  if (answer === null || !('value' in answer)) return <Waiting failure={answer} />
  if (answer.value === null) return null
  const { packages, closureBytesBefore, closureBytesAfter } = answer.value
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
