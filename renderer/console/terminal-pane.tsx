/** A terminal with a program of its own, and what can be done when the program has ended. */
import { useEffect } from 'react'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { FailureCard } from '../ui/failure.tsx'
import { ScreenView } from './screen-view.tsx'
import { closeTerminal, screenOf, startTerminal, type Session } from './terminals.ts'

interface TerminalPaneProps {
  session: Session
  label: string
  isShown: boolean
  isSearching: boolean
  search(this: void, isSearching: boolean): void
}

export function TerminalPane({ session, label, isShown, isSearching, search }: TerminalPaneProps) {
  const { key, state } = session
  const screen = screenOf(key)
  useEffect(() => {
    if (state !== 'new' || !isShown) return
    screen.fit()
    attempt(() => startTerminal(session))
  }, [session, screen, state, isShown])
  useEffect(() => {
    if (isShown && state === 'running') screen.view.focus()
  }, [screen, isShown, state])

  return (
    <>
      {state === 'ended' ? <Ended session={session} /> : null}
      <ScreenView
        screen={screen}
        isShown={isShown}
        label={text.console.lastOf(label)}
        testId="terminal"
        isSearching={isSearching}
        search={search}
        isOff={state === 'ended'}
      />
    </>
  )
}

function Ended({ session }: { session: Session }) {
  const { key, machine, run, end, failure } = session
  const again = () => attempt(() => startTerminal(session))
  const forget = () =>
    attempt(async () => {
      await call('ssh.forgetKeys', { id: machine })
      await startTerminal(session)
    })
  const hasNewKeys = end?.hasNewKeys === true
  return (
    <div className="terminal-ended row" role="status">
      <div className="grow">
        {failure === null ? null : <FailureCard failure={failure} />}
        {hasNewKeys ? <p>{text.console.newKeys}</p> : null}
        {failure !== null || hasNewKeys ? null : (
          <span>{text.console.ended(run.program, end?.code ?? 0, end?.signal ?? 0)}</span>
        )}
      </div>
      {hasNewKeys ? (
        <Button kind="primary" onPress={forget}>
          {text.console.forgetKeys}
        </Button>
      ) : (
        <Button kind="primary" onPress={again}>
          {text.console.startAgain}
        </Button>
      )}
      <Button onPress={() => closeTerminal(key)}>{text.console.close}</Button>
    </div>
  )
}
