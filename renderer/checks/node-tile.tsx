/** One machine of a test, small: its name and a picture of its screen, which opens the screen itself. */
import { Maximize2 } from 'lucide-react'
import { useCallback, type ReactNode } from 'react'
import { call } from '../bridge.ts'
import { testsText } from '../text/tests.ts'
import { usePicture } from '../ui/use-picture.ts'
import './node-screens.css'

/** Each picture costs the machine some hundredths of a second. */
const changedMs = 1000
const restingMs = 2000

interface NodeTileProps {
  id: string
  node: string
  /** There may be a screen to see. */
  isOn: boolean
  enlarge(this: void): void
  /** Said where there is no picture. */
  without: string
  /** Before the name, and after it. */
  mark?: ReactNode
  actions?: ReactNode
}

export function NodeTile({ id, node, isOn, enlarge, without, mark, actions }: NodeTileProps) {
  const take = useCallback(() => call('sessions.picture', { id, node }), [id, node])
  const picture = usePicture(take, { isOn, changedMs, restingMs })
  return (
    <figure className="node-screen">
      <figcaption className="row">
        {mark}
        <span className="label grow">{node}</span>
        {actions}
      </figcaption>
      <button
        type="button"
        className="node-picture"
        aria-label={testsText.enlarge(node)}
        disabled={picture === null}
        onClick={enlarge}
      >
        {picture === null ? (
          <span className="node-without">{without}</span>
        ) : (
          <>
            <img src={picture} alt={testsText.screenOf(node)} />
            <Maximize2 size={15} aria-hidden className="node-enlarge" />
          </>
        )}
      </button>
    </figure>
  )
}
