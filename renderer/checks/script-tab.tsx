/** A test as it is written: a form for each of its machines beside the text, or the text alone where it lies elsewhere. */
import { useEffect } from 'react'
import type { TestView } from '../../contract/test.ts'
import { DraftView } from '../configuration/draft-view.tsx'
import { TextEditor } from '../configuration/text-editor.tsx'
import { Unreadable } from '../configuration/unreadable.tsx'
import { checkAgain } from '../drafts/check.ts'
import { fileChanged, loadDraft } from '../drafts/draft.ts'
import { attempt } from '../store/notices.ts'
import { useStore } from '../store/store.ts'
import { testsText } from '../text/tests.ts'
import { Button } from '../ui/controls.tsx'
import { NodesForm } from './nodes-form.tsx'
import { ensureTestDraft } from './test-door.ts'

export function ScriptTab({ test }: { test: TestView }) {
  const { id, isOwn, file } = test
  const { phase } = test.status
  const isThere = useStore((store) => store.drafts[id] !== undefined)
  const failure = useStore((store) => store.drafts[id]?.failure ?? null)
  useEffect(() => {
    // While nobody looked here, somebody else may have changed the file.
    const look = () =>
      attempt(async () => {
        await ensureTestDraft(test)
        await fileChanged(id, null)
      })
    look()
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
    // Of the test only what never changes is used.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [id, phase])
  const source = JSON.stringify(test.nixpkgs)
  // Another nixpkgs may take a text that this one refused.
  useEffect(() => checkAgain(id), [id, source])
  if (!isThere) return null
  if (failure !== null) return <Unreadable id={id} failure={failure} />
  if (isOwn) return <DraftView id={id} file={file} form={<NodesForm test={test} />} canBrowse={false} />
  return (
    <>
      <div className="bar">
        <span className="hint grow">{testsText.elsewhere(file)}</span>
        <Button onPress={() => attempt(() => loadDraft(id))}>{testsText.reload}</Button>
      </div>
      <div className="configuration text">
        <div className="configuration-text">
          <TextEditor id={id} findings={nothing} model={undefined} />
        </div>
      </div>
    </>
  )
}

const nothing: [] = []
