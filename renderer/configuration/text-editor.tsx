/** The text of a configuration in CodeMirror: a view of the draft's state, which stays when the view goes. */
import { diagnosticCount, setDiagnostics } from '@codemirror/lint'
import { EditorView } from '@codemirror/view'
import { memo, useEffect, useRef } from 'react'
import { attachView, setEditor } from '../drafts/draft.ts'
import { diagnosticsOf, type Finding } from '../editor/diagnostics.ts'
import type { Model } from '../drafts/model.ts'
import { useStore } from '../store/store.ts'

interface TextEditorProps {
  id: string
  findings: readonly Finding[]
  /** The text that the findings are of. */
  model: Model | undefined
}

export const TextEditor = memo(function TextEditor({ id, findings, model }: TextEditorProps) {
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<EditorView | null>(null)

  useEffect(() => {
    const draft = useStore.getState().drafts[id]
    if (host.current === null || draft === undefined) return undefined
    const view = new EditorView({
      state: draft.editor,
      parent: host.current,
      dispatchTransactions: (transactions, target) => {
        target.update(transactions)
        let changes = transactions[0]?.changes ?? null
        for (const { changes: more } of transactions.slice(1)) changes = changes?.compose(more) ?? more
        setEditor(id, target.state, changes)
      },
    })
    editor.current = view
    const detach = attachView(id, view)
    return () => {
      editor.current = null
      detach()
      view.destroy()
    }
  }, [id])

  // Offsets fit only the text that was looked at; between the two the editor moves its marks along by itself.
  useEffect(() => {
    const view = editor.current
    if (view === null || model === undefined || model.doc !== view.state.doc) return
    const marks = diagnosticsOf(findings, view.state.doc.length)
    // Mostly nothing is wrong, before and after.
    if (marks.length > 0 || diagnosticCount(view.state) > 0) view.dispatch(setDiagnostics(view.state, marks))
  }, [findings, model])

  return <div className="editor" ref={host} />
})
