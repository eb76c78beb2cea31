/** The main button's action: save, build, and let main start the VM when that went well. */
import { call } from '../bridge.ts'
import { saveDraft } from '../drafts/draft.ts'
import { showTab } from '../store/store.ts'

export async function buildAndRun(id: string, thenStart = true): Promise<void> {
  if (!(await saveDraft(id))) return
  showTab(id, 'build')
  await call('build.start', { id, thenStart })
}
