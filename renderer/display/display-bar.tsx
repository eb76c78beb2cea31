/** The bar above a machine's screen: how it is shown, keys, screenshots, typing. */
import { Camera, ClipboardType, Expand, Eye, Keyboard } from 'lucide-react'
import { screenModes } from '../../contract/settings.ts'
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { attempt, notify } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { ActionMenu, Button } from '../ui/controls.tsx'
import { Segments } from '../ui/segments.tsx'
import { chords, sendChord } from './key-actions.ts'
import type { ScreenChoice } from './screen-mode.ts'
import type { Screen } from './use-screen.ts'

const words = text.display

interface DisplayBarProps {
  machine: MachineView
  screen: Screen
  choice: ScreenChoice
  onChoice(this: void, change: Partial<ScreenChoice>): void
  onType(this: void): void
}

export function DisplayBar({ machine, screen, choice, onChoice, onType }: DisplayBarProps) {
  const { id, screen: kind } = machine
  const { rfb, host } = screen
  const isOff = screen.connection !== 'connected'
  const shots = [
    {
      id: 'save',
      label: words.saveShot,
      run: () =>
        attempt(async () => {
          const file = await call('display.saveShot', { id })
          if (file !== null) notify({ message: words.shotSaved(file) })
        }),
    },
    {
      id: 'copy',
      label: words.copyShot,
      run: () =>
        attempt(async () => {
          const png = new Blob([new Uint8Array(await call('display.shot', { id }))], { type: 'image/png' })
          await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
          notify({ message: words.shotCopied })
        }),
    },
  ]
  return (
    <>
      <div className="bar display-bar">
        <Segments
          label={words.mode}
          items={screenModes.map((key) => ({ key, label: words.modes[key] }))}
          value={choice.mode}
          onChange={(mode) => onChoice({ mode })}
        />
        <span className="grow" />
        <Button
          label={words.viewOnly}
          kind={choice.isViewOnly ? 'primary' : 'quiet'}
          onPress={() => onChoice({ isViewOnly: !choice.isViewOnly })}
        >
          <Eye size={16} aria-hidden />
        </Button>
        <Button label={words.type} isDisabled={isOff || choice.isViewOnly} onPress={onType}>
          <ClipboardType size={16} aria-hidden />
        </Button>
        <ActionMenu label={words.screenshot} actions={shots}>
          <Camera size={16} aria-hidden />
        </ActionMenu>
        <ActionMenu
          label={words.keys}
          actions={chords.map((chord) => ({
            id: chord.label,
            label: chord.label,
            isDisabled: isOff || choice.isViewOnly,
            run: () => {
              if (rfb.current !== null) sendChord(rfb.current, chord)
              rfb.current?.focus()
            },
          }))}
        >
          <Keyboard size={16} aria-hidden />
        </ActionMenu>
        <Button label={words.fullscreen} onPress={() => void host.current?.requestFullscreen()}>
          <Expand size={16} aria-hidden />
        </Button>
      </div>
      {choice.mode === 'follow' && kind !== 'resizable' ? (
        <div className="bar">
          <span className="hint grow">{words.fixed}</span>
          <Button
            onPress={() =>
              attempt(async () => {
                await call('display.makeResizable', { id })
                notify({ message: words.willFollow })
              })
            }
          >
            {words.makeFollow}
          </Button>
        </div>
      ) : (
        <p className="bar hint">{choice.isViewOnly ? words.viewOnlyHint : words.hint}</p>
      )}
    </>
  )
}
