/** The script beside the machines: the line, the marked lines or the subtest that is to run, and how the last part went. */
import { EditorSelection } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { CircleCheck, CircleX, LoaderCircle, Pencil, RefreshCw } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { SessionPlay } from '../../contract/session.ts'
import type { TestView } from '../../contract/test.ts'
import { isUnsaved } from '../drafts/unsaved.ts'
import { attempt } from '../store/notices.ts'
import { useStore } from '../store/store.ts'
import { sessionText } from '../text/session.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { FailureCard } from '../ui/failure.tsx'
import { Coded } from '../ui/term.tsx'
import { markFailed, scriptEditor } from './script-editor.ts'
import { partAt, subtestAt, type LineRange } from './script-part.ts'
import { act, rebuildSession, refreshScript, useScript } from './sessions-store.ts'

interface ScriptPaneProps {
  test: TestView
  play: SessionPlay | null
  /** The driver waits for a command. */
  isWaiting: boolean
  /** Shows a line of the test's file. */
  goTo(this: void, line: number): void
}

export function ScriptPane({ test, play, isWaiting, goTo }: ScriptPaneProps) {
  const { id } = test
  const { script, isReading, failure } = useScript(id)
  const version = useStore((store) => store.drafts[id]?.version)
  const isChanged = useStore((store) => isUnsaved(store.drafts[id]))
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const [part, setPart] = useState<LineRange | null>(null)
  const [subtest, setSubtest] = useState<(LineRange & { name: string }) | null>(null)
  const words = script?.text

  useEffect(() => attempt(() => refreshScript(id)), [id, version])
  useEffect(() => {
    if (host.current === null) return undefined
    const look = () => {
      setPart(partAt(editor.state))
      setSubtest(subtestAt(editor.state))
    }
    const editor = new EditorView({
      parent: host.current,
      extensions: [
        scriptEditor(() => {
          const range = partAt(editor.state)
          if (range !== null) act(id, { deed: 'lines', ...range })
        }),
        EditorView.updateListener.of(({ docChanged, selectionSet }) => {
          if (docChanged || selectionSet) look()
        }),
      ],
    })
    view.current = editor
    return () => {
      view.current = null
      editor.destroy()
    }
  }, [id])
  useEffect(() => {
    const editor = view.current
    if (editor === null || words === undefined || editor.state.doc.toString() === words) return
    const { from } = editor.state.selection.main
    editor.dispatch({
      changes: { from: 0, to: editor.state.doc.length, insert: words },
      selection: EditorSelection.cursor(Math.min(from, words.length)),
    })
  }, [words])
  const failed = play?.state === 'failed' ? play.line : null
  useEffect(() => {
    const editor = view.current
    if (editor === null) return
    if (failed === null || failed > editor.state.doc.lines) {
      editor.dispatch({ effects: markFailed.of(null) })
      return
    }
    const { from } = editor.state.doc.line(failed)
    editor.dispatch({
      effects: [markFailed.of(failed), EditorView.scrollIntoView(from, { y: 'center' })],
      selection: EditorSelection.cursor(from),
    })
  }, [failed, play, words])

  const run = (range: LineRange | null) => {
    if (range !== null) act(id, { deed: 'lines', from: range.from, to: range.to })
  }
  return (
    <section className="session-script" aria-label={sessionText.script}>
      <div className="bar session-bar">
        <Button
          isDisabled={!isWaiting || part === null}
          tip={`${part === null ? sessionText.script : sessionText.playLines(part)} (${text.keys('Ctrl+Enter')})`}
          onPress={() => run(part)}
        >
          {part === null ? sessionText.playLines({ from: 1, to: 1 }) : sessionText.playLines(part)}
        </Button>
        {subtest === null ? null : (
          <Button
            isDisabled={!isWaiting}
            tip={sessionText.playSubtest(subtest.name)}
            onPress={() => run(subtest)}
          >
            <span className="session-subtest">{sessionText.playSubtest(subtest.name)}</span>
          </Button>
        )}
        <span className="grow" />
        <Button
          kind="quiet"
          label={sessionText.readAgain}
          onPress={() => attempt(() => refreshScript(id, true))}
        >
          <RefreshCw size={14} aria-hidden className={isReading ? 'spin' : ''} />
        </Button>
        <Button kind="quiet" label={sessionText.change} onPress={() => goTo(play?.place?.line ?? 1)}>
          <Pencil size={14} aria-hidden />
        </Button>
      </div>
      <Notes test={test} isChanged={isChanged} />
      {failure === null ? null : (
        <div className="pad">
          <FailureCard failure={failure} {...(failure.place?.file === test.file ? { goTo } : {})} />
        </div>
      )}
      <div className="session-editor" ref={host} data-testid="session-script" />
      {play === null ? null : <Played play={play} test={test} goTo={goTo} />}
    </section>
  )
}

function Notes({ test, isChanged }: { test: TestView; isChanged: boolean }) {
  const { script, isReading } = useScript(test.id)
  const changed = script?.changedNodes ?? []
  return (
    <>
      {isReading && script === null ? <p className="hint pad">{sessionText.reading}</p> : null}
      {isChanged ? <p className="hint session-note">{sessionText.unsaved}</p> : null}
      {changed.length === 0 ? null : (
        <div className="row session-note" role="status">
          <span className="grow">{sessionText.changedNodes(changed)}</span>
          <Button onPress={() => rebuildSession(test.id)}>{sessionText.rebuild}</Button>
        </div>
      )}
    </>
  )
}

function Played({
  play,
  test,
  goTo,
}: {
  play: SessionPlay
  test: TestView
  goTo(this: void, line: number): void
}) {
  const { state, lines, line, error, place } = play
  const words = sessionText.play
  if (state === 'failed')
    return (
      <div className="session-played bad" role="alert">
        <div className="row">
          <CircleX size={16} aria-hidden className="bad" />
          <strong className="grow">{words.failed(line)}</strong>
          {place?.file !== test.file || place.line === undefined ? null : (
            <Button onPress={() => goTo(place.line ?? 1)}>{text.configuration.goTo(place.line)}</Button>
          )}
        </div>
        <p className="session-error">
          <Coded>{error ?? ''}</Coded>
        </p>
        <p className="hint">{words.alive}</p>
      </div>
    )
  return (
    <div className="session-played row" role="status">
      {state === 'running' ? <LoaderCircle size={16} aria-hidden className="spin" /> : null}
      {state === 'passed' ? <CircleCheck size={16} aria-hidden className="good" /> : null}
      <span>{state === 'interrupted' ? words.interrupted : words[state](lines)}</span>
    </div>
  )
}
