/** The bar above a machine's screen: how it is shown, who has the keyboard, keys, clipboard, pictures, windows. */
import { AppWindow, Camera, Expand, Eye, Keyboard, PanelTopClose } from 'lucide-react'
import { screenModes } from '../../contract/settings.ts'
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { attempt, notify } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { ActionMenu, Button, type Action } from '../ui/controls.tsx'
import { Segments } from '../ui/segments.tsx'
import { ClipboardMenu } from './clipboard-menu.tsx'
import { chords, sendChord } from './key-actions.ts'
import type { ScreenChoice } from './screen-mode.ts'
import type { GuestSize } from './use-guest-size.ts'
import type { Screen } from './use-screen.ts'

const words = text.display

interface DisplayBarProps {
  machine: MachineView
  screen: Screen
  choice: ScreenChoice
  size: GuestSize | null
  /** The machine has the keyboard. */
  isInside: boolean
  /** The screen has a window of its own. */
  isOwn: boolean
  onChoice(this: void, change: Partial<ScreenChoice>): void
  onFull(this: void): void
  onType(this: void): void
}

export function DisplayBar(props: DisplayBarProps) {
  const { machine, screen, choice, size, isInside, isOwn, onChoice, onFull, onType } = props
  const { id, screen: kind } = machine
  const { rfb } = screen
  const isOff = screen.connection !== 'connected'
  // One that stands still takes nothing; the picture says so.
  const isStill = isOff || machine.vm.phase === 'paused'
  const isFixed = choice.mode === 'follow' && kind !== 'resizable'
  const said = choice.isViewOnly
    ? words.viewOnlyHint
    : size?.isStubborn === true
      ? words.keeps(size.width, size.height)
      : isInside
        ? words.inside
        : words.hint
  const keys: Action[] = chords.map((chord) => ({
    id: chord.label,
    label: chord.label,
    isDisabled: isOff || choice.isViewOnly,
    run: () => {
      if (rfb.current !== null) sendChord(rfb.current, chord)
      rfb.current?.focus()
    },
  }))
  return (
    <>
      <div className="bar display-bar">
        <Segments
          label={words.mode}
          items={screenModes.map((key) => ({ key, label: words.modes[key] }))}
          value={choice.mode}
          onChange={(mode) => onChoice({ mode })}
        />
        <span className="hint grow display-said" role="status" title={isStill ? '' : said}>
          {isStill ? '' : said}
        </span>
        <Button
          label={words.viewOnly}
          {...(choice.isViewOnly ? { kind: 'primary' as const } : {})}
          onPress={() => onChoice({ isViewOnly: !choice.isViewOnly })}
        >
          <Eye size={16} aria-hidden />
        </Button>
        <ClipboardMenu
          state={machine.clipboard}
          choice={choice}
          isDisabled={isOff}
          onChoice={onChoice}
          onType={onType}
        />
        <ActionMenu label={words.screenshot} actions={shotActions(id)}>
          <Camera size={16} aria-hidden />
        </ActionMenu>
        <ActionMenu label={words.keys} actions={keys}>
          <Keyboard size={16} aria-hidden />
        </ActionMenu>
        {isOwn ? (
          <Button label={words.attach} onPress={() => attempt(() => call('display.attach', { id }))}>
            <PanelTopClose size={16} aria-hidden />
          </Button>
        ) : (
          <Button label={words.detach} onPress={() => attempt(() => call('display.detach', { id }))}>
            <AppWindow size={16} aria-hidden />
          </Button>
        )}
        <Button label={words.fullscreen} isDisabled={isOff} onPress={onFull}>
          <Expand size={16} aria-hidden />
        </Button>
      </div>
      {isFixed ? (
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
      ) : null}
    </>
  )
}

function shotActions(id: string): Action[] {
  return [
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
}
