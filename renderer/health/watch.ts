/** Reads what a machine uses again and again, while somebody can see it. */
import { useEffect, useState } from 'react'
import type { HealthReading } from '../../contract/health.ts'
import { call } from '../bridge.ts'
import { pointOf, withPoint, type HealthPoint } from './points.ts'

const everyMs = 2000
export const spanMs = 120_000

export interface Health {
  points: HealthPoint[]
  last: HealthReading
}

/** By machine, so that the plots go on where they were when they are looked at again. */
const kept = new Map<string, Health>()

/** Null until the first reading. Nothing is asked for while the window is hidden or `isWatching` is false. */
export function useHealth(id: string, isWatching: boolean): Health | null {
  const [health, setHealth] = useState<Health | null>(null)
  useEffect(() => {
    if (!isWatching) return
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const read = async () => {
      clearTimeout(timer)
      if (document.visibilityState === 'hidden') return
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
    const onVisible = () => void read()
    document.addEventListener('visibilitychange', onVisible)
    void read()
    return () => {
      isOver = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [id, isWatching])
  return isWatching ? health : null
}

/** A processor time that has become smaller is another QEMU's: its plots begin anew. */
function after(before: Health | null, last: HealthReading): Health {
  if (before === null || last.cpuMs < before.last.cpuMs) return { last, points: [pointOf(null, last)] }
  return { last, points: withPoint(before.points, pointOf(before.last, last), spanMs) }
}
