/** A file that cannot be read as text: why, and the ways out. */
import type { FailureData } from '../../contract/failure.ts'
import { loadDraft, saveDraft } from '../drafts/draft.ts'
import { attempt } from '../store/notices.ts'
import { useStore } from '../store/store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { FailureCard } from '../ui/failure.tsx'

export function Unreadable({ id, failure }: { id: string; failure: FailureData }) {
  const hasText = useStore((store) => (store.drafts[id]?.editor.doc.length ?? 0) > 0)
  return (
    <div className="page">
      <div className="stack narrow">
        <FailureCard failure={failure} isOpen />
        <div className="row">
          <Button onPress={() => attempt(() => loadDraft(id))}>{text.actions.retry}</Button>
          {hasText ? (
            <Button onPress={() => attempt(() => saveDraft(id, true))}>{text.configuration.putBack}</Button>
          ) : null}
        </div>
      </div>
    </div>
  )
}
