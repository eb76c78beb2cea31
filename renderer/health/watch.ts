/** Reads what a machine uses again and again, while somebody can see it. */
import { useEffect, useState } from 'react'
import type { HealthReading } from '../../contract/health.ts'
import { call } from '../bridge.ts'
import { useWindowVisible } from '../ui/window-visible.ts'
import { pointOf, withPoint, type HealthPoint } from './points.ts'

const everyMs = 2000
export const spanMs = 120_000

export interface Health {
  points: HealthPoint[]
  last: HealthReading
}

/** By machine, so that the plots go on where they were when they are looked at again. */
const kept = new Map<string, Health>()

/** Null until the first reading. Nothing is asked for while the window is hidden or `isWanted` is false. */
export function useHealth(id: string, isWanted: boolean): Health | null {
  const isWatching = useWindowVisible() && isWanted
  const [health, setHealth] = useState<Health | null>(null)
  useEffect(() => {
    if (!isWatching) return
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = async () => {
      // A machine that has just gone is told by its status.
      const last = await call('vm.health', { id }).catch(() => null)
      if (isOver) return
      if (last !== null) {
        const next = after(kept.get(id) ?? null, last)
        kept.set(id, next)
        setHealth(next)
      }
      timer = setTimeout(() => void read(), everyMs)
    }
    void read()
    return () => {
      isOver = true
      clearTimeout(timer)
    }
  }, [id, isWatching])
  return isWanted ? health : null
}

/** A processor time that has become smaller is another QEMU's: its plots begin anew. */
function after(before: Health | null, last: HealthReading): Health {
  if (before === null || last.cpuMs < before.last.cpuMs) return { last, points: [pointOf(null, last)] }
  return { last, points: withPoint(before.points, pointOf(before.last, last), spanMs) }
}
