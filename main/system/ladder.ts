/** The one ladder for stopping any child: ask, then TERM, then KILL, each rung bounded and told. */

/** One way to make a process end, and how long it gets before the next one is tried. */
export interface Rung<Name extends string> {
  name: Name
  /** How long to wait for the end; null waits for ever (the last rung). */
  graceMs: number | null
  /** May throw: a rung that cannot act is as good as one that had no effect. */
  act(): void | Promise<void>
}

export class Ladder<Name extends string> {
  readonly #rungs: Rung<Name>[]
  readonly #onRung: (rung: Name, nextAt: number | null) => void
  #index = -1
  #timer: NodeJS.Timeout | undefined
  #done = false

  /** `gone` settles when the process has ended; `onRung` hears each rung with the epoch ms of the next one. */
  constructor(
    rungs: Rung<Name>[],
    gone: Promise<unknown>,
    onRung: (rung: Name, nextAt: number | null) => void,
  ) {
    this.#rungs = rungs
    this.#onRung = onRung
    const finish = () => {
      this.#done = true
      clearTimeout(this.#timer)
    }
    gone.then(finish, finish)
  }

  /** The rung that was tried last, or null before the first. */
  get rung(): Name | null {
    return this.#rungs[this.#index]?.name ?? null
  }

  /** Goes to this rung at once; a rung that is already behind is not gone back to. May be called at any time, any number of times. */
  climb(to: Name): void {
    const index = this.#rungs.findIndex((rung) => rung.name === to)
    if (index > this.#index) this.#step(index)
  }

  #step(index: number): void {
    const rung = this.#rungs[index]
    if (this.#done || rung === undefined) return
    clearTimeout(this.#timer)
    this.#index = index
    const { graceMs } = rung
    this.#onRung(rung.name, graceMs === null ? null : Date.now() + graceMs)
    Promise.resolve()
      .then(() => rung.act())
      .catch(() => undefined)
    if (graceMs !== null) this.#timer = setTimeout(() => this.#step(index + 1), graceMs)
  }
}
