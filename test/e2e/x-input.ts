/** Keyboard and mouse of the X display, as its hardware would press them: below the layout, the window manager and Chromium. */
import x11, { type Client, type Display, type Xtest } from 'x11'

/** Linux's numbers of keys (input-event-codes.h), as names of `KeyboardEvent.code`; X has them with eight more. */
const rows: [number, string][] = [
  [2, 'Digit1 Digit2 Digit3 Digit4 Digit5 Digit6 Digit7 Digit8 Digit9 Digit0 Minus Equal'],
  [15, 'Tab KeyQ KeyW KeyE KeyR KeyT KeyY KeyU KeyI KeyO KeyP BracketLeft BracketRight Enter ControlLeft'],
  [30, 'KeyA KeyS KeyD KeyF KeyG KeyH KeyJ KeyK KeyL Semicolon Quote Backquote ShiftLeft Backslash'],
  [44, 'KeyZ KeyX KeyC KeyV KeyB KeyN KeyM Comma Period Slash'],
  [56, 'AltLeft Space'],
  [86, 'IntlBackslash'],
  [97, 'ControlRight'],
  [100, 'AltRight'],
]
const keycodes = new Map(
  rows.flatMap(([first, codes]) => codes.split(' ').map((code, at) => [code, first + at + 8] as const)),
)

function keycodeOf(code: string): number {
  const keycode = keycodes.get(code)
  if (keycode === undefined) throw new Error(`no key is called ${code}`)
  return keycode
}

export const altModifier = 8
/** GrabModeAsync of X11. */
const async = 1

export class XInput {
  readonly #client: Client
  readonly #xtest: Xtest
  readonly #root: number

  private constructor({ client, screen }: Display, xtest: Xtest) {
    this.#client = client
    this.#xtest = xtest
    this.#root = screen[0].root
    client.on('error', (error) => {
      throw error
    })
  }

  static async open(display = process.env['DISPLAY'] ?? ''): Promise<XInput> {
    const found = await new Promise<Display>((resolve, reject) => {
      x11.createClient({ display }, (error, made) => (error ? reject(error) : resolve(made)))
    })
    const xtest = await new Promise<Xtest>((resolve, reject) => {
      found.client.require('xtest', (error, made) => (error ? reject(error) : resolve(made)))
    })
    return new XInput(found, xtest)
  }

  down(code: string): void {
    this.#send(this.#xtest.KeyPress, keycodeOf(code))
  }

  up(code: string): void {
    this.#send(this.#xtest.KeyRelease, keycodeOf(code))
  }

  /** Such as `AltRight+KeyQ`: all down, and up in the other order. */
  press(chord: string): void {
    const codes = chord.split('+')
    for (const code of codes) this.down(code)
    for (const code of codes.toReversed()) this.up(code)
  }

  move(x: number, y: number): void {
    this.#send(this.#xtest.MotionNotify, 0, x, y)
  }

  button(isDown: boolean): void {
    this.#send(isDown ? this.#xtest.ButtonPress : this.#xtest.ButtonRelease, 1)
  }

  /** Takes a combination for itself, as window managers do; the returned function says how often it has come. */
  grab(code: string, modifiers: number): () => number {
    const keycode = keycodeOf(code)
    let count = 0
    this.#client.on('event', (event) => {
      if (event.type === this.#xtest.KeyPress && event.keycode === keycode) count += 1
    })
    this.#client.GrabKey(this.#root, 0, modifiers, keycode, async, async)
    return () => count
  }

  /** Gives the keyboard to the window that lies on top: without a window manager nobody does. */
  async focusTop(): Promise<void> {
    const { children } = await new Promise<{ children: number[] }>((resolve, reject) => {
      this.#client.QueryTree(this.#root, (error, tree) => (error ? reject(error) : resolve(tree)))
    })
    const top = children.at(-1)
    if (top !== undefined) this.#client.SetInputFocus(top, 1)
  }

  close(): void {
    this.#client.terminate()
  }

  #send(type: number, detail: number, x = 0, y = 0): void {
    this.#xtest.FakeInput(type, detail, 0, this.#root, x, y)
  }
}
