/** Takes a JSON array of strings apart while it arrives, so that a long one never holds up anything else. */

export class StringArray {
  /** The string that has begun, with its quotes; empty between strings. */
  #current = ''
  #isInside = false
  #isEscaped = false
  /** The closing bracket was seen: nothing is missing. */
  isWhole = false

  /** Gives the strings that end in this piece. */
  take(piece: string): string[] {
    const found: string[] = []
    let start = 0
    for (let at = 0; at < piece.length; at++) {
      const character = piece.charCodeAt(at)
      if (this.#isInside) {
        if (this.#isEscaped) this.#isEscaped = false
        else if (character === 92) this.#isEscaped = true
        else if (character === 34) {
          const parsed: unknown = JSON.parse(this.#current + piece.slice(start, at + 1))
          if (typeof parsed === 'string') found.push(parsed)
          this.#isInside = false
          this.#current = ''
        }
      } else if (character === 34) {
        this.#isInside = true
        start = at
      } else if (character === 93) this.isWhole = true
    }
    if (this.#isInside) this.#current += piece.slice(start)
    return found
  }
}
