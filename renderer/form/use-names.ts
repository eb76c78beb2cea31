/** The names below an option in the form's text, whatever stands behind each. */
import { useMemo } from 'react'
import { formatOptionPath, parseOptionPath } from '../../nixlang/option-path.ts'
import { useStore } from '../store/store.ts'
import { useForm } from './form-context.ts'
import { namesBelow } from './names-below.ts'

export function useNames(path: readonly string[]): string[] {
  const { id } = useForm()
  const model = useStore((store) => store.models[id])
  const name = formatOptionPath(path)
  return useMemo(
    () => (model === undefined ? [] : namesBelow(model.text, model.tree, parseOptionPath(name) ?? [])),
    [model, name],
  )
}
