/** Notices: short words at the window's edge, failures that stay until they are closed or something else has gone well, and ways back that leave with the page they stand for. */
import { failureOf } from '../bridge.ts'
import { useStore, type Notice, type Page, type Store } from './store.ts'

let notices = 0
/** A failure has been read by then, if it ever is. */
const readMs = 5_000

export function notify(notice: Omit<Notice, 'id' | 'at'>): void {
  const id = ++notices
  const at = Date.now()
  useStore.setState((store) => ({ notices: [...store.notices.slice(-3), { ...notice, id, at }] }))
  if (notice.failure === undefined) setTimeout(() => dismiss(id), 12_000)
}

export function dismiss(id: number): void {
  useStore.setState((store) => ({ notices: store.notices.filter((notice) => notice.id !== id) }))
}

/** Whoever goes to another page or tab leaves the ways back of this one, unless they are the only ones. */
useStore.subscribe((now, before) => {
  if (placeOf(now) === placeOf(before)) return
  const left = before.notices.filter(({ action, isOnlyWay }) => action !== undefined && isOnlyWay !== true)
  for (const { id } of left) dismiss(id)
})

/** The page and the tab that are shown, as one word. */
function placeOf({ page, tab }: Pick<Store, 'page' | 'tab'>): string {
  return page?.kind === 'machine' ? `${identityOf(page)} ${tab[page.id] ?? ''}` : identityOf(page)
}

function identityOf(page: Page | null): string {
  if (page === null) return ''
  return 'id' in page ? `${page.kind} ${page.id}` : page.kind
}

/** Runs an action of the user's; a failure becomes a notice, which leaves when a later action has gone well: it covers what lies below. */
export function attempt(action: () => Promise<unknown>): void {
  const begunAt = Date.now()
  action()
    .then(() => {
      const { notices: shown } = useStore.getState()
      for (const { id, at, failure } of shown) if (failure !== undefined && at + readMs < begunAt) dismiss(id)
    })
    .catch((error: unknown) => {
      const failure = failureOf(error)
      // Who cancels has not failed.
      if (failure.code === 'machine/cancelled') notify({ message: failure.message })
      else notify({ message: failure.message, failure })
    })
}
