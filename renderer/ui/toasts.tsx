/** Short words about what just happened, read out, with a way back where there is one. */
import { X } from 'lucide-react'
import { dismiss } from '../store/notices.ts'
import { useStore } from '../store/store.ts'
import { text } from '../text/text.ts'
import { Button } from './controls.tsx'
import { FailureCard } from './failure.tsx'
import { Coded } from './term.tsx'

export function Toasts() {
  const notices = useStore((store) => store.notices)
  return (
    // The attribute keeps React Aria from hiding them, and from taking a click on them for one beside an open dialog.
    <div
      className="toasts"
      role="region"
      aria-live="polite"
      aria-label={text.app}
      data-react-aria-top-layer="true"
    >
      {notices.map(({ id, message, failure, action }) => (
        <div className="toast row" key={id}>
          <div className="grow">
            {failure === undefined ? <Coded>{message}</Coded> : <FailureCard failure={failure} />}
          </div>
          {action === undefined ? null : (
            <Button
              onPress={() => {
                action.run()
                dismiss(id)
              }}
            >
              {action.label}
            </Button>
          )}
          <Button kind="quiet" label={text.actions.close} onPress={() => dismiss(id)}>
            <X size={15} aria-hidden />
          </Button>
        </div>
      ))}
    </div>
  )
}
