/** The main button's action: save, build, and let main start the VM when that went well. */
import { call } from '../bridge.ts'
import { saveDraft } from '../drafts/draft.ts'
import { showTab, useStore } from '../store/store.ts'

export async function buildAndRun(id: string, thenStart = true): Promise<void> {
  if (!(await saveDraft(id))) return
  useStore.setState(({ logs }) => ({ logs: { ...logs, [id]: [] } }))
  showTab(id, 'build')
  await call('build.start', { id, thenStart })
}
