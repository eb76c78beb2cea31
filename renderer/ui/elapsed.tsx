/** How long something has taken so far; counts by itself, since between two events may lie an hour. */
import { useEffect, useState } from 'react'
import { text } from '../text/text.ts'

interface ElapsedProps {
  /** Epoch ms; left out for since it is shown. */
  since?: number
  /** Puts the time into a sentence. */
  say?(this: void, time: string): string
}

export function Elapsed({ since, say = (time) => time }: ElapsedProps) {
  const [shownAt] = useState(Date.now)
  const [now, setNow] = useState(Date.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  return <span className="hint elapsed">{say(text.clock(Math.max(0, now - (since ?? shownAt))))}</span>
}
