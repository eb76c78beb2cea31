/** The configuration as text: edit, save, and see where the last build found fault. */
import { EditorState } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { Save } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import { attempt, changeDraft, loadDraft, saveDraft, useStore } from '../store/store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { FailureCard, Warning } from '../ui/failure.tsx'
import { goToLine, markLine, nixEditor } from './nix-editor.ts'
import './configuration-tab.css'

export function ConfigurationTab({ machine }: { machine: MachineView }) {
  const { id, build } = machine
  const draft = useStore((store) => store.drafts[id])
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView | null>(null)
  const isLoaded = draft !== undefined && draft.failure === null

  useEffect(() => attempt(() => loadDraft(id)), [id])

  useEffect(() => {
    if (host.current === null || !isLoaded) return undefined
    const doc = useStore.getState().drafts[id]?.text ?? ''
    const extensions = nixEditor(text.configuration.label, (changed) => changeDraft(id, { text: changed }))
    const view = new EditorView({ state: EditorState.create({ doc, extensions }), parent: host.current })
    editor.current = view
    return () => {
      editor.current = null
      view.destroy()
    }
  }, [id, isLoaded])

  // A reload from the file changes the draft under the editor.
  useEffect(() => {
    const view = editor.current
    if (view === null || draft === undefined || view.state.doc.toString() === draft.text) return
    view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: draft.text } })
  }, [draft])

  const failure = build.phase === 'failed' ? build.failure : null
  const ownLine = failure?.place?.file.startsWith(machine.folder) === true ? failure.place.line : undefined
  useEffect(() => {
    if (editor.current === null) return
    const { place, message } = failure ?? {}
    const column = place?.column
    const mark =
      ownLine === undefined
        ? null
        : { line: ownLine, message: message ?? '', ...(column === undefined ? {} : { column }) }
    markLine(editor.current, mark)
  }, [failure, ownLine, isLoaded])

  if (draft === undefined) return null
  const isUnsaved = draft.text !== draft.saved
  return (
    <>
      {draft.failure === null ? null : (
        <div className="page">
          <FailureCard failure={draft.failure} />
        </div>
      )}
      {draft.isOutdated ? (
        <div className="pad-notice">
          <Warning title={text.configuration.outdated}>
            <div className="row">
              <Button onPress={() => attempt(() => loadDraft(id))}>{text.configuration.reload}</Button>
              <Button onPress={() => attempt(() => saveDraft(id, true))}>{text.configuration.keep}</Button>
            </div>
          </Warning>
        </div>
      ) : null}
      {isLoaded ? (
        <div className="bar">
          <code className="grow muted">{text.configuration.label}</code>
          <span className="hint" aria-live="polite">
            {isUnsaved ? text.configuration.unsaved : text.configuration.saved}
          </span>
          <Button
            tip={`${text.configuration.save} (Ctrl+S)`}
            isDisabled={!isUnsaved}
            onPress={() => attempt(() => saveDraft(id))}
          >
            <Save size={15} aria-hidden /> {text.configuration.save}
          </Button>
        </div>
      ) : null}
      <div className="editor" ref={host} />
      {failure === null ? null : (
        <div className="problems">
          <FailureCard
            failure={failure}
            {...(ownLine === undefined
              ? {}
              : { goTo: (line: number) => editor.current !== null && goToLine(editor.current, line) })}
          />
        </div>
      )}
    </>
  )
}
