/** Whether the window can be seen: nothing is read or drawn for one that is hidden. */
import { useSyncExternalStore } from 'react'

export function useWindowVisible(): boolean {
  return useSyncExternalStore(follow, () => document.visibilityState !== 'hidden')
}

function follow(changed: () => void): () => void {
  document.addEventListener('visibilitychange', changed)
  return () => document.removeEventListener('visibilitychange', changed)
}
