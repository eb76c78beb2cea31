/** What a running machine uses, as four small plots. */
import type { MachineView } from '../../contract/machine.ts'
import { text } from '../text/text.ts'
import { lastOf, type HealthPoint } from './points.ts'
import { Plot } from './plot.tsx'
import { spanMs, useHealth, type Health } from './watch.ts'
import './health.css'

const words = text.health
/** Rates below this are drawn as small. */
const quietRate = 100 * 1024

export function HealthCard({ machine: { id, vm }, isShown }: { machine: MachineView; isShown: boolean }) {
  const isUp = vm.phase === 'running' || vm.phase === 'paused' || vm.phase === 'stopping'
  const health = useHealth(id, isUp && isShown)
  if (!isUp) return null
  return (
    <section className="card stack" aria-label={words.title} aria-busy={health === null}>
      <h2>{words.title}</h2>
      {health === null ? <p className="muted late">{words.waiting}</p> : <Plots health={health} />}
    </section>
  )
}

function Plots({ health: { points, last } }: { health: Health }) {
  const { cores, memoryBytes, inside } = last
  const bytes = (pick: Pick, say: (amount: string) => string) => {
    const value = lastOf(points, pick)
    return say(value === null ? words.unknown : text.bytes(Math.round(value)))
  }
  const processor = lastOf(points, (point) => point.processor)
  const isTold = inside?.receivedBytes != null
  return (
    <div className="plots">
      <Part
        name={words.processor}
        points={points}
        lines={[(point) => point.processor]}
        says={[words.share(processor ?? 0, cores)]}
        most={110}
      />
      <Part
        name={words.memory}
        points={points}
        lines={[(point) => point.heldBytes, (point) => point.usedBytes]}
        says={[
          bytes(
            (point) => point.heldBytes,
            (held) => words.held(held, text.bytes(memoryBytes)),
          ),
          ...(inside?.usedBytes == null ? [] : [bytes((point) => point.usedBytes, words.used)]),
        ]}
        hint={words.heldHint}
        most={memoryBytes * 1.1}
      />
      <Part
        name={words.disk}
        points={points}
        lines={[(point) => point.read, (point) => point.written]}
        says={[bytes((point) => point.read, words.read), bytes((point) => point.written, words.written)]}
        most={null}
      />
      <Part
        name={words.network}
        points={points}
        lines={[(point) => point.received, (point) => point.sent]}
        says={
          isTold
            ? [bytes((point) => point.received, words.received), bytes((point) => point.sent, words.sent)]
            : []
        }
        missing={words.noAgent}
        most={null}
      />
    </div>
  )
}

type Pick = (point: HealthPoint) => number | null

function Part({
  name,
  points,
  lines,
  says,
  hint,
  missing,
  most,
}: {
  name: string
  points: HealthPoint[]
  lines: Pick[]
  /** What is now, one a line. */
  says: string[]
  hint?: string
  /** Instead of the plot when nothing can be said. */
  missing?: string
  most: number | null
}) {
  return (
    <figure className="plot-part" title={hint}>
      <figcaption>{name}</figcaption>
      {says.length === 0 ? (
        <p className="hint">{missing}</p>
      ) : (
        <>
          <Plot
            label={text.labelled(`${name}, ${words.span}`, text.listed(says))}
            line={{ times: points.map(({ atMs }) => atMs), values: lines.map((pick) => points.map(pick)) }}
            most={most}
            least={quietRate}
            spanMs={spanMs}
          />
          <div className="plot-says hint">
            {says.map((one, at) => (
              <span key={at} className={`plot-line-${at}`}>
                {one}
              </span>
            ))}
          </div>
        </>
      )}
    </figure>
  )
}
