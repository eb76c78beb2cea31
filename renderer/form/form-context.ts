/** What every field of one form shares: whose it is, its text, and what its nixpkgs has. */
import { createContext, useContext } from 'react'
import type { NixpkgsSource } from '../../contract/source.ts'
import type { Columns } from '../catalogue/columns.ts'
import type { Waiting } from '../options/use-columns.ts'

/** Whose configuration a form shows. */
export interface FormSubject {
  /** Of its draft, or of a part of one. */
  id: string
  nixpkgs: NixpkgsSource
  /** There is a disk that remembers what it was made with. */
  hasDisk: boolean
  /** The text is a virtual machine's and nothing else, so that its settings need no `vmVariant`. */
  isVm: boolean
  /** Another text whose settings hold here, too, such as a test's `defaults`. */
  inherits?: { id: string; name: string }
}

export interface FormContext {
  subject: FormSubject
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
