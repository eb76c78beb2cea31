/** A machine's status as a small picture for menus: by colour, and by shape for those who do not see it. */
import type { MachineView } from '../../contract/machine.ts'

export const dotSize = 16

export type Dot = 'off' | 'running' | 'changing' | 'held' | 'failed'

export function dotOf({ vm, build }: Pick<MachineView, 'vm' | 'build'>): Dot {
  switch (vm.phase) {
    case 'off':
      if (build.phase === 'running') return 'changing'
      return vm.exit?.reason === 'failed' ? 'failed' : 'off'
    case 'starting':
    case 'stopping':
      return 'changing'
    case 'running':
      return 'running'
    case 'paused':
      return 'held'
  }
}

/** Blue, green, red; of middling lightness, since menus are light or dark. */
const colours: Record<Dot, readonly [blue: number, green: number, red: number]> = {
  off: [140, 132, 128],
  running: [90, 160, 46],
  changing: [214, 132, 52],
  held: [36, 148, 214],
  failed: [62, 62, 214],
}

/** Full: it runs. A ring: it is off. Half: on its way. Two bars: held. A cross: it failed. */
const shapes: Record<Dot, (x: number, y: number) => boolean> = {
  off: (x, y) => Math.hypot(x, y) < 6 && Math.hypot(x, y) > 4,
  running: (x, y) => Math.hypot(x, y) < 6,
  changing: (x, y) => Math.hypot(x, y) < 6 && (x < 0 || Math.hypot(x, y) > 4),
  held: (x, y) => Math.abs(y) < 6 && Math.abs(x) > 1.5 && Math.abs(x) < 5,
  failed: (x, y) => Math.abs(x) < 6 && Math.abs(y) < 6 && (Math.abs(x - y) < 2.2 || Math.abs(x + y) < 2.2),
}

/** BGRA, as Electron's `createFromBitmap` takes it. */
export function dotPixels(dot: Dot): Buffer {
  const pixels = Buffer.alloc(dotSize * dotSize * 4)
  const middle = (dotSize - 1) / 2
  for (let at = 0; at < dotSize * dotSize; at++) {
    const isIn = shapes[dot]((at % dotSize) - middle, Math.floor(at / dotSize) - middle)
    if (isIn) pixels.set([...colours[dot], 255], at * 4)
  }
  return pixels
}
