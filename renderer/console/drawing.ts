/** How a terminal's bytes become a picture at little cost. */
import { WebglAddon } from '@xterm/addon-webgl'
import type { Terminal } from '@xterm/xterm'

/** Where no graphics card draws, each picture takes time from the guest: a flood is drawn so often, and while somebody types more often. */
const drawEveryMs = 90
const quickDrawMs = 16
/** So long after a key its echo is waited for. */
const typingMs = 1000

/** What comes alone is drawn at once; of a flood, what comes in one interval is drawn together. Resolves when xterm has parsed it. */
export function gathered(view: Terminal): (bytes: Uint8Array) => Promise<void> {
  let waiting: { bytes: Uint8Array; done(this: void): void }[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let drawnAt = Number.NEGATIVE_INFINITY
  let typedAt = Number.NEGATIVE_INFINITY
  const draw = () => {
    timer = undefined
    drawnAt = performance.now()
    for (const { bytes, done } of waiting) view.write(bytes, done)
    waiting = []
  }
  const plan = () => {
    clearTimeout(timer)
    const now = performance.now()
    const restMs = drawnAt + (now - typedAt < typingMs ? quickDrawMs : drawEveryMs) - now
    if (restMs > 0) timer = setTimeout(draw, restMs)
    else draw()
  }
  view.onData(() => {
    typedAt = performance.now()
    if (timer !== undefined) plan()
  })
  return (bytes) =>
    new Promise((done) => {
      waiting.push({ bytes, done })
      if (timer === undefined) plan()
    })
}

/** WebGL where a graphics card does it; xterm's own DOM renderer otherwise, which takes less of the processor than WebGL on it. */
export function drawWithWebgl(view: Terminal): void {
  if (!hasGraphicsCard()) return
  try {
    const webgl = new WebglAddon()
    webgl.onContextLoss(() => webgl.dispose())
    view.loadAddon(webgl)
  } catch {
    // No WebGL here: slower, but the same.
  }
}

function hasGraphicsCard(): boolean {
  const context = document.createElement('canvas').getContext('webgl2')
  if (context === null) return false
  const info = context.getExtension('WEBGL_debug_renderer_info')
  const renderer: unknown = info === null ? '' : context.getParameter(info.UNMASKED_RENDERER_WEBGL)
  context.getExtension('WEBGL_lose_context')?.loseContext()
  return !/swiftshader|llvmpipe|software/i.test(String(renderer))
}
