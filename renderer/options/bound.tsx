/** What a control takes that stands for one place in a machine's text, and how one such control holds others. */
import { createContext, useContext, type ReactNode } from 'react'
import type { TypeShape } from '../../contract/option-type.ts'
import type { Below } from './members.ts'

export interface BoundProps {
  id: string
  path: readonly string[]
  label: string
  isLabelHidden?: boolean
  shape: TypeShape
  below: Below | null
  placeholder?: string
  hint?: string
}

/** Draws the control for any place; a context, as for controls of values. */
export const DrawBound = createContext<(props: BoundProps) => ReactNode>(() => null)

export function NestedBound(props: BoundProps) {
  return useContext(DrawBound)(props)
}
