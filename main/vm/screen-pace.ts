/** Keeps QEMU looking at a guest's screen for as long as something goes on there. */

/**
 * QEMU looks every 30 ms, but 50 ms later after each look that found nothing new or nobody waiting; any message but a request sets
 * that back (ui/vnc.c, vnc_refresh and protocol_client_msg). This one means nothing else: a key that nobody holds is let go, which
 * QEMU drops (ui/kbd-state.c). It is Scroll Lock, as keysym and as scancode, because every layout has it.
 */
const nudge = new Uint8Array([255, 0, 0, 0, 0, 0, 0xff, 0x14, 0, 0, 0, 0x46])
const everyMs = 30
/** What a key does is drawn late by a guest under emulation. */
const inputMs = 300
/** Long enough for a look that came to nothing to be made up for. */
const pictureMs = 100

export class ScreenPace {
  readonly #write: (bytes: Uint8Array) => void
  #until = 0
  #timer: NodeJS.Timeout | null = null

  /** `write`: to QEMU, between two messages of the page's. */
  constructor(write: (bytes: Uint8Array) => void) {
    this.#write = write
  }

  /** The user has pressed or moved something. */
  input(): void {
    this.#goOn(inputMs)
  }

  /** Something new has come. */
  picture(): void {
    this.#goOn(pictureMs)
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer)
    this.#timer = null
  }

  #goOn(forMs: number): void {
    this.#until = Math.max(this.#until, performance.now() + forMs)
    this.#timer ??= setInterval(() => {
      if (performance.now() < this.#until) this.#write(nudge)
      else this.stop()
    }, everyMs)
  }
}
