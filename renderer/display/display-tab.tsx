/** The machine's screen with what can be done with it. */
import type { MachineView } from '../../contract/machine.ts'
import { useRef, useState } from 'react'
import { call } from '../bridge.ts'
import { buildAndRun } from '../build/build-and-run.ts'
import { attempt } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { DisplayBar } from './display-bar.tsx'
import { keepChoice, readChoice, type ScreenChoice } from './screen-mode.ts'
import { TypeDialog } from './type-dialog.tsx'
import { typeInto, type TypingPlan } from './typing.ts'
import { useScreen } from './use-screen.ts'
import './display-tab.css'

const words = text.display

export function DisplayTab({ machine, isShown }: { machine: MachineView; isShown: boolean }) {
  const { id } = machine
  const { phase } = machine.vm
  const isOn = phase === 'running' || phase === 'paused' || phase === 'stopping'
  const [choice, setChoice] = useState(() => readChoice(id))
  const [clipboard, setClipboard] = useState<string | null>(null)
  const [typing, setTyping] = useState<{ done: number; all: number } | null>(null)
  const stopTyping = useRef(new AbortController())
  const screen = useScreen({ id, isOn, isShown, mode: choice.mode, isViewOnly: choice.isViewOnly })
  const isConnected = isOn && screen.connection === 'connected'
  const choose = (change: Partial<ScreenChoice>) => {
    const next = { ...choice, ...change }
    setChoice(next)
    keepChoice(id, next)
  }
  const type = async (plan: TypingPlan) => {
    const sink = screen.rfb.current
    if (sink === null) return
    const { signal } = (stopTyping.current = new AbortController())
    const all = plan.strokes.length
    setTyping({ done: 0, all })
    await typeInto(sink, plan, { signal, typed: (done) => setTyping({ done, all }) })
    setTyping(null)
    sink.focus()
  }
  return (
    <>
      {isOn ? (
        <DisplayBar
          machine={machine}
          screen={screen}
          choice={choice}
          onChoice={choose}
          onType={() => attempt(async () => setClipboard(await navigator.clipboard.readText()))}
        />
      ) : null}
      {typing === null ? null : (
        <div className="bar" role="status">
          <span className="grow">{words.typing(typing.done, typing.all)}</span>
          <Button onPress={() => stopTyping.current.abort()}>{words.stopTyping}</Button>
        </div>
      )}
      <div className={`screen-place ${isConnected ? 'on' : ''} ${choice.mode}`}>
        <div
          className="screen"
          ref={screen.host}
          data-testid="display"
          role="application"
          aria-label={words.label}
        />
        {isConnected && phase === 'paused' ? (
          <div className="screen-over">
            <span>{words.paused}</span>
            <Button kind="primary" onPress={() => attempt(() => call('vm.resume', { id }))}>
              {text.actions.resume}
            </Button>
          </div>
        ) : null}
      </div>
      {isOn && !isConnected ? (
        <div className="empty" role="status">
          <p className="late">{screen.isGivenUp ? words.lost : words.connecting}</p>
          {screen.connection === 'lost' ? (
            <Button onPress={screen.reconnect}>{words.reconnect}</Button>
          ) : null}
        </div>
      ) : null}
      {isOn ? null : (
        <div className="empty">
          <h2>{phase === 'starting' ? text.status.starting : words.offTitle}</h2>
          <p>{words.offText}</p>
          {phase === 'off' ? (
            <Button kind="primary" onPress={() => attempt(() => buildAndRun(id))}>
              {text.actions.buildAndRun}
            </Button>
          ) : null}
        </div>
      )}
      {clipboard === null ? null : (
        <TypeDialog
          clipboard={clipboard}
          layout={choice.layout}
          onLayout={(layout) => choose({ layout })}
          onType={(plan) => attempt(() => type(plan))}
          onClose={() => setClipboard(null)}
        />
      )}
    </>
  )
}
