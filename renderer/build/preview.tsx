/** What building would do, found out by a dry run while nothing is built. */
import { useEffect, useMemo, useState } from 'react'
import type { FailureData } from '../../contract/failure.ts'
import type { BuildPreview, PackageChange } from '../../contract/history.ts'
import type { MachineView } from '../../contract/machine.ts'
import { call, failureOf } from '../bridge.ts'
import { useStore } from '../store/store.ts'
import { text } from '../text/text.ts'
import { useElsewhereText } from '../configuration/elsewhere-text.ts'
import { changedOptions, type ChangedOption } from './changed-options.ts'
import { Coded, Explained } from '../ui/term.tsx'

type Answer =
  | { kind: 'left-out' }
  | { kind: 'failed'; failure: FailureData }
  /** `current`: the text of the build that is current; null where there is none to compare with. */
  | { kind: 'known'; preview: BuildPreview; current: string | null }

async function currentText(id: string): Promise<string | null> {
  const current = (await call('builds.list', { id })).find(({ isCurrent }) => isCurrent)
  return current === undefined ? null : call('builds.configuration', { id, key: current.key })
}

/** Null where one of them is not known, or cannot be compared. */
function optionsSince(current: string | null, saved: string | null): ChangedOption[] | null {
  if (current === null || saved === null) return null
  try {
    return changedOptions(current, saved)
  } catch {
    return null
  }
}

export function Preview({ machine }: { machine: MachineView }) {
  const { id } = machine
  const isOwn = machine.configuration.kind === 'own'
  const own = useStore(({ drafts: { [id]: draft } }) => (draft?.failure === null ? draft.saved : null))
  const elsewhere = useElsewhereText(machine)
  const saved = isOwn ? (own?.toString() ?? null) : typeof elsewhere === 'string' ? elsewhere : null
  const [answer, setAnswer] = useState<Answer | null>(null)
  const [isLooking, setLooking] = useState(true)
  const key = machine.build.phase === 'never' ? null : machine.build.key
  const nixpkgs = JSON.stringify([machine.nixpkgs, machine.pin])
  useEffect(() => {
    let isWanted = true
    setLooking(true)
    const look = async (): Promise<Answer> => {
      const preview = await call('build.preview', { id })
      if (preview === null) return { kind: 'left-out' }
      // Of a file that cannot be compared the numbers are known all the same.
      return { kind: 'known', preview, current: await currentText(id).catch(() => null) }
    }
    void look()
      .catch((error: unknown): Answer => ({ kind: 'failed', failure: failureOf(error) }))
      .then((known) => {
        if (!isWanted) return
        setAnswer(known)
        setLooking(false)
      })
    return () => {
      isWanted = false
    }
  }, [id, machine.written, key, nixpkgs])
  const current = answer?.kind === 'known' ? answer.current : null
  const options = useMemo(() => optionsSince(current, saved), [current, saved])
  // A failed build has said the same just above.
  const { build } = machine
  if (
    answer?.kind === 'failed' &&
    build.phase === 'failed' &&
    build.failure.message === answer.failure.message
  )
    return null
  return (
    <section className="build-preview stack" aria-label={text.build.preview} aria-busy={isLooking}>
      <div className="row">
        <strong>{text.build.preview}</strong>
        {isLooking ? <span className="hint late">{text.build.looking}</span> : null}
      </div>
      {/* What was found before stays until something else is known: nothing jumps. */}
      {answer === null ? null : <PreviewBody answer={answer} options={options} />}
    </section>
  )
}

function PreviewBody({ answer, options }: { answer: Answer; options: ChangedOption[] | null }) {
  switch (answer.kind) {
    case 'left-out':
      return <p className="hint">{text.build.leftOut}</p>
    case 'failed':
      return (
        <>
          <p>
            {text.build.wouldFail} <Coded>{answer.failure.message}</Coded>
          </p>
          {answer.failure.hint === undefined ? null : <p className="hint">{answer.failure.hint}</p>}
        </>
      )
    case 'known':
      return <Known preview={answer.preview} options={options} />
  }
}

export function Known({ preview, options }: { preview: BuildPreview; options: ChangedOption[] | null }) {
  const { toBuild, toFetch, downloadBytes, unpackedBytes, closureBytes, missing, packages } = preview
  return (
    <>
      <p>
        <Explained>
          {toBuild.length + toFetch.length === 0
            ? text.build.nothingToDo
            : text.build.toDo(
                toBuild.length,
                toFetch.length,
                text.bytes(downloadBytes),
                text.bytes(unpackedBytes),
              )}
        </Explained>
      </p>
      {closureBytes === null ? null : (
        <p className="hint">
          <Explained>
            {text.build.closureNow(
              text.bytes(closureBytes),
              toFetch.length === 0 ? null : text.bytes(unpackedBytes),
              toBuild.length > 0,
            )}
          </Explained>
        </p>
      )}
      {missing.length === 0 ? null : <p className="bad">{text.build.missing(text.listed(missing))}</p>}
      {options === null || options.length === 0 ? null : (
        <Details title={text.build.optionsChanged(options.length)}>
          {options.map((each) => (
            <li key={each.option}>
              <code>{each.option}</code> <Change before={each.before} after={each.after} />
            </li>
          ))}
        </Details>
      )}
      {packages === null || packages.length === 0 ? null : <Packages packages={packages} />}
      {toBuild.length === 0 ? null : <Names title={text.build.derivations} names={toBuild} />}
      {toFetch.length === 0 ? null : <Names title={text.build.paths} names={toFetch} />}
    </>
  )
}

export function Packages({ packages }: { packages: PackageChange[] }) {
  return (
    <Details title={text.build.packagesChanged(packages.length)}>
      {packages.map(({ name, before, after }) => (
        <li key={name}>
          {name}{' '}
          <Change
            before={before.length === 0 ? null : text.listed(before)}
            after={after.length === 0 ? null : text.listed(after)}
          />
        </li>
      ))}
    </Details>
  )
}

/** Long texts are cut: the whole is in the comparison of configurations. */
const shownCharacters = 80
const short = (value: string) =>
  value.length > shownCharacters ? `${value.slice(0, shownCharacters)}…` : value

function Change({ before, after }: { before: string | null; after: string | null }) {
  if (before === null) return <span className="good">{text.build.added(short(after ?? ''))}</span>
  if (after === null) return <span className="bad">{text.build.removed(short(before))}</span>
  return (
    <span className="hint">
      {short(before)} → <span className="preview-new">{short(after)}</span>
    </span>
  )
}

/** So many names a list shows; who wants more has the log. */
const shownNames = 200

function Names({ title, names }: { title: string; names: string[] }) {
  return (
    <Details title={title}>
      {names.slice(0, shownNames).map((name, n) => (
        // oxlint-disable-next-line no-array-index-key -- names may occur twice, and the list never changes
        <li key={n}>{name}</li>
      ))}
      {names.length > shownNames ? (
        <li className="hint">{text.build.more(names.length - shownNames)}</li>
      ) : null}
    </Details>
  )
}

function Details({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <details className="preview-details">
      <summary>{title}</summary>
      <ul>{children}</ul>
    </details>
  )
}
