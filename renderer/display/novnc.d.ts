/** The part of noVNC 1.7 that we use (docs/API.md of the package); it ships no types. */
declare module '@novnc/novnc' {
  export default class RFB extends EventTarget {
    constructor(target: HTMLElement, channel: object, options?: { shared?: boolean })
    addEventListener(type: 'connect' | 'disconnect', listener: () => void): void
    addEventListener(type: 'clipboard', listener: (event: CustomEvent<{ text: string }>) => void): void
    removeEventListener(type: 'clipboard', listener: (event: CustomEvent<{ text: string }>) => void): void
    viewOnly: boolean
    scaleViewport: boolean
    clipViewport: boolean
    resizeSession: boolean
    background: string
    focusOnClick: boolean
    focus(): void
    blur(): void
    disconnect(): void
    sendKey(keysym: number, code: string | null, down?: boolean): void
  }
}
