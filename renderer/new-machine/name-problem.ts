/** What is wrong with a machine's name, in words; the rule is `machineName` of the contract. */
import { text } from '../text/text.ts'

const { names } = text.create

/** Null when the name can be used. `taken`: the names that there are. */
export function nameProblem(name: string, taken: string[]): string | null {
  if (name === '') return names.empty
  if (name.length > 60) return names.long
  const bad = /[^\p{L}\p{N} ._'()+-]/u.exec(name)?.[0]
  if (bad !== undefined) return names.characters(bad)
  if (!/^[\p{L}\p{N}]/u.test(name)) return names.start
  if (!/[\p{L}\p{N}()'+_-]$/u.test(name)) return names.end
  return taken.includes(name) ? names.taken : null
}
