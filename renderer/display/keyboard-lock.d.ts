/** The Keyboard Lock API (wicg.github.io/keyboard-lock), which TypeScript's own types leave out. */
interface Navigator {
  readonly keyboard?: {
    lock(keyCodes?: string[]): Promise<void>
    unlock(): void
  }
}
