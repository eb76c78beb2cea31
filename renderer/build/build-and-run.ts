/** The main button's action: save, build, and let main start the VM when that went well. */
import { call } from '../bridge.ts'
import { saveDraft } from '../drafts/draft.ts'
import { showTab, useStore } from '../store/store.ts'

export async function buildAndRun(id: string, thenStart = true): Promise<void> {
  const machine = useStore.getState().state?.machines.find((one) => one.id === id)
  // What only starts an image has nothing to build.
  if (machine?.configuration.kind === 'image') {
    showTab(id, 'display')
    if (thenStart) await call('vm.start', { id })
    return
  }
  if (!(await saveDraft(id))) return
  showTab(id, 'build')
  await call('build.start', { id, thenStart })
}
