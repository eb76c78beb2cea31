/** Tells what a machine said on its serial console from what the driver itself prints into its terminal. */

const escape = '\u001b'
const colour = `${escape}\\[[0-9;]*m`
/** Before a machine's name: colours, or anything that is no part of a longer name. */
const lead = `(?:(?:${colour})+|(?<!\\w))`

export interface Sorted {
  /** For the terminal, as it came. */
  rest: string
  /** What machines said, in order. */
  lines: { node: string; text: string }[]
}

/** For one driver; takes its output piece by piece. */
export class SerialLines {
  readonly #whole: RegExp
  readonly #begun: RegExp
  #held = ''

  constructor(nodes: readonly string[]) {
    const names = nodes.map((name) => name.replaceAll(/[^\w]/g, '\\$&')).join('|')
    // The driver prints such a line at once, wherever the prompt stands, so it need not begin one.
    this.#whole = new RegExp(`${lead}(${names}) # ([^\\n]*)\\n`, 'g')
    const beginnings = nodes.flatMap((name) =>
      Array.from(`${name} # `, (_, at) => `${name} # `.slice(0, at + 1).replaceAll(/[^\w]/g, '\\$&')),
    )
    this.#begun = new RegExp(
      `${lead}(?:(?:${names}) # [^\\n]*|${beginnings.join('|')})$|(?:${colour})*(?:${colour}|${escape}(?:\\[[0-9;]*)?)$`,
    )
  }

  /** What may yet become a machine's line is held back until the next piece, or until `flush`. */
  take(text: string): Sorted {
    const all = this.#held + text
    this.#held = ''
    const lines: Sorted['lines'] = []
    let rest = all.replace(this.#whole, (_, node: string, said: string) => {
      lines.push({ node, text: said.replace(/\r+$/, '').replaceAll(`${escape}[0m`, '') })
      return ''
    })
    const begun = this.#begun.exec(rest)
    if (begun !== null) {
      this.#held = rest.slice(begun.index)
      rest = rest.slice(0, begun.index)
    }
    return { rest, lines }
  }

  get isHolding(): boolean {
    return this.#held !== ''
  }

  /** What was held back and has not gone on: somebody typed a machine's name. A line of a machine that has begun stays. */
  flush(): string {
    if (this.#held.includes(' # ')) return ''
    const held = this.#held
    this.#held = ''
    return held
  }
}
