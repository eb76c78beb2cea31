/** What may cross between this computer's clipboard and the machine's, and the way for machines that share none. */
import { ClipboardType } from 'lucide-react'
import { Dialog, DialogTrigger, Popover } from 'react-aria-components'
import type { ClipboardState } from '../../contract/guest.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { Switch } from '../ui/switch.tsx'
import type { ScreenChoice } from './screen-mode.ts'

const words = text.display.clipboard

interface ClipboardMenuProps {
  state: ClipboardState
  choice: ScreenChoice
  isDisabled: boolean
  onChoice(this: void, change: Partial<ScreenChoice>): void
  onType(this: void): void
}

export function ClipboardMenu({ state, choice, isDisabled, onChoice, onType }: ClipboardMenuProps) {
  return (
    <DialogTrigger>
      <Button label={words.title} isDisabled={isDisabled}>
        <ClipboardType size={16} aria-hidden />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="clipboard-menu stack" aria-label={words.title}>
          {({ close }) => (
            <>
              <Switch isSelected={choice.clipboardIn} onChange={(clipboardIn) => onChoice({ clipboardIn })}>
                {words.in}
              </Switch>
              <Switch
                isSelected={choice.clipboardOut}
                onChange={(clipboardOut) => onChoice({ clipboardOut })}
              >
                {words.out}
              </Switch>
              <p className="hint">{state === 'ready' ? words.ready : words[state]}</p>
              <Button
                isDisabled={choice.isViewOnly}
                onPress={() => {
                  close()
                  onType()
                }}
              >
                {text.display.type}
              </Button>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
