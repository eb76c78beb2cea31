/** Notices: short words at the window's edge, and failures that stay until they are closed. */
import { failureOf } from '../bridge.ts'
import { useStore, type Notice } from './store.ts'

let notices = 0

export function notify(notice: Omit<Notice, 'id'>): void {
  const id = ++notices
  useStore.setState((store) => ({ notices: [...store.notices.slice(-3), { ...notice, id }] }))
  if (notice.failure === undefined) setTimeout(() => dismiss(id), 12_000)
}

export function dismiss(id: number): void {
  useStore.setState((store) => ({ notices: store.notices.filter((notice) => notice.id !== id) }))
}

/** Runs an action of the user's; a failure becomes a notice. */
export function attempt(action: () => Promise<unknown>): void {
  action().catch((error: unknown) => {
    const failure = failureOf(error)
    // Who cancels has not failed.
    if (failure.code === 'machine/cancelled') notify({ message: failure.message })
    else notify({ message: failure.message, failure })
  })
}
