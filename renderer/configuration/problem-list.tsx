/** What is wrong with the text, below it: each with its line, its remedy, and the way there. */
import { CircleAlert, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { revealRange } from '../drafts/option-edits.ts'
import type { Finding } from '../editor/diagnostics.ts'
import { RemedyButton } from '../remedy/remedy-button.tsx'
import { text } from '../text/text.ts'
import { Coded, Explained } from '../ui/term.tsx'

export const ProblemList = memo(function ProblemList({
  id,
  findings,
}: {
  id: string
  findings: readonly Finding[]
}) {
  return (
    <ul className="problem-list" aria-label={text.configuration.problems}>
      {findings.map((finding, n) => (
        <li key={n} className={`problem ${finding.severity}`}>
          <ProblemRow id={id} finding={finding} />
        </li>
      ))}
    </ul>
  )
})

function ProblemRow({ id, finding }: { id: string; finding: Finding }) {
  const { severity, message, hint, details, range, line, file, remedy } = finding
  const icon =
    severity === 'error' ? <CircleAlert size={15} aria-hidden /> : <TriangleAlert size={15} aria-hidden />
  return (
    <>
      {icon}
      <div className="grow">
        <span className="problem-message">
          <Coded>{message}</Coded>
        </span>
        {hint === undefined ? null : (
          <div className="hint">
            <Explained>{hint}</Explained>
          </div>
        )}
        {file === undefined ? null : <code className="muted">{file}</code>}
        {details === undefined ? null : (
          <details>
            <summary className="hint">{text.actions.details}</summary>
            <pre tabIndex={0}>{details}</pre>
          </details>
        )}
      </div>
      {remedy === undefined ? null : <RemedyButton remedy={remedy} machine={id} />}
      {range === undefined || line === undefined ? null : (
        <AriaButton className="button quiet" onPress={() => revealRange(id, range.from, range.to)}>
          {text.configuration.goTo(line)}
        </AriaButton>
      )}
    </>
  )
}
