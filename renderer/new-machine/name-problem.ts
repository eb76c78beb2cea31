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

/** A name that can be used, made from another text: with a number behind it where it is taken. */
export function freeName(wish: string, taken: string[]): string {
  const name = wish
    .replaceAll(/[^\p{L}\p{N} ._'()+-]/gu, '-')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .slice(0, 50)
  if (nameProblem(name, taken) === null || name === '') return name
  for (let n = 2; ; n++) if (!taken.includes(`${name} ${n}`)) return `${name} ${n}`
}
