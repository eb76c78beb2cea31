/** A log that lies in main, held here by the page: what is in view is asked for, the rest stays where it is. */
import type { ShownLine } from '../../contract/build-steps.ts'

export const pageLines = 200
/** Pages kept; those looked at last. */
const keptPages = 40

type Ask = (from: number, count: number) => Promise<ShownLine[]>

export class LogPages {
  readonly #ask: Ask
  readonly #changed: () => void
  readonly #pages = new Map<number, ShownLine[]>()
  readonly #asked = new Map<number, Promise<void>>()

  /** `changed` is called when lines have come. */
  constructor(ask: Ask, changed: () => void) {
    this.#ask = ask
    this.#changed = changed
  }

  /** Undefined while it is on its way. */
  line(n: number): ShownLine | undefined {
    return this.#pages.get(Math.floor(n / pageLines))?.[n % pageLines]
  }

  /**
   * Asks for what is lacking of the lines from `from` to before `to`, in a log of `count` lines; resolves when nothing of it is on its way
   * any more, and never rejects.
   */
  async want(from: number, to: number, count: number): Promise<void> {
    const asked: Promise<void>[] = []
    for (let page = Math.floor(from / pageLines); page * pageLines < Math.min(to, count); page++) {
      const held = this.#pages.get(page)
      const due = Math.min(pageLines, count - page * pageLines)
      if (held !== undefined && held.length >= due) continue
      asked.push(this.#asked.get(page) ?? this.#fetch(page))
    }
    await Promise.all(asked)
  }

  #fetch(page: number): Promise<void> {
    const asked = this.#ask(page * pageLines, pageLines).then(
      (lines) => this.#take(page, lines),
      () => {
        this.#asked.delete(page)
      },
    )
    this.#asked.set(page, asked)
    return asked
  }

  #take(page: number, lines: ShownLine[]): void {
    this.#asked.delete(page)
    this.#pages.delete(page)
    this.#pages.set(page, lines)
    for (const oldest of this.#pages.keys()) {
      if (this.#pages.size <= keptPages) break
      this.#pages.delete(oldest)
    }
    this.#changed()
  }
}
