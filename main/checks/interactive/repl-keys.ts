/** Commands as they are typed into a driver's prompt, whichever it is: Python's own, IPython's or ptpython's. */
import { Failure } from '../../../contract/failure.ts'
import { say } from '../../words/say.ts'

/** To the line's end, and away with it: what somebody has begun to type must not become a part of the command. */
const emptyLine = '\u0005\u0015'
const pasteBegin = '\u001b[200~'
const pasteEnd = '\u001b[201~'
const control = /\p{Cc}/u
/** What a prompt reads at once is bounded by the terminal. */
const mostCharacters = 2000

/** `isPasting`: the program has asked for bracketed paste, by which nothing in the text is taken for a key. Throws `session/busy`. */
export function keysOf(command: string, isPasting: boolean): string {
  if (!isTypable(command))
    throw new Failure({ code: 'session/busy', message: say`This cannot be typed as one command.` })
  return `${emptyLine}${isPasting ? `${pasteBegin}${command}${pasteEnd}` : command}\r`
}

/** One line, without anything that a prompt would take for a key. */
export function isTypable(command: string): boolean {
  return command.length <= mostCharacters && !control.test(command)
}

/** What the program says of bracketed paste, over pieces of its output. */
export class PasteMode {
  isOn = false
  #rest = ''

  take(text: string): void {
    const all = this.#rest + text
    const on = all.lastIndexOf('\u001b[?2004h')
    const off = all.lastIndexOf('\u001b[?2004l')
    if (on !== off) this.isOn = on > off
    this.#rest = all.slice(-8)
  }
}

/** A machine's name as the driver's Python has it (its `python_name`). */
export function pythonName(name: string): string {
  return name.replace(/^[^A-Za-z_]/, '_').replaceAll(/[^A-Za-z0-9_]/g, '_')
}

/** Statements that have a block, which a prompt takes as finished only after an empty line. */
const compound = /^(?:with|for|while|if|elif|else|try|except|finally|def|class|async|match|@)\b|^@/

/** Whether these lines of a script are one plain statement, so that they can be typed as they are. */
export function isPlainLine(lines: readonly string[]): boolean {
  const [line = ''] = lines
  const words = line.trim()
  return (
    lines.length === 1 && words !== '' && !compound.test(words) && !words.endsWith('\\') && isTypable(words)
  )
}
