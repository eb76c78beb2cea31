/** The part of x11 4.2 that the tests use (its README and lib/ext/xtest.js); it ships no types. */
declare module 'x11' {
  type Done<T> = (error: Error | null | undefined, found: T) => void
  export interface Xtest {
    readonly KeyPress: number
    readonly KeyRelease: number
    readonly ButtonPress: number
    readonly ButtonRelease: number
    readonly MotionNotify: number
    FakeInput(type: number, detail: number, delayMs: number, window: number, x: number, y: number): void
  }
  export interface Client {
    require(extension: 'xtest', done: Done<Xtest>): void
    GrabKey(
      window: number,
      ownerEvents: number,
      modifiers: number,
      key: number,
      pointerMode: number,
      keyboardMode: number,
    ): void
    SetInputFocus(window: number, revertTo: number): void
    QueryTree(window: number, done: Done<{ children: number[] }>): void
    on(name: 'event', listener: (event: { type: number; keycode: number }) => void): void
    on(name: 'error', listener: (error: Error) => void): void
    terminate(): void
  }
  export interface Display {
    client: Client
    screen: [{ root: number }]
  }
  const x11: { createClient(options: { display: string }, done: Done<Display>): unknown }
  export default x11
}
