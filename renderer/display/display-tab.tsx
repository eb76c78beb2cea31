/** The machine's screen with what can be done with it; or where the screen is, when it has a window of its own. */
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { MachineOff } from '../machine/machine-off.tsx'
import { attempt } from '../store/notices.ts'
import { useStore } from '../store/store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { LiveScreen } from './live-screen.tsx'
import './display-tab.css'

const words = text.display

interface DisplayTabProps {
  machine: MachineView
  isShown: boolean
  /** The window that this is in: the main one, or the screen's own. */
  window?: 'main' | 'own'
}

export function DisplayTab({ machine, isShown, window = 'main' }: DisplayTabProps) {
  const { id } = machine
  const { phase } = machine.vm
  const isDetached = useStore((store) => store.state?.screens.includes(id) ?? false)
  if (window === 'main' && isDetached)
    return (
      <div className="empty">
        <h2>{words.elsewhereTitle}</h2>
        <div className="row">
          <Button kind="primary" onPress={() => attempt(() => call('display.detach', { id }))}>
            {words.showWindow}
          </Button>
          <Button onPress={() => attempt(() => call('display.attach', { id }))}>{words.attach}</Button>
        </div>
      </div>
    )
  if (phase === 'running' || phase === 'paused' || phase === 'stopping')
    return <LiveScreen machine={machine} isShown={isShown} isOwn={window === 'own'} />
  return <MachineOff machine={machine} said={words.offText} isOwn={window === 'own'} />
}
