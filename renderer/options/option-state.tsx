/** Where an option's value comes from, in one line. */
import { plainData, nixValue } from '../../nixlang/value.ts'
import { useOptionState, useReading } from '../drafts/option-edits.ts'
import { optionsText as words } from '../text/options.ts'
import { text as general } from '../text/text.ts'
import { briefText } from './form-value.ts'

interface StateProps {
  id: string
  path: readonly string[]
  option: string
}

/** Longer values are left to the text. */
const longest = 120

export function OptionStateLine({ id, path, option }: StateProps) {
  const reading = useReading(id, path)
  const state = useOptionState(id, option)
  const isSet = reading.kind !== 'absent'
  const files = state?.setBy ?? []
  const others = general.listed(files)
  const said =
    files.length > 0
      ? isSet
        ? words.alsoSetBy(others)
        : words.setBy(others)
      : isSet
        ? words.setHere
        : words.isDefault
  const value = state !== undefined && 'value' in state ? textOf(state.value) : null
  const isSaid = reading.kind === 'literal' && value === textOf(plainData(reading.value))
  return (
    <p className="option-state hint">
      <span className={`badge ${isSet ? 'own' : ''}`}>{said}</span>
      {value === null || isSaid ? null : (
        <span>
          {words.comesTo} <code>{value}</code>
        </span>
      )}
    </p>
  )
}

/** Plain data as short Nix text; null where it is long, or no data. */
function textOf(data: unknown): string | null {
  try {
    const text = briefText(nixValue(data)).replaceAll(/\s+/g, ' ')
    return text === '' || text.length > longest ? null : text
  } catch {
    return null
  }
}
