/** `snowglobe doctor`. */
import { doctorLines, type DoctorFinding } from '../../contract/doctor.ts'
import { examine, subjects } from '../doctor/examination.ts'
import { patientOf } from '../patient.ts'
import { exitCode } from './commands.ts'
import type { Session } from './session.ts'
import { say } from '../words/say.ts'

const signs = { ok: '✓', note: '·', warning: '!', bad: '✗' }

export async function doctor(session: Session): Promise<number> {
  const { machines, settings, terminal, flags, cancelled } = session
  await machines.open()
  const found: DoctorFinding[] = []
  const patient = patientOf({ ...session, settings: { get: () => settings.get() } }, cancelled)
  await examine(patient, (finding) => {
    found.push(finding)
    if (!flags.has('json')) terminal.progress(say`Looking: ${found.length} of ${subjects.length}`, '')
  })
  if (cancelled.aborted) return exitCode('failed')
  const sorted = found.toSorted((a, b) => doctorLines.indexOf(a.line) - doctorLines.indexOf(b.line))
  if (flags.has('json')) process.stdout.write(`${JSON.stringify(sorted, null, 2)}\n`)
  else terminal.result(sorted.map(findingText).join('\n'))
  return sorted.some(({ state }) => state === 'bad') ? exitCode('failed') : exitCode('done')
}

function findingText({ state, line, message, hint, command }: DoctorFinding): string {
  const more = state === 'ok' ? [] : [hint, command === undefined ? undefined : `$ ${command}`]
  const lines = more.filter((text) => text !== undefined).map((text) => `      ${text}`)
  return [`${signs[state]} ${line}: ${message}`, ...lines].join('\n')
}
