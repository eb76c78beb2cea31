/** Runs a command in the guest and shows what it says while it says it. */
import { Play, Square } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { FailureData } from '../../contract/failure.ts'
import type { GuestRunEnd, GuestUser } from '../../contract/guest.ts'
import { call, failureOf } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { Elapsed } from '../ui/elapsed.tsx'
import { FailureCard } from '../ui/failure.tsx'
import { plainText } from './plain-text.ts'

const words = text.guest.run
/** What is kept on the page. */
const shownLength = 200_000

let tokens = 0

interface Run {
  token: string
  output: string
  isCut: boolean
  startedAt: number
  end: GuestRunEnd | null
  failure: FailureData | null
}

export function RunCard({ id, users, isAllowed }: { id: string; users: GuestUser[]; isAllowed: boolean }) {
  const [command, setCommand] = useState('')
  const [user, setUser] = useState('root')
  const { run, start } = useRun(id)
  const isRunning = run !== null && run.end === null && run.failure === null
  return (
    <section className="card stack" aria-labelledby={`run-${id}`}>
      <h2 id={`run-${id}`}>{words.title}</h2>
      {isAllowed ? (
        <form
          className="row"
          onSubmit={(event) => {
            event.preventDefault()
            if (command.trim() !== '' && !isRunning) start(command, user)
          }}
        >
          <input
            className="input mono grow"
            aria-label={words.label}
            placeholder={words.placeholder}
            value={command}
            onChange={(event) => setCommand(event.target.value)}
            spellCheck={false}
            autoComplete="off"
          />
          <label className="row hint">
            {words.as}
            <select className="input" value={user} onChange={(event) => setUser(event.target.value)}>
              {(users.length === 0 ? [{ name: 'root' }] : users).map(({ name }) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </label>
          {isRunning ? (
            <Button onPress={() => attempt(() => call('guest.stop', { id, token: run.token }))}>
              <Square size={14} aria-hidden /> {words.stop}
            </Button>
          ) : (
            <Button kind="primary" isSubmit isDisabled={command.trim() === ''}>
              <Play size={15} aria-hidden /> {words.run}
            </Button>
          )}
        </form>
      ) : (
        <p className="muted">{words.notAllowed}</p>
      )}
      {run === null ? null : <Said run={run} />}
    </section>
  )
}

function useRun(id: string) {
  const [run, setRun] = useState<Run | null>(null)
  useEffect(
    () =>
      window.snowglobe.on('guest.said', ({ token, text: more }) =>
        setRun((now) => {
          if (now?.token !== token) return now
          const output = now.output + plainText(more)
          return {
            ...now,
            output: output.slice(-shownLength),
            isCut: now.isCut || output.length > shownLength,
          }
        }),
      ),
    [],
  )
  const start = (command: string, user: string) => {
    const token = `run-${++tokens}`
    setRun({ token, output: '', isCut: false, startedAt: Date.now(), end: null, failure: null })
    const settle = (part: Partial<Run>) => setRun((now) => (now?.token === token ? { ...now, ...part } : now))
    call('guest.run', { id, token, command, user })
      .then((end) => settle({ end }))
      .catch((error: unknown) => settle({ failure: failureOf(error) }))
  }
  return { run, start }
}

function Said({ run }: { run: Run }) {
  const view = useRef<HTMLPreElement>(null)
  const isAtEnd = useRef(true)
  useEffect(() => {
    if (view.current !== null && isAtEnd.current) view.current.scrollTop = view.current.scrollHeight
  }, [run.output])
  return (
    <>
      {run.output === '' && run.end !== null ? null : (
        <pre
          className="verbatim guest-output"
          ref={view}
          tabIndex={0}
          role="log"
          aria-label={words.output}
          onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
            isAtEnd.current = scrollHeight - scrollTop - clientHeight < 8
          }}
        >
          {run.output}
        </pre>
      )}
      {run.isCut ? <p className="hint">{words.cut}</p> : null}
      {run.failure === null ? null : <FailureCard failure={run.failure} />}
      {run.end === null && run.failure === null ? (
        <Elapsed since={run.startedAt} say={words.running} />
      ) : null}
      {run.end === null ? null : (
        <p className={run.end.code === 0 ? 'good' : 'warn'} role="status">
          {endText(run.end)}
        </p>
      )}
    </>
  )
}

function endText({ code, stopped }: GuestRunEnd): string {
  if (stopped === 'user') return words.stopped
  if (stopped === 'too-much') return words.tooMuch
  return code === null ? words.vanished : words.code(code)
}
