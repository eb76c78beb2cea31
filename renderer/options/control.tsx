/** What every control of the form for options takes, and how one control holds others. */
import { createContext, useContext, type ReactNode } from 'react'
import type { TypeShape } from '../../contract/option-type.ts'
import type { FormValue } from './form-value.ts'
import type { Below } from './members.ts'

export interface ControlProps<Shape extends TypeShape = TypeShape> {
  /** The machine, whose nixpkgs has the packages. */
  id: string
  label: string
  /** The label is read out but not shown, where the place says it. */
  isLabelHidden?: boolean
  shape: Shape
  /** Null where nothing is set. */
  value: FormValue | null
  /** What holds while nothing is set, as Nix text. */
  placeholder?: string
  hint?: string
  /** What the index has below the option, for submodules. */
  below?: Below | null
  onChange(this: void, value: FormValue): void
  /** Takes the value away; absent where there must be one. */
  onClear?(this: void): void
}

export type KindProps<Kind extends TypeShape['kind']> = ControlProps<Extract<TypeShape, { kind: Kind }>>

/** Draws the control for any shape; a context, since a control for lists holds controls for whatever they are of. */
export const DrawControl = createContext<(props: ControlProps) => ReactNode>(() => null)

export function NestedControl(props: ControlProps) {
  return useContext(DrawControl)(props)
}
