/** All that NixOS says about one option, as a view waits for it. */
import { useEffect, useState } from 'react'
import type { FailureData } from '../../contract/failure.ts'
import type { OptionDetail } from '../../contract/options.ts'
import { failureOf } from '../bridge.ts'
import { optionDetail } from '../catalogue/columns.ts'

export type Detail =
  | { state: 'loading' }
  | { state: 'ready'; detail: OptionDetail | null }
  | { state: 'failed'; failure: FailureData }

/** `name` is the index's name, such as `users.users.<name>.shell`. */
export function useDetail(id: string, name: string): Detail {
  const [known, setKnown] = useState<{ name: string; detail: Detail } | null>(null)
  useEffect(() => {
    let isOver = false
    const settle = (detail: Detail) => {
      if (!isOver) setKnown({ name, detail })
    }
    optionDetail(id, name).then(
      (detail) => settle({ state: 'ready', detail }),
      (error: unknown) => settle({ state: 'failed', failure: failureOf(error) }),
    )
    return () => {
      isOver = true
    }
  }, [id, name])
  return known?.name === name ? known.detail : { state: 'loading' }
}
