/** Somebody else changed the file while there were unsaved changes: compare, take theirs, or keep ours. */
import { loadDraft, saveDraft } from '../drafts/draft.ts'
import { attempt } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { Warning } from '../ui/failure.tsx'

export function OutsideNotice({ id, compare }: { id: string; compare: () => void }) {
  const words = text.configuration
  return (
    <div className="pad-notice">
      <Warning title={words.outdated}>
        <div className="row">
          <Button onPress={compare}>{words.compare}</Button>
          <Button tip={words.reloadTip} onPress={() => attempt(() => loadDraft(id))}>
            {words.reload}
          </Button>
          <Button onPress={() => attempt(() => saveDraft(id, true))}>{words.keep}</Button>
        </div>
      </Warning>
    </div>
  )
}
