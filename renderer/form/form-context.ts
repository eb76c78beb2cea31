/** What every field of one machine's form shares: the machine, its text, and what its nixpkgs has. */
import { createContext, useContext } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import type { Columns } from '../catalogue/columns.ts'
import type { Waiting } from '../options/use-columns.ts'

export interface FormContext {
  machine: MachineView
  id: string
  options: Waiting
  /** Null as long as it is not known. */
  columns: Columns | null
}

export const Context = createContext<FormContext | null>(null)

export function useForm(): FormContext {
  const context = useContext(Context)
  if (context === null) throw new Error('A field stands outside of the form.')
  return context
}
