/** What the terminals of a machine are called on their tabs. */
import type { Session } from './terminals.ts'
import { text } from '../text/text.ts'

/** Each with a name of its own: of several alike, the later ones carry a number. */
export function terminalNames(sessions: Session[]): Map<string, string> {
  const names = new Map<string, string>()
  const seen = new Map<string, number>()
  for (const { key, run } of sessions) {
    const name = run.program === 'ssh' ? `ssh ${run.user}` : text.console.shell
    const nth = (seen.get(name) ?? 0) + 1
    seen.set(name, nth)
    names.set(key, nth === 1 ? name : `${name} ${nth}`)
  }
  return names
}
