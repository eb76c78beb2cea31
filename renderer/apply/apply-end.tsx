/** How applying ended. */
import { CircleCheck } from 'lucide-react'
import type { ApplyEnd, RestartNeed } from '../../contract/apply.ts'
import { text } from '../text/text.ts'
import { Warning } from '../ui/failure.tsx'
import { Needs } from './plan-view.tsx'
import { Explained } from '../ui/term.tsx'

const words = text.apply

export function ApplyEndView({ end, needs }: { end: ApplyEnd; needs: RestartNeed[] }) {
  if (!end.isRunning)
    return (
      <Warning title={words.notDone}>
        <div>{words.notDoneText}</div>
      </Warning>
    )
  if (end.failedUnits.length > 0 || end.code !== 0)
    return (
      <>
        <Warning title={words.doneWithFailures}>
          <ul className="needs">
            {end.failedUnits.map((unit) => (
              <li key={unit}>
                <code>{unit}</code> <span className="hint">{words.howToLook(unit)}</span>
              </li>
            ))}
          </ul>
        </Warning>
        <Needs needs={needs} />
      </>
    )
  return (
    <>
      <p className="row good">
        <CircleCheck size={17} aria-hidden /> <strong>{words.done}</strong>
      </p>
      <p className="muted">
        <Explained>{words.stays}</Explained>
      </p>
      <Needs needs={needs} />
    </>
  )
}
