/** A failure as the user sees it: the sentence, the place, the remedy, and the last lines on demand. */
import { CircleAlert, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { FailureData } from '../../contract/failure.ts'
import { RemedyButton } from '../remedy/remedy-button.tsx'
import { text } from '../text/text.ts'
import { Button } from './controls.tsx'
import { Coded, Explained } from './term.tsx'

interface FailureCardProps {
  failure: FailureData
  /** Goes to the failure's line; absent where there is nowhere to go. */
  goTo?: (line: number) => void
  isOpen?: boolean
  /** The id of the machine that it is about. */
  machine?: string
}

export function FailureCard({ failure, goTo, isOpen = false, machine }: FailureCardProps) {
  const { message, hint, details, place, remedy } = failure
  const line = place?.line
  return (
    <div className="notice bad" role="alert">
      <CircleAlert size={17} aria-hidden />
      <div className="grow">
        <strong>
          <Coded>{message}</Coded>
        </strong>
        {hint === undefined ? null : (
          <div>
            <Explained>{hint}</Explained>
          </div>
        )}
        {place === undefined ? null : (
          <div className="row">
            <code className="muted">
              {place.file}
              {line === undefined ? '' : `:${line}`}
            </code>
            {line === undefined || goTo === undefined ? null : (
              <Button kind="quiet" onPress={() => goTo(line)}>
                {text.configuration.goTo(line)}
              </Button>
            )}
          </div>
        )}
        {remedy === undefined ? null : (
          <div className="row notice-remedy">
            <RemedyButton remedy={remedy} machine={machine} />
          </div>
        )}
        {details === undefined ? null : (
          <details open={isOpen}>
            <summary>{text.actions.details}</summary>
            <pre tabIndex={0}>{details}</pre>
          </details>
        )}
      </div>
    </div>
  )
}

/** A calmer word: nothing failed, but something should be known. */
export function Warning({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="notice" role="note">
      <TriangleAlert size={17} aria-hidden />
      <div className="grow">
        <strong>
          <Coded>{title}</Coded>
        </strong>
        {children}
      </div>
    </div>
  )
}
