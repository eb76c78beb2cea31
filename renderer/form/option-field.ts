/** One option as its field sees it: what the text says, what NixOS makes of it, and the ways to change it. */
import { useEffect, useState } from 'react'
import type { CheckProblem, OptionState } from '../../contract/check.ts'
import { formatOptionPath } from '../../nixlang/option-path.ts'
import type { OptionDetail } from '../../contract/options.ts'
import { plainData, type NixValue } from '../../nixlang/value.ts'
import { optionDetail } from '../catalogue/columns.ts'
import { watchOptions } from '../drafts/check.ts'
import {
  readNow,
  removeDraftOption,
  revealOption,
  setDraftOption,
  useOptionState,
  useReading,
} from '../drafts/option-edits.ts'
import { useStore } from '../store/store.ts'
import { hasOption } from './availability.ts'
import { fieldValue, originOf, type FieldValue, type Origin } from './field-value.ts'
import { useForm } from './form-context.ts'

export interface OptionField {
  /** As text, such as `users.users.alice.description`. */
  name: string
  path: readonly string[]
  value: FieldValue
  origin: Origin
  state: OptionState | undefined
  /** What holds where the text says nothing, as Nix text or plain data; undefined where it is not known. */
  fallback: { data?: unknown; text?: string }
  problems: CheckProblem[]
  isMissing: boolean
  /** Gives false, with a notice, where the text could not be changed. */
  write(this: void, value: NixValue): boolean
  clear(this: void): void
  reveal(this: void): void
}

const none: CheckProblem[] = []
const variant = 'virtualisation.vmVariant.'

/** The problems of an option and of its parts. */
export function useProblems(id: string, name: string): CheckProblem[] {
  const problems = useStore((store) => store.checks[id]?.problems) ?? none
  const own = problems.filter(({ option }) => option === name || option?.startsWith(`${name}.`) === true)
  return own.length === 0 ? none : own
}

/** Options of the VM's variant may be listed under their own names only. */
async function askDefault(id: string, name: string): Promise<OptionDetail | null> {
  const own = await optionDetail(id, name)
  return own !== null || !name.startsWith(variant) ? own : optionDetail(id, name.slice(variant.length))
}

/** The default that the option's declaration names, asked only where no evaluation told. */
function useDefaultText(id: string, path: readonly string[], isWanted: boolean): string | undefined {
  const [found, setFound] = useState<{ name: string; text: string }>()
  const name = formatOptionPath(path)
  useEffect(() => {
    if (!isWanted) return undefined
    let isOver = false
    askDefault(id, name).then(
      (detail) => {
        if (!isOver && detail !== null && detail.default !== null) setFound({ name, text: detail.default })
      },
      // A default is a help, no more.
      () => undefined,
    )
    return () => {
      isOver = true
    }
  }, [id, name, isWanted])
  return found?.name === name ? found.text : undefined
}

export function useOptionField(path: readonly string[]): OptionField {
  const { id, columns, subject } = useForm()
  const name = formatOptionPath(path)
  const value = fieldValue(useReading(id, path))
  const state = useOptionState(id, name)
  const inherited = useReading(subject.inherits?.id ?? '', path)
  const inheritedFrom =
    subject.inherits === undefined || inherited.kind === 'absent' ? [] : [subject.inherits.name]
  // The index lists the options of a system; a VM has more of them below this name.
  const isMissing = !(subject.isVm && path[0] === 'virtualisation') && !hasOption(columns, path)
  const hasData = state !== undefined && 'value' in state
  const text = useDefaultText(id, path, value.kind === 'unset' && !hasData && columns !== null && !isMissing)
  useEffect(() => (isMissing ? undefined : watchOptions(id, [name])), [id, name, isMissing])
  return {
    name,
    path,
    value,
    origin: originOf(value, [...(state?.setBy ?? []), ...inheritedFrom]),
    state,
    fallback: {
      ...(hasData ? { data: state.value } : {}),
      ...(text === undefined ? {} : { text }),
      ...(inherited.kind === 'literal' ? { data: plainData(inherited.value) } : {}),
    },
    problems: useProblems(id, name),
    isMissing,
    write: (wish) => {
      const now = fieldValue(readNow(id, path))
      const isWrapped = now.kind === 'value' && now.wrappers.length > 0
      return setDraftOption(id, path, wish, isWrapped ? 'inner' : 'refuse')
    },
    clear: () => void removeDraftOption(id, path),
    reveal: () => revealOption(id, path),
  }
}
