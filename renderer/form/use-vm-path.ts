/** Where a setting of the virtual machine goes in the form's text. */
import { useMemo } from 'react'
import { formatOptionPath, parseOptionPath } from '../../nixlang/option-path.ts'
import { useStore } from '../store/store.ts'
import { useForm } from './form-context.ts'
import { vmPath } from './vm-path.ts'

/** The whole path of `virtualisation.<name>`; the same array as long as it says the same. */
export function useVmPath(name: string): string[] {
  const { id, subject } = useForm()
  const model = useStore((store) => store.models[id])
  const said = useMemo(
    () =>
      subject.isVm
        ? `virtualisation.${name}`
        : model === undefined
          ? `virtualisation.vmVariant.virtualisation.${name}`
          : formatOptionPath(vmPath(model.text, model.tree, name.split('.'))),
    [model, name, subject.isVm],
  )
  return useMemo(() => parseOptionPath(said) ?? [], [said])
}
