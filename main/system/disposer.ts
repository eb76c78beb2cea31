/** Whoever opens something registers its end here on the next line; ended in reverse order, once. */

export class Disposer {
  readonly #ends: (() => unknown)[] = []
  #disposed = false

  /** Registers an end; called at once when this disposer was disposed already. */
  defer(end: () => unknown): void {
    if (this.#disposed) void Promise.resolve().then(end)
    else this.#ends.push(end)
  }

  /** Runs all ends, newest first; one that throws does not keep the others from running. Safe to call twice. */
  async dispose(): Promise<void> {
    this.#disposed = true
    for (let end = this.#ends.pop(); end !== undefined; end = this.#ends.pop()) {
      try {
        await end()
      } catch {
        // An end that fails has nobody left to tell.
      }
    }
  }
}
