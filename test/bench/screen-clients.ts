/** The clients whose screens are compared, and what a bench does with each: types, drags a window, watches it scroll. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import type { XInput } from '../e2e/x-input.ts'
import { cpuMs } from './cpu-time.ts'
import type { RawVnc } from './raw-vnc.ts'
import type { Region, XPixels } from './x-pixels.ts'

const letterRuns = Number(process.env['BENCH_RUNS'] ?? 60)
const patienceMs = 20_000
/** QEMU looks for changes every 30 ms while there are some, and less often in a guest that rests: keys come at any moment of that. */
const restMs = () => 300 + Math.random() * 300
/** Where in the guest's screen the terminal's title and its inside are. */
const title = { x: 260, y: 54 }
const inside = { x: 260, y: 200 }

export interface Measured {
  /** From each key to the update, or to the changed pixel of the X screen. */
  keyMs: number[]
  /** The same to the canvas; empty for others than the app. */
  canvasMs: number[]
  /** Updates per second, as the client has drawn them. */
  updates: { scroll: number; drag: number }
  /** How often the X screen changed, per second. */
  changes: { scroll: number; drag: number }
  /** Of one core, while the guest scrolls; the VM is left out. */
  cpu: number
}

export interface Client {
  move(x: number, y: number, isPressed: boolean): void
  /** Types one letter and waits until it is seen. */
  letter(): Promise<{ keyMs: number; canvasMs: number | null }>
  /** Updates drawn so far. */
  updates(): Promise<number>
  /** Counts changes of the screen for so long; the raw client has none. */
  changes(forMs: number): Promise<number>
  /** Milliseconds of processor time so far. */
  cpu(): number
}

export function rawClient(vnc: RawVnc): Client {
  const scancode = 0x2d
  return {
    move: (x, y, isPressed) => vnc.pointer(x, y, isPressed ? 1 : 0),
    letter: async () => {
      const startedAt = performance.now()
      vnc.key(scancode, true)
      vnc.key(scancode, false)
      const seenAt = await new Promise<number>((resolve, reject) => {
        const timer = setTimeout(() => reject(new Error('no update came')), patienceMs)
        vnc.onUpdate = () => {
          clearTimeout(timer)
          vnc.onUpdate = () => undefined
          resolve(performance.now())
        }
      })
      return { keyMs: seenAt - startedAt, canvasMs: null }
    },
    updates: () => Promise.resolve(vnc.updates),
    changes: () => Promise.resolve(0),
    cpu: () => {
      const { user, system } = process.cpuUsage()
      return (user + system) / 1000
    },
  }
}

/** A client in a window; the guest's screen begins at the region's corner. `vm` is none of the client's; `drawnIn` is the app's page. */
export function windowClient(
  x: XInput,
  pixels: XPixels,
  region: Region,
  { pid, vm, drawnIn }: { pid: number; vm: number; drawnIn: Page | null },
): Client {
  let wasPressed = false
  const draws = async () => (drawnIn === null ? [] : drawnIn.evaluate(drawTimes))
  return {
    move: (toX, toY, isPressed) => {
      x.move(region.x + toX, region.y + toY)
      if (isPressed !== wasPressed) x.button(isPressed)
      wasPressed = isPressed
    },
    letter: async () => {
      const earlier = (await draws()).length
      const before = pixels.region(region)
      const startedAt = performance.now()
      x.press('KeyX')
      const keyMs = (await pixels.changed(region, before, patienceMs)) - startedAt
      const drawnAt = (await draws())[earlier]
      return { keyMs, canvasMs: drawnAt === undefined ? null : drawnAt - performance.timeOrigin - startedAt }
    },
    updates: async () => (await draws()).length,
    changes: (forMs) => pixels.changes(region, forMs),
    cpu: () => cpuMs(pid, vm),
  }
}

/** When noVNC has drawn an update, epoch ms; runs in the page and begins to listen when it is first called. */
function drawTimes(): number[] {
  const kept = window as unknown as { draws?: number[] }
  if (kept.draws !== undefined) return kept.draws
  const draws: number[] = (kept.draws = [])
  const { prototype } = CanvasRenderingContext2D
  const draw = Reflect.get(prototype, 'drawImage')
  prototype.drawImage = function (this: CanvasRenderingContext2D, ...args: unknown[]) {
    Reflect.apply(draw, this, args)
    // What is drawn into the picture behind, or into the pointer, is not seen yet.
    if (this.canvas.closest('.screen') !== null) draws.push(performance.timeOrigin + performance.now())
  }
  return draws
}

interface Guest {
  /** Shows a terminal with this program and nothing else. */
  show(this: void, program: string): Promise<void>
  watchMs: number
}

export async function measure({ show, watchMs }: Guest, client: Client): Promise<Measured> {
  await client.updates()
  await show('cat')
  await click(client, inside)
  const letters: Awaited<ReturnType<Client['letter']>>[] = []
  for (let n = 0; n < letterRuns; n++) {
    await delay(restMs())
    letters.push(await client.letter())
  }
  // One after the other: who reads all of the screen's pixels again and again takes what a client needs to be as quick as the raw one.
  const watch = async () => {
    const [before, cpuBefore] = [await client.updates(), client.cpu()]
    await delay(watchMs)
    const cpu = (client.cpu() - cpuBefore) / watchMs
    const updates = (await client.updates()) - before
    const changes = await client.changes(watchMs)
    return { updates: (updates * 1000) / watchMs, changes: (changes * 1000) / watchMs, cpu }
  }
  const [dragged] = await Promise.all([watch(), drag(client, 2 * watchMs + 1000)])
  await show('sh -c "while :; do seq 1 99999; done"')
  const scrolled = await watch()
  return {
    keyMs: letters.map(({ keyMs }) => keyMs),
    canvasMs: letters.flatMap(({ canvasMs }) => canvasMs ?? []),
    updates: { scroll: scrolled.updates, drag: dragged.updates },
    changes: { scroll: scrolled.changes, drag: dragged.changes },
    cpu: scrolled.cpu,
  }
}

async function click(client: Client, { x, y }: { x: number; y: number }): Promise<void> {
  for (const isPressed of [false, true, false]) {
    client.move(x, y, isPressed)
    await delay(200)
  }
  await delay(500)
}

/** Drags the terminal to and fro, sixty steps a second. */
async function drag(client: Client, forMs: number): Promise<void> {
  const { x, y } = title
  client.move(x, y, false)
  await delay(200)
  client.move(x, y, true)
  const end = performance.now() + forMs
  for (let step = 0; performance.now() < end; step++) {
    client.move(x + Math.round(150 * Math.abs(Math.sin(step / 40))), y, true)
    await delay(1000 / 60)
  }
  client.move(x, y, true)
  await delay(200)
  client.move(x, y, false)
  await delay(500)
}
