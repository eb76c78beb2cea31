/** What Doctor finds: a line for each thing, with its remedy. */
import { CircleAlert, CircleCheck, CircleDashed, Info, TriangleAlert } from 'lucide-react'
import { useEffect } from 'react'
import { doctorLines, type DoctorFinding, type DoctorLine } from '../../contract/doctor.ts'
import { call } from '../bridge.ts'
import { RemedyButton } from '../remedy/remedy-button.tsx'
import { attempt } from '../store/notices.ts'
import { doctorText as words } from '../text/doctor.ts'
import { Button } from '../ui/controls.tsx'
import { CopyButton, CopyLater } from '../ui/copy-button.tsx'
import { text } from '../text/text.ts'
import { examine, stop, useExamination } from './examination.ts'
import './doctor-page.css'
import { Coded, Explained } from '../ui/term.tsx'

/** Of no interest unless it was told: where nobody named a builder there is none to look at. */
const onlyIfTold: readonly DoctorLine[] = ['builders']

export function DoctorPage() {
  const { findings, isRunning } = useExamination()
  useEffect(() => {
    const { isRunning: isAlready, findings: known } = useExamination.getState()
    if (!isAlready && known.length === 0) attempt(examine)
  }, [])
  const told = new Map(findings.map((finding) => [finding.line, finding]))
  const shown = doctorLines.filter((line) => told.has(line) || !onlyIfTold.includes(line))
  return (
    <main className="page">
      <div className="stack narrow">
        <div className="row">
          <h1 className="grow">{words.title}</h1>
          {isRunning ? (
            <Button onPress={() => attempt(stop)}>{words.cancel}</Button>
          ) : (
            <Button onPress={() => attempt(examine)}>{words.again}</Button>
          )}
          <CopyLater
            label={words.copyReport}
            tip={words.copyReportTip}
            isDisabled={findings.length === 0}
            read={() => call('doctor.report', undefined)}
          />
        </div>
        <p className="muted" aria-live="polite">
          {summary(findings, isRunning, shown.length)}
        </p>
        <ul className="card doctor" aria-label={words.title} aria-busy={isRunning}>
          {shown.map((line) => (
            <Line key={line} line={line} finding={told.get(line)} isRunning={isRunning} />
          ))}
        </ul>
      </div>
    </main>
  )
}

function summary(findings: DoctorFinding[], isRunning: boolean, all: number): string {
  if (isRunning) return words.progress(findings.length, all)
  if (findings.length < all) return words.about
  const count = (state: DoctorFinding['state']) => findings.filter((one) => one.state === state).length
  const verdict = words.verdict(count('bad'), count('warning'))
  if (verdict === '') return words.healthy
  // The list is longer than the window.
  const wanting = new Set(
    findings.flatMap(({ line, state }) => (state === 'bad' || state === 'warning' ? [line] : [])),
  )
  const which = doctorLines.filter((line) => wanting.has(line))
  return words.wanting(
    verdict,
    which.map((line) => words.lines[line]),
  )
}

interface LineProps {
  line: DoctorLine
  finding: DoctorFinding | undefined
  isRunning: boolean
}

function Line({ line, finding, isRunning }: LineProps) {
  return (
    <li className={`doctor-line ${finding?.state ?? 'waiting'}`}>
      <Sign state={finding?.state ?? null} />
      <div className="grow">
        <span className="doctor-name">
          <Explained>{words.lines[line]}</Explained>
        </span>
        {finding === undefined ? (
          <span className="muted">{isRunning ? words.looking : words.notLooked}</span>
        ) : (
          <Told finding={finding} />
        )}
      </div>
    </li>
  )
}

function Told({ finding }: { finding: DoctorFinding }) {
  const { state, message, hint, command, remedy, details } = finding
  return (
    <>
      <span className="visually-hidden">{words.states[state]}: </span>
      <span className="doctor-message">
        <Coded>{message}</Coded>
      </span>
      {hint === undefined ? null : (
        <div className="hint">
          <Explained>{hint}</Explained>
        </div>
      )}
      {command === undefined ? null : (
        <div className="row doctor-command">
          <code className="grow">{command}</code>
          <CopyButton value={command} label={words.copyCommand} />
        </div>
      )}
      {remedy === undefined ? null : (
        <div className="notice-remedy">
          <RemedyButton remedy={remedy} />
        </div>
      )}
      {details === undefined || details === '' ? null : (
        <details>
          <summary className="hint">{text.actions.details}</summary>
          <pre tabIndex={0}>{details}</pre>
        </details>
      )}
    </>
  )
}

function Sign({ state }: { state: DoctorFinding['state'] | null }) {
  switch (state) {
    case null:
      return <CircleDashed size={17} aria-hidden />
    case 'ok':
      return <CircleCheck size={17} aria-hidden />
    case 'note':
      return <Info size={17} aria-hidden />
    case 'warning':
      return <TriangleAlert size={17} aria-hidden />
    case 'bad':
      return <CircleAlert size={17} aria-hidden />
  }
}
