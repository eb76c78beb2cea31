/** A machine's builds, newest first, and one of them in full. */
import { useEffect, useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { BuildRecord } from '../../contract/history.ts'
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { FormerBuild, type FormerView } from './former-build.tsx'
import { FreeSpace } from './free-space.tsx'
import './history.css'

/** Null until main has answered. */
export function useHistory(id: string): BuildRecord[] | null {
  const [records, setRecords] = useState<BuildRecord[] | null>(null)
  useEffect(() => {
    let asked = 0
    const look = () =>
      attempt(async () => {
        const turn = ++asked
        const found = await call('builds.list', { id })
        if (turn === asked) setRecords(found)
      })
    look()
    const stop = window.snowglobe.on('builds.changed', (changed) => {
      if (changed.id === id) look()
    })
    return () => {
      asked = -1
      stop()
    }
  }, [id])
  return records
}

export function History({ machine, records }: { machine: MachineView; records: BuildRecord[] }) {
  // Builds that come do not take away what is looked at.
  const [chosen, setChosen] = useState<string | null>(records[0]?.key ?? null)
  const [view, setView] = useState<FormerView>('log')
  const [isFreeing, setFreeing] = useState(false)
  const at = Math.max(
    0,
    records.findIndex(({ key }) => key === chosen),
  )
  const record = records[at]
  const before = records.slice(at + 1).find(({ outcome }) => outcome === 'succeeded') ?? null
  if (record === undefined)
    return (
      <div className="empty">
        <p>{text.build.noHistory}</p>
      </div>
    )
  const freeable = records.filter(({ isThere, isCurrent }) => isThere && !isCurrent)
  return (
    <div className="history">
      <section className="history-list" aria-label={text.build.history}>
        <div className="bar">
          <span className="grow hint">{text.build.builds(records.length)}</span>
          <Button isDisabled={freeable.length === 0} onPress={() => setFreeing(true)}>
            {text.build.freeSpace}
          </Button>
        </div>
        <ListBox
          className="history-rows"
          aria-label={text.build.history}
          selectionMode="single"
          selectionBehavior="replace"
          disallowEmptySelection
          selectedKeys={[record.key]}
          onSelectionChange={(keys) => {
            if (keys !== 'all') setChosen(String([...keys][0] ?? ''))
          }}
        >
          {records.map((each) => (
            <ListBoxItem
              key={each.key}
              id={each.key}
              className="history-row"
              textValue={text.moment(each.startedAt)}
            >
              <Row record={each} />
            </ListBoxItem>
          ))}
        </ListBox>
      </section>
      <FormerBuild
        key={record.key}
        machine={machine}
        record={record}
        before={before}
        view={view}
        show={setView}
      />
      {isFreeing ? <FreeSpace id={machine.id} records={freeable} onClose={() => setFreeing(false)} /> : null}
    </div>
  )
}

function Row({ record }: { record: BuildRecord }) {
  const { startedAt, endedAt, outcome, isCurrent, isThere, result, closureBytes, nixpkgsRevision } = record
  const tone = outcome === 'succeeded' ? 'good' : outcome === 'failed' ? 'bad' : 'hint'
  return (
    <>
      <span className="row">
        <strong className="grow">{text.moment(startedAt)}</strong>
        {isCurrent ? <span className="tag">{text.build.current}</span> : null}
      </span>
      <span className="row hint">
        <span className={tone}>{text.build.outcomes[outcome]}</span>
        <span className="grow">
          {[
            outcome === 'kept' ? '' : text.duration(endedAt - startedAt),
            closureBytes === null ? '' : text.bytes(closureBytes),
            result !== null && !isThere ? text.build.gone : '',
            nixpkgsRevision === null ? '' : shortRevision(nixpkgsRevision),
          ]
            .filter((part) => part !== '')
            .map((part) => ` · ${part}`)
            .join('')}
        </span>
      </span>
    </>
  )
}

/** A commit by its first digits; what is no commit, such as a release's name, whole. */
function shortRevision(revision: string): string {
  return /^[0-9a-f]{40}$/.test(revision) ? revision.slice(0, 12) : revision
}
