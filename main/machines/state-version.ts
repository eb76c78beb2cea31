/** The `system.stateVersion` that a configuration's text sets, which the built system does not tell. */
import { parseNix } from '../../nixlang/parse.ts'
import { readOption } from '../../nixlang/read-option.ts'
import { readConfiguration, type WrittenPlace } from '../workspace/configuration.ts'

/** Null where it is not set as a plain string, or where there is no text. */
export async function stateVersionIn(place: WrittenPlace): Promise<string | null> {
  const text = await readConfiguration(place).then(
    (read) => read.text,
    () => null,
  )
  if (text === null || !text.includes('stateVersion')) return null
  const reading = readOption(text, ['system', 'stateVersion'], parseNix(text))
  return reading.kind === 'literal' && reading.value.kind === 'string' ? reading.value.value : null
}
