/** A control made from an option's type, for a value of any kind. */
import type { ReactNode } from 'react'
import { optionsText as words } from '../text/options.ts'
import { AttrsControl, SubmoduleControl } from './attrs-controls.tsx'
import { BoolControl } from './bool-control.tsx'
import { EitherControl, EnumControl, NullControl } from './choice-controls.tsx'
import { DrawControl, type ControlProps } from './control.tsx'
import { ExpressionControl } from './expression-control.tsx'
import { ListControl } from './list-control.tsx'
import { briefText } from './form-value.ts'
import { shapeWithin } from './members.ts'
import { PackageControl } from './package-control.tsx'
import { canShow } from './shape-fit.ts'
import { LinesControl, NumberControl, PathControl, StringControl } from './text-controls.tsx'
import './option-controls.css'

const draw = (props: ControlProps): ReactNode => <OptionControl {...props} />

/**
 * Shows `value` (null: not set) and reports each change as a whole value of the shape; what is typed is reported after a short pause
 * or on leaving the field, and only while it is right. A value inside that is an expression is edited as Nix text.
 */
export function OptionControl(props: ControlProps) {
  return <DrawControl value={draw}>{controlOf(props)}</DrawControl>
}

function controlOf(props: ControlProps): ReactNode {
  const shape = shapeWithin(props.shape, props.below ?? null)
  const { value } = props
  if (value !== null && shape.kind !== 'expression' && !canShow(shape, value)) {
    // What must be evaluated is no value of a control, but of the one for Nix text.
    if (value.kind === 'expression') return <ExpressionControl {...props} />
    return (
      <div className="option-nested">
        <span className="error-text">{words.misfit(briefText(value))}</span>
        {controlOf({ ...props, value: null })}
      </div>
    )
  }
  switch (shape.kind) {
    case 'bool':
      return <BoolControl {...props} shape={shape} />
    case 'int':
    case 'float':
    case 'number':
      return <NumberControl {...props} shape={shape} />
    case 'string':
      return <StringControl {...props} shape={shape} />
    case 'lines':
      return <LinesControl {...props} shape={shape} />
    case 'enum':
      return <EnumControl {...props} shape={shape} />
    case 'path':
      return <PathControl {...props} shape={shape} />
    case 'package':
      return <PackageControl {...props} shape={shape} />
    case 'nullOr':
      return <NullControl {...props} shape={shape} />
    case 'either':
    case 'data':
      return <EitherControl {...props} shape={shape} />
    case 'list':
      return <ListControl {...props} shape={shape} />
    case 'attrs':
      return <AttrsControl {...props} shape={shape} />
    case 'submodule':
      return <SubmoduleControl {...props} shape={shape} />
    case 'expression':
      return <ExpressionControl {...props} />
  }
}
