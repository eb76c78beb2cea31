/** What every field of one machine's form shares: the machine, its text, and what its nixpkgs has. */
import { createContext, useContext, useEffect, useState } from 'react'
import type { FailureData } from '../../contract/failure.ts'
import type { MachineView } from '../../contract/machine.ts'
import { failureOf } from '../bridge.ts'
import { optionColumns, packageColumns, type Columns } from '../catalogue/columns.ts'

export type Catalogue =
  | { state: 'loading' }
  | { state: 'ready'; columns: Columns }
  | { state: 'failed'; failure: FailureData; retry(this: void): void }

export interface FormContext {
  machine: MachineView
  id: string
  options: Catalogue
  /** Null as long as it is not known. */
  columns: Columns | null
}

export const Context = createContext<FormContext | null>(null)

export function useForm(): FormContext {
  const context = useContext(Context)
  if (context === null) throw new Error('A field stands outside of the form.')
  return context
}

/** Asks for an index when it is needed; `source` tells when another nixpkgs was chosen. */
export function useCatalogue(kind: 'options' | 'packages', id: string, source: string): Catalogue {
  const [state, setState] = useState<Catalogue>({ state: 'loading' })
  const [attempts, setAttempts] = useState(0)
  useEffect(() => {
    let isOver = false
    setState({ state: 'loading' })
    const asked = kind === 'options' ? optionColumns(id) : packageColumns(id)
    asked.then(
      (columns) => {
        if (!isOver) setState({ state: 'ready', columns })
      },
      (error: unknown) => {
        if (isOver) return
        setState({ state: 'failed', failure: failureOf(error), retry: () => setAttempts((n) => n + 1) })
      },
    )
    return () => {
      isOver = true
    }
  }, [kind, id, source, attempts])
  return state
}
