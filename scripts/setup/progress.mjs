// One calm line per step: redrawn in place on a terminal, sparse lines in a pipe or a log.

const pipeIntervalMs = 5000
const redrawIntervalMs = 80

/** @typedef {string | { done: number, total: number, what: string }} ProgressReport */

/** @typedef {{ write(text: string): unknown, isTTY?: boolean, columns?: number }} Output */

/** Shows what a step is doing; it says nothing until it is started or something is reported. */
export class StepProgress {
  #createdAt = performance.now()
  #isStarted = false
  #lastShownAt = -Infinity
  #lastText = ''
  #output

  /**
   * @param {string} name
   * @param {Output} output
   */
  constructor(name, output) {
    this.name = name
    this.#output = output
  }

  /** @returns {boolean} whether the step has anything on the screen */
  get isStarted() {
    return this.#isStarted
  }

  /** Shows the step's name; calling it again changes nothing. */
  start() {
    if (this.#isStarted) return
    this.#isStarted = true
    this.#output.write(this.#output.isTTY ? `· ${this.name} …` : `· ${this.name} …\n`)
    // In a pipe that line says enough for a while.
    if (!this.#output.isTTY) this.#lastShownAt = performance.now()
  }

  /** @param {ProgressReport} report a text, or a count of a total */
  update(report) {
    this.start()
    const text = progressText(report)
    const now = performance.now()
    const interval = this.#output.isTTY ? redrawIntervalMs : pipeIntervalMs
    if (text === this.#lastText || now - this.#lastShownAt < interval) return
    this.#lastShownAt = now
    this.#lastText = text
    if (this.#output.isTTY) this.#redraw(`· ${this.name} … ${text}`)
    else this.#output.write(`    ${text}\n`)
  }

  /** @param {string} [note] what came of it */
  done(note) {
    const seconds = ((performance.now() - this.#createdAt) / 1000).toFixed(1)
    const text = `· ${this.name} … ${note ?? 'done'} (${seconds} s)`
    if (this.#output.isTTY) this.#redraw(text, Infinity)
    else this.#output.write(text)
    this.#output.write('\n')
  }

  /** Leaves the line as it stands, because a failure's words follow. */
  failed() {
    if (this.#output.isTTY) this.#redraw(`· ${this.name} … failed`)
    else this.#output.write(`· ${this.name} … failed`)
    this.#output.write('\n')
  }

  /**
   * @param {string} text
   * @param {number} [width] columns; a longer line would wrap and then not be redrawn in place
   */
  #redraw(text, width = (this.#output.columns ?? 80) - 1) {
    const cut = text.length > width ? `${text.slice(0, width - 1)}…` : text
    this.#output.write(`\r\u001b[K${cut}`)
  }
}

/**
 * @param {ProgressReport} report
 * @returns {string} `3 of 12 MiB` for a count
 */
export function progressText(report) {
  if (typeof report === 'string') return report.trim().replaceAll(/\s+/g, ' ')
  return `${report.done} of ${report.total} ${report.what}`
}
