/** The screen of a machine that runs: its bar, the picture, and what lies over it. */
import { useCallback, useRef, useState } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import { call } from '../bridge.ts'
import { attempt, notify } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { DisplayBar } from './display-bar.tsx'
import { keepChoice, readChoice, type ScreenChoice } from './screen-mode.ts'
import { TypeDialog } from './type-dialog.tsx'
import { typeInto, type TypingPlan } from './typing.ts'
import { useClipboard } from './use-clipboard.ts'
import { useFullScreen } from './use-full-screen.ts'
import { useGuestSize } from './use-guest-size.ts'
import { useKeyboard } from './use-keyboard.ts'
import { useScreen } from './use-screen.ts'

const words = text.display

const leaveFull = () => {
  if (document.fullscreenElement !== null) void document.exitFullscreen()
}
const tellTooLong = () => notify({ message: words.clipboard.tooLong })

interface LiveScreenProps {
  machine: MachineView
  isShown: boolean
  /** It has a window of its own. */
  isOwn: boolean
}

export function LiveScreen({ machine, isShown, isOwn }: LiveScreenProps) {
  const { id, clipboard } = machine
  const [choice, setChoice] = useState(() => readChoice(id))
  const [toType, setToType] = useState<string | null>(null)
  const [typing, setTyping] = useState<{ done: number; all: number } | null>(null)
  const stopTyping = useRef(new AbortController())
  const place = useRef<HTMLDivElement>(null)
  const { mode, isViewOnly } = choice
  const [isStubborn, setStubborn] = useState(false)
  const screen = useScreen({ id, isShown, mode, isViewOnly, isScaled: mode === 'fit' || isStubborn })
  const { host, rfb } = screen
  const isConnected = screen.connection === 'connected'
  const size = useGuestSize(host, isConnected, mode === 'follow' && machine.screen === 'resizable')
  if ((size?.isStubborn ?? false) !== isStubborn) setStubborn(!isStubborn)
  const full = useFullScreen(place)
  const isInside = useKeyboard({ host, rfb, left: leaveFull })
  const isShared = isConnected && clipboard === 'ready' && !isViewOnly
  useClipboard({
    rfb,
    isConnected: isShared,
    isInside: isInside && isShown,
    isIn: choice.clipboardIn,
    isOut: choice.clipboardOut,
    share: screen.share,
    tooLong: tellTooLong,
  })
  const choose = (change: Partial<ScreenChoice>) => {
    // Another window may have changed it since.
    const next = { ...readChoice(id), ...change }
    setChoice(next)
    keepChoice(id, next)
  }
  const type = async (plan: TypingPlan) => {
    const sink = rfb.current
    if (sink === null) return
    const { signal } = (stopTyping.current = new AbortController())
    const all = plan.strokes.length
    setTyping({ done: 0, all })
    await typeInto(sink, plan, { signal, typed: (done) => setTyping({ done, all }) })
    setTyping(null)
    sink.focus()
  }
  const enterFull = useCallback(async () => {
    await full.enter()
    rfb.current?.focus()
  }, [full, rfb])
  return (
    <>
      <DisplayBar
        machine={machine}
        screen={screen}
        choice={choice}
        size={size}
        isInside={isInside}
        isOwn={isOwn}
        onChoice={choose}
        onFull={() => attempt(enterFull)}
        onType={() => attempt(async () => setToType(await navigator.clipboard.readText()))}
      />
      {typing === null ? null : (
        <div className="bar" role="status">
          <span className="grow">{words.typing(typing.done, typing.all)}</span>
          <Button onPress={() => stopTyping.current.abort()}>{words.stopTyping}</Button>
        </div>
      )}
      <div className={`screen-place ${isConnected ? 'on' : ''} ${mode}`} ref={place}>
        <div
          className="screen"
          ref={host}
          data-testid="display"
          role="application"
          aria-label={words.label}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it takes all that is typed
          tabIndex={0}
        />
        {full.isTold ? (
          <div className="screen-note way-out" role="status">
            <span>{words.fullHint}</span>
            <Button onPress={leaveFull}>{words.leaveFull}</Button>
          </div>
        ) : null}
        {isConnected && machine.vm.phase === 'paused' ? (
          <div className="screen-over">
            <div className="screen-note" role="status">
              <span>{words.paused}</span>
              <Button kind="primary" onPress={() => attempt(() => call('vm.resume', { id }))}>
                {text.actions.resume}
              </Button>
            </div>
          </div>
        ) : null}
      </div>
      {isConnected ? null : (
        <div className="empty" role="status">
          <p className="late">{screen.isGivenUp ? words.lost : words.connecting}</p>
          {screen.connection === 'lost' ? (
            <Button onPress={screen.reconnect}>{words.reconnect}</Button>
          ) : null}
        </div>
      )}
      {toType === null ? null : (
        <TypeDialog
          clipboard={toType}
          layout={choice.layout}
          onLayout={(layout) => choose({ layout })}
          onType={(plan) => attempt(() => type(plan))}
          onClose={() => setToType(null)}
        />
      )}
    </>
  )
}
