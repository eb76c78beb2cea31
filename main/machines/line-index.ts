/** Where each line of a log begins, and which lines belong to which step: a few bytes a line, so that a million cost little. */

/** Numbers that grow in number. */
class Numbers {
  #values: Float64Array | Uint32Array
  length = 0

  constructor(values: Float64Array | Uint32Array) {
    this.#values = values
  }

  push(value: number): void {
    if (this.length === this.#values.length) {
      const isLong = this.#values instanceof Float64Array
      const grown = isLong ? new Float64Array(2 * this.length) : new Uint32Array(2 * this.length)
      grown.set(this.#values)
      this.#values = grown
    }
    this.#values[this.length++] = value
  }

  at(n: number): number | undefined {
    return n < this.length ? this.#values[n] : undefined
  }
}

export class LineIndex {
  /** Bytes before each line. */
  readonly #offsets = new Numbers(new Float64Array(1024))
  readonly #bySteps = new Map<number, Numbers>()

  add(offset: number, step: number | null): void {
    if (step !== null) {
      let own = this.#bySteps.get(step)
      if (own === undefined) this.#bySteps.set(step, (own = new Numbers(new Uint32Array(16))))
      own.push(this.#offsets.length)
    }
    this.#offsets.push(offset)
  }

  count(step: number | null): number {
    return step === null ? this.#offsets.length : (this.#bySteps.get(step)?.length ?? 0)
  }

  /** Where the line at this position of the step's log, or of the whole, begins. */
  offset(step: number | null, at: number): number {
    return this.#offsets.at(this.#line(step, at)) ?? 0
  }

  /** Where the line after it begins; undefined for the last of all. */
  end(step: number | null, at: number): number | undefined {
    return this.#offsets.at(this.#line(step, at) + 1)
  }

  #line(step: number | null, at: number): number {
    return step === null ? at : (this.#bySteps.get(step)?.at(at) ?? 0)
  }
}
