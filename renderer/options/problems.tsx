/** What NixOS says is wrong with an option, at the option. */
import type { CheckProblem } from '../../contract/check.ts'
import { Coded } from '../ui/term.tsx'

export function Problems({ problems }: { problems: readonly CheckProblem[] }) {
  return (
    <div aria-live="polite">
      {problems.map(({ severity, failure }, index) => (
        <p key={index} className={severity === 'error' ? 'error-text' : 'hint warn'}>
          <Coded>{`${failure.message} ${failure.hint ?? ''}`}</Coded>
        </p>
      ))}
    </div>
  )
}
