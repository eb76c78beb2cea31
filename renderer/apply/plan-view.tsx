/** What applying would change: services by what becomes of them, and what waits for a start. */
import type { ApplyPlan, RestartNeed, UnitChanges } from '../../contract/apply.ts'
import { text } from '../text/text.ts'
import { Warning } from '../ui/failure.tsx'
import { Explained } from '../ui/term.tsx'

const words = text.apply
const order: (keyof UnitChanges)[] = ['restart', 'start', 'stop', 'reload', 'keep']

export function PlanView({ plan }: { plan: ApplyPlan }) {
  const groups = order.filter((group) => plan.units[group].length > 0)
  return (
    <>
      {plan.isRunning ? (
        <p>
          <Explained>{words.same}</Explained>
        </p>
      ) : null}
      {groups.length === 0 ? null : (
        <dl className="facts unit-changes">
          {groups.map((group) => (
            <div className="unit-group" key={group}>
              <dt>{words.units[group]}</dt>
              <dd>
                <ul className="unit-list">
                  {plan.units[group].map((unit) => (
                    <li key={unit}>
                      <code>{unit}</code>
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      )}
      {plan.isRunning ? null : (
        <p className="muted">{groups.length === 0 ? words.noUnits : words.alsoRest}</p>
      )}
      <Needs needs={plan.needs} />
    </>
  )
}

export function Needs({ needs }: { needs: RestartNeed[] }) {
  if (needs.length === 0) return null
  return (
    <Warning title={words.needsTitle}>
      <ul className="needs">
        {needs.map((need) => (
          <li key={JSON.stringify(need)}>
            {words.need(need)}
            {need.kind === 'qemu' ? <Arguments need={need} /> : null}
          </li>
        ))}
      </ul>
    </Warning>
  )
}

function Arguments({ need }: { need: RestartNeed & { kind: 'qemu' } }) {
  return (
    <div className="qemu-words">
      {need.removed.map((word) => (
        <code key={`-${word}`}>− {word}</code>
      ))}
      {need.added.map((word) => (
        <code key={`+${word}`}>+ {word}</code>
      ))}
    </div>
  )
}
