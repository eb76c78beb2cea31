/** Tells a guest how large its serial terminal is: by its agent, or by typing what its user would. */
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { notify } from '../store/notices.ts'
import { text } from '../text/text.ts'
import type { Screen } from './screen.ts'
import { lastLines } from './spoken.ts'

/** `typed`: it has to be typed, and the last line does not look like a shell's prompt, so that the user should say. */
export async function tellSize({ id }: MachineView, screen: Screen): Promise<'told' | 'typed' | 'unsure'> {
  const { columns, rows } = screen.size
  if (await call('console.tellSize', { id, columns, rows })) {
    notify({ message: text.console.sizeTold(columns, rows) })
    return 'told'
  }
  if (!isAtPrompt(lastLines(screen.view, 1)[0] ?? '')) return 'unsure'
  typeSize(screen)
  return 'typed'
}

/** The space keeps it out of the history of most shells. */
export function typeSize(screen: Screen): void {
  const { columns, rows } = screen.size
  screen.view.input(` stty rows ${rows} cols ${columns}\r`)
  screen.view.focus()
}

/** What nearly every shell ends its prompt with; `login:` and `Password:` end otherwise. */
export function isAtPrompt(line: string): boolean {
  return /[$#%>❯➜λ]\s*$/u.test(line)
}
