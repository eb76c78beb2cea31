/** The keys of the whole window; inside the screen and the console they belong to the machine. */
import { attempt } from './store/notices.ts'
import { tabsOf } from './machine/machine-tabs.ts'
import { show, showTab, useStore } from './store/store.ts'

export function listenToShortcuts(): () => void {
  window.addEventListener('keydown', handle)
  return () => window.removeEventListener('keydown', handle)
}

function handle(event: KeyboardEvent): void {
  const { target } = event
  if (target instanceof Element && target.closest('.screen, .console') !== null) return
  if (act(event)) event.preventDefault()
}

/** True when the key was one of ours. */
function act({ key, ctrlKey, shiftKey, altKey }: KeyboardEvent): boolean {
  const { page, state } = useStore.getState()
  const machine = page?.kind === 'machine' ? state?.machines.find(({ id }) => id === page.id) : undefined
  if (altKey) return false
  if (ctrlKey && key === 'n') {
    show({ kind: 'new' })
    return true
  }
  if (page?.kind === 'test' && key === 'F5') {
    const { id } = page
    attempt(async () => (await import('./interactive/sessions-store.ts')).runOrPlay(id, shiftKey))
    return true
  }
  if (page?.kind === 'test' && ctrlKey && key === 's') {
    const { id } = page
    attempt(async () => (await import('./drafts/draft.ts')).saveDraft(id))
    return true
  }
  if (machine === undefined) return false
  if (key === 'F5') {
    const isIdle = machine.build.phase !== 'running' && machine.build.phase !== 'cancelling'
    if (isIdle)
      attempt(async () =>
        (await import('./build/build-and-run.ts')).buildAndRun(
          machine.id,
          !shiftKey && machine.vm.phase === 'off',
        ),
      )
    return true
  }
  if (ctrlKey && key === 's') {
    attempt(async () => (await import('./drafts/draft.ts')).saveDraft(machine.id))
    return true
  }
  const tab = ctrlKey ? tabsOf(machine, false)[Number(key) - 1] : undefined
  if (tab !== undefined) showTab(machine.id, tab)
  return tab !== undefined
}
