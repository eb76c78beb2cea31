/** A test's text in an editor, kept by the page until it is saved. */
import { Save } from 'lucide-react'
import { EditorSelection } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useRef, useState } from 'react'
import type { FailureData } from '../../contract/failure.ts'
import type { TestView } from '../../contract/test.ts'
import { failureOf } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { testsText } from '../text/tests.ts'
import { Button } from '../ui/controls.tsx'
import { FailureCard } from '../ui/failure.tsx'
import { testEditor } from './test-editor.ts'
import { editDraft, loadDraft, saveDraft, useTests } from './tests-store.ts'

/** `line`: to be shown; a new object each time. */
export function ScriptTab({ test, line }: { test: TestView; line: { line: number } | null }) {
  const { id, isOwn, file } = test
  const { phase } = test.status
  const draft = useTests((store) => store.drafts[id])
  const [failure, setFailure] = useState<FailureData | null>(null)
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const isLoaded = draft !== undefined
  const isChanged = draft !== undefined && draft.text !== draft.saved

  useEffect(() => {
    // What is unsaved stays; the rest may have been changed by somebody else while nobody looked here.
    const look = () => {
      const known = useTests.getState().drafts[id]
      if (known === undefined || known.text === known.saved)
        loadDraft(id).then(
          () => setFailure(null),
          (error: unknown) => setFailure(failureOf(error)),
        )
    }
    look()
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [id, phase])
  useEffect(() => {
    const text = useTests.getState().drafts[id]?.text
    if (host.current === null || text === undefined) return undefined
    const editor = new EditorView({
      doc: text,
      parent: host.current,
      extensions: [
        testEditor({ isReadOnly: !isOwn, save: () => save() }),
        EditorView.updateListener.of((update) => {
          if (update.docChanged) editDraft(id, update.state.doc.toString())
        }),
      ],
    })
    view.current = editor
    return () => {
      view.current = null
      editor.destroy()
    }
    // `save` is another function at each render; the editor is made once per test.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [id, isOwn, isLoaded])
  // The text came anew from the file.
  const text = draft?.text
  useEffect(() => {
    const editor = view.current
    if (editor === null || text === undefined || editor.state.doc.toString() === text) return
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: text } })
  }, [text])
  useEffect(() => {
    const editor = view.current
    if (editor === null || line === null) return
    const { from } = editor.state.doc.line(Math.min(line.line, editor.state.doc.lines))
    editor.dispatch({
      selection: EditorSelection.cursor(from),
      effects: EditorView.scrollIntoView(from, { y: 'center' }),
    })
    editor.focus()
  }, [line, isLoaded])

  const save = (isForced = false) =>
    attempt(async () => {
      try {
        await saveDraft(id, isForced)
        setFailure(null)
      } catch (error) {
        setFailure(failureOf(error))
      }
    })
  const reload = () => attempt(() => loadDraft(id).then(() => setFailure(null)))
  return (
    <>
      <div className="bar">
        <span className="hint grow">
          {isOwn
            ? isChanged
              ? testsText.unsaved
              : isLoaded
                ? testsText.saved
                : ''
            : testsText.elsewhere(file)}
        </span>
        {isOwn ? (
          <Button isDisabled={!isChanged} tip={`${testsText.save} (Ctrl+S)`} onPress={() => save()}>
            <Save size={15} aria-hidden /> {testsText.save}
          </Button>
        ) : (
          <Button onPress={reload}>{testsText.reload}</Button>
        )}
      </div>
      {failure === null ? null : (
        <div className="pad stack">
          <FailureCard failure={failure} />
          {failure.code === 'configuration/changed-outside' ? (
            <div className="row">
              <Button onPress={reload}>{testsText.reload}</Button>
              <Button kind="danger" onPress={() => save(true)}>
                {testsText.overwrite}
              </Button>
            </div>
          ) : null}
        </div>
      )}
      <div className="test-editor" ref={host} />
    </>
  )
}
