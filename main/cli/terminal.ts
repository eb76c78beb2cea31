/** What a command writes: results on standard output, all else on standard error; a line that is redrawn where a person looks. */
import type { FailureData } from '../../contract/failure.ts'

/** Plain lines of progress come no more often than this. */
const plainMs = 1000
const drawMs = 80

export class Terminal {
  readonly #isJson: boolean
  #shown = ''
  #drawnAt = 0
  #later: NodeJS.Timeout | undefined
  #plain = ''
  #plainAt = 0

  constructor(isJson: boolean) {
    this.#isJson = isJson
  }

  /** Somebody sits there and can be asked. */
  get canAsk(): boolean {
    return !this.#isJson && process.stdin.isTTY && process.stderr.isTTY
  }

  /** For whoever reads standard output. */
  result(text: string): void {
    this.clear()
    if (!this.#isJson) process.stdout.write(`${text}\n`)
  }

  /** A word to the user. */
  say(text: string): void {
    this.clear()
    if (!this.#isJson) process.stderr.write(`${text}\n`)
  }

  /** What happened, for other programs. */
  event(name: string, value: object = {}): void {
    if (this.#isJson) process.stdout.write(`${JSON.stringify({ event: name, ...value })}\n`)
  }

  /** How far it is. `line` is redrawn in place; `step` is a line of its own where output goes to a file. */
  progress(line: string, step: string): void {
    if (this.#isJson) return
    if (!process.stderr.isTTY) return this.#step(step)
    this.#shown = line
    clearTimeout(this.#later)
    const waitMs = this.#drawnAt + drawMs - Date.now()
    if (waitMs <= 0) this.#draw()
    else this.#later = setTimeout(() => this.#draw(), waitMs)
  }

  /** Takes the line of progress away. */
  clear(): void {
    clearTimeout(this.#later)
    if (this.#shown !== '') process.stderr.write('\r\x1b[K')
    this.#shown = ''
  }

  failure(failure: FailureData): void {
    this.event('failed', { failure })
    this.say(failureText(failure))
  }

  #draw(): void {
    this.#drawnAt = Date.now()
    // A line that wraps could not be redrawn.
    const room = Math.max(20, (process.stderr.columns || 80) - 1)
    process.stderr.write(`\r\x1b[K${cut(this.#shown, room)}`)
  }

  #step(step: string): void {
    if (step === '' || step === this.#plain || Date.now() - this.#plainAt < plainMs) return
    this.#plain = step
    this.#plainAt = Date.now()
    process.stderr.write(`${step}\n`)
  }
}

export function failureText({ message, hint, details, place }: FailureData): string {
  const where =
    place === undefined
      ? []
      : [`  at ${[place.file, place.line, place.column].filter((part) => part !== undefined).join(':')}`]
  const said = details === undefined || details === '' ? [] : details.split('\n').map((line) => `  | ${line}`)
  return [`snowglobe: ${message}`, ...where, ...said, ...(hint === undefined ? [] : [`  ${hint}`])]
    .map(harmless)
    .join('\n')
}

/** What others have written cannot move the cursor or colour the terminal. */
function harmless(line: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what is taken out
  return line.replace(/\x1b\[[0-9;?]*[A-Za-z]/g, '').replace(/[\x00-\x08\x0b-\x1f\x7f-\x9f]/g, '')
}

function cut(text: string, columns: number): string {
  const plain = harmless(text)
  return plain.length <= columns ? plain : `${plain.slice(0, columns - 1)}…`
}
