/** Does what a failure's button promises; whatever changes a configuration goes through its draft, so undo works. */
import type { Remedy } from '../../contract/failure.ts'
import { call } from '../bridge.ts'
import { attempt, notify } from '../store/notices.ts'
import { show, showTab } from '../store/store.ts'
import { remedyText as words } from '../text/remedy.ts'
import { text } from '../text/text.ts'

/** Those that concern a machine's configuration or its nixpkgs need to know which. */
export function needsMachine({ kind }: Remedy): boolean {
  return !['go-offline', 'open-doctor', 'open-settings'].includes(kind)
}

export async function applyRemedy(remedy: Remedy, id: string | undefined): Promise<void> {
  switch (remedy.kind) {
    case 'go-offline':
      return goOffline(id)
    case 'open-doctor':
      return show({ kind: 'doctor' })
    case 'open-settings':
      return show({ kind: 'settings' })
    case 'choose-nixpkgs':
      return id === undefined ? undefined : showTab(id, 'details')
    case 'set-option':
    case 'add-to-list':
    case 'replace-text':
      return id === undefined ? undefined : changeConfiguration(remedy, id)
  }
}

async function build(id: string): Promise<void> {
  await (await import('../build/build-and-run.ts')).buildAndRun(id)
}

async function goOffline(id: string | undefined): Promise<void> {
  await call('settings.change', { offline: true })
  const action =
    id === undefined
      ? {}
      : { action: { label: text.actions.buildAndRun, run: () => attempt(() => build(id)) } }
  notify({ message: words.isOffline, ...action })
}

/** The editor is loaded with the first configuration that is looked at, not before. */
async function changeConfiguration(
  remedy: Remedy & { kind: 'set-option' | 'add-to-list' | 'replace-text' },
  id: string,
): Promise<void> {
  const { ensureDraft } = await import('../drafts/draft.ts')
  const edits = await import('../drafts/option-edits.ts')
  await ensureDraft(id)
  showTab(id, 'configuration')
  if (remedy.kind === 'replace-text') {
    if (!edits.replaceInDraft(id, remedy.old, remedy.text)) notify({ message: words.notThere })
    return
  }
  const { option } = remedy
  const isDone =
    remedy.kind === 'set-option'
      ? edits.setDraftOption(id, option, { kind: 'bool', value: remedy.value }, 'whole')
      : edits.changeDraftList(id, option, { kind: 'string', value: remedy.item }, true)
  if (isDone) edits.revealOption(id, option)
}
