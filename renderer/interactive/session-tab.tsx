/** A test's interactive session: its script, its machines, the driver's prompt and the machines' logs, all alive side by side. */
import { CircleStop, Play, SquareTerminal } from 'lucide-react'
import { useState } from 'react'
import type { SessionView } from '../../contract/session.ts'
import type { TestView } from '../../contract/test.ts'
import { BuildParts } from '../build/build-parts.tsx'
import '../build/build-tab.css'
import { LogView } from '../build/log-view.tsx'
import { BuildNow } from '../checks/build-now.tsx'
import { sessionText } from '../text/session.ts'
import { testsText } from '../text/tests.ts'
import { Button } from '../ui/controls.tsx'
import { FailureCard } from '../ui/failure.tsx'
import { Segments } from '../ui/segments.tsx'
import './interactive.css'
import { ReplPane } from './repl-pane.tsx'
import { ScriptPane } from './script-pane.tsx'
import { SessionNodes } from './session-nodes.tsx'
import { act, openSession, playScript } from './sessions-store.ts'
import { Explained } from '../ui/term.tsx'

interface SessionTabProps {
  test: TestView
  session: SessionView | undefined
  goTo(this: void, line: number): void
}

export function SessionTab({ test, session, goTo }: SessionTabProps) {
  if (session === undefined || session.status.phase === 'off')
    return <Off test={test} session={session} goTo={goTo} />
  const { status } = session
  if (status.phase === 'building')
    return (
      <>
        <BuildNow progress={status.progress} />
        <BuildParts key={status.key} id={test.id} build={status.key} isRunning />
      </>
    )
  if (status.logKey === null)
    return (
      <div className="empty" role="status">
        <p>{sessionText.status.ending[status.phase === 'ending' ? status.rung : 'ask']}…</p>
      </div>
    )
  return <Open test={test} session={session} logKey={status.logKey} goTo={goTo} />
}

function Off({ test, session, goTo }: SessionTabProps) {
  const status = session?.status.phase === 'off' ? session.status : null
  const failure = status?.failure ?? null
  const isEnded = (status?.endedAt ?? null) !== null && failure === null
  return (
    <>
      {failure === null ? null : (
        <div className="pad">
          <FailureCard failure={failure} isOpen {...(failure.place?.file === test.file ? { goTo } : {})} />
        </div>
      )}
      <div className="empty">
        <h2>{isEnded ? sessionText.endedTitle : sessionText.offTitle}</h2>
        <p>
          <Explained>{sessionText.offText}</Explained>
        </p>
        <Button kind="primary" isDisabled={test.status.phase !== 'idle'} onPress={() => openSession(test.id)}>
          <SquareTerminal size={15} aria-hidden /> {sessionText.open}
        </Button>
      </div>
    </>
  )
}

const repl = '\n'

function Open({
  test,
  session,
  logKey,
  goTo,
}: {
  test: TestView
  session: SessionView
  logKey: string
  goTo(this: void, line: number): void
}) {
  const { id, status, nodes, play, lines, nodeLines } = session
  const [pane, setPane] = useState(repl)
  const [large, setLarge] = useState<string | null>(null)
  const isWaiting = status.phase === 'open' && status.repl === 'waiting'
  const isWorking = status.phase === 'open' && status.repl === 'working'
  const names = nodes.map(({ name }) => name)
  const at = names.indexOf(pane)
  const startedAt = 'startedAt' in status ? status.startedAt : 0
  return (
    <>
      <div className="bar session-bar">
        <Button isDisabled={!isWaiting} tip="start_all()" onPress={() => act(id, { deed: 'start-all' })}>
          <Play size={14} aria-hidden /> {sessionText.startAll}
        </Button>
        <Button
          kind="primary"
          isDisabled={!isWaiting}
          tip="test_script() (F5)"
          onPress={() => playScript(id)}
        >
          <Play size={14} aria-hidden /> {sessionText.playScript}
        </Button>
        <Button
          isDisabled={!isWorking}
          tip={sessionText.interruptTip}
          onPress={() => act(id, { deed: 'interrupt' })}
        >
          <CircleStop size={14} aria-hidden /> {sessionText.interrupt}
        </Button>
        <span className="grow" />
      </div>
      <div className="session-parts">
        <ScriptPane test={test} play={play} isWaiting={isWaiting} goTo={goTo} />
        <div className="run-nodes">
          <SessionNodes
            id={id}
            nodes={nodes}
            isWaiting={isWaiting}
            large={large !== null && names.includes(large) ? large : null}
            setLarge={setLarge}
            showRepl={() => setPane(repl)}
          />
          <div className="bar run-whose">
            <Segments
              label={sessionText.shown}
              items={[
                { key: repl, label: sessionText.repl },
                ...names.map((name) => ({ key: name, label: name })),
              ]}
              value={at === -1 ? repl : pane}
              onChange={setPane}
            />
          </div>
          {at === -1 ? (
            <ReplPane session={session} startedAt={startedAt} />
          ) : (
            <LogView
              key={`${logKey} ${at}`}
              id={id}
              build={logKey}
              step={{ n: at, name: pane }}
              empty={testsText.emptyLog}
              lines={nodeLines[at] ?? lines}
              showWhole={() => setPane(repl)}
            />
          )}
        </div>
      </div>
    </>
  )
}
