/** The options or packages of a machine's nixpkgs as a view waits for them: how long already, and what went wrong. */
import { startTransition, useCallback, useEffect, useState } from 'react'
import type { FailureData } from '../../contract/failure.ts'
import { failureOf } from '../bridge.ts'
import { nixpkgsKey, optionColumns, packageColumns, type Columns } from '../catalogue/columns.ts'
import { useStore } from '../store/store.ts'

export type Waiting =
  | { state: 'loading'; seconds: number }
  | { state: 'ready'; columns: Columns }
  | { state: 'failed'; failure: FailureData; retry(this: void): void }

const sources = { options: optionColumns, packages: packageColumns }

/** Asks as soon as `isWanted`; main answers at once where the nixpkgs is known already. */
export function useColumns(id: string, what: keyof typeof sources, isWanted = true): Waiting {
  const source = useStore(() => nixpkgsKey(id))
  const [waiting, setWaiting] = useState<Waiting>({ state: 'loading', seconds: 0 })
  const [attempts, setAttempts] = useState(0)
  const retry = useCallback(() => setAttempts((n) => n + 1), [])
  useEffect(() => {
    if (!isWanted) return undefined
    let isOver = false
    const since = performance.now()
    // A whole form may hang on it: drawn in slices, so that the window answers in between.
    startTransition(() => setWaiting({ state: 'loading', seconds: 0 }))
    const timer = setInterval(
      () => setWaiting({ state: 'loading', seconds: Math.round((performance.now() - since) / 1000) }),
      1000,
    )
    const settle = (next: Waiting) => {
      clearInterval(timer)
      if (!isOver) startTransition(() => setWaiting(next))
    }
    sources[what](id).then(
      (columns) => settle({ state: 'ready', columns }),
      (error: unknown) => settle({ state: 'failed', failure: failureOf(error), retry }),
    )
    return () => {
      isOver = true
      clearInterval(timer)
    }
  }, [id, source, what, isWanted, attempts, retry])
  return waiting
}
