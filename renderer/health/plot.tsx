/** A small plot of the last two minutes: one or two lines over time, without axes. */
import { useEffect, useRef } from 'react'
import UPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { tokenColour } from '../ui/token-colour.ts'

const heightPx = 52
/** The first line is filled below; the second is not. */
const colours = ['--accent', '--warn'] as const

interface Line {
  times: number[]
  /** One list a line, as long as `times`. */
  values: (number | null)[][]
}

/** `most` is the value at the top; the lines' own, but at least `least`, where it is null. */
export function Plot({
  label,
  line,
  most,
  least,
  spanMs,
}: {
  /** What somebody hears who does not see it. */
  label: string
  line: Line
  most: number | null
  least: number
  spanMs: number
}) {
  const place = useRef<HTMLDivElement>(null)
  const plot = useRef<UPlot | null>(null)
  const top = useRef({ most, least })
  const count = line.values.length
  useEffect(() => {
    const holder = place.current
    if (holder === null) return
    const made = new UPlot(
      {
        width: Math.max(1, holder.clientWidth),
        height: heightPx,
        padding: [2, 0, 2, 0],
        cursor: { show: false },
        legend: { show: false },
        axes: [{ show: false }, { show: false }],
        scales: {
          x: { time: false, range: (_, __, max) => [max - spanMs, max] },
          y: {
            range: (_, __, max) => [0, top.current.most ?? Math.max(top.current.least, (max ?? 0) * 1.1)],
          },
        },
        series: [
          {},
          ...colours.slice(0, count).map((name, at) => ({
            stroke: () => tokenColour(name),
            width: 1.5,
            spanGaps: true,
            points: { show: false },
            ...(at === 0 ? { fill: () => `${tokenColour(name)}22` } : {}),
          })),
        ],
      },
      undefined,
      holder,
    )
    plot.current = made
    const watcher = new ResizeObserver(() =>
      made.setSize({ width: Math.max(1, holder.clientWidth), height: heightPx }),
    )
    watcher.observe(holder)
    return () => {
      watcher.disconnect()
      made.destroy()
      plot.current = null
    }
  }, [count, spanMs])
  useEffect(() => {
    top.current = { most, least }
    plot.current?.setData([line.times, ...line.values])
  }, [line, most, least])
  return <div ref={place} className="plot" role="img" aria-label={label} />
}
