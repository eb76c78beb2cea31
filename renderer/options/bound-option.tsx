/** The control for one place in a machine's text, whatever its type: what has parts is changed part by part. */
import type { ReactNode } from 'react'
import { BoundEither, BoundNullable } from './bound-choices.tsx'
import { BoundLeaf } from './bound-leaf.tsx'
import { BoundMembers } from './bound-members.tsx'
import { BoundNames } from './bound-names.tsx'
import { BoundPackages } from './bound-packages.tsx'
import { DrawBound, type BoundProps } from './bound.tsx'
import { shapeWithin } from './members.ts'
import { isStructure } from './shape-fit.ts'
import './option-controls.css'

const draw = (props: BoundProps): ReactNode => <BoundOption {...props} />

export function BoundOption(props: BoundProps) {
  return <DrawBound value={draw}>{controlOf(props)}</DrawBound>
}

function controlOf(props: BoundProps): ReactNode {
  const shape = shapeWithin(props.shape, props.below)
  switch (shape.kind) {
    case 'attrs':
      return <BoundNames {...props} shape={shape} element={shape.element} />
    case 'submodule':
      return <BoundMembers {...props} shape={shape} />
    case 'nullOr': {
      const inner = shapeWithin(shape.inner, props.below)
      return isStructure(inner) ? (
        <BoundNullable {...props} shape={{ kind: 'nullOr', inner }} />
      ) : (
        <BoundLeaf {...props} shape={shape} />
      )
    }
    case 'either':
      return shape.branches.some(isStructure) ? (
        <BoundEither {...props} shape={shape} />
      ) : (
        <BoundLeaf {...props} shape={shape} />
      )
    case 'list':
      return shape.element.kind === 'package' ? (
        <BoundPackages {...props} shape={shape} />
      ) : (
        <BoundLeaf {...props} shape={shape} />
      )
    case 'bool':
    case 'int':
    case 'float':
    case 'number':
    case 'string':
    case 'lines':
    case 'enum':
    case 'path':
    case 'package':
    case 'data':
    case 'expression':
      return <BoundLeaf {...props} shape={shape} />
  }
}
