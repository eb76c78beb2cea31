/** What the calls about this computer's health do. */
import { readFile } from 'node:fs/promises'
import { release, userInfo } from 'node:os'
import type { DoctorFinding } from '../contract/doctor.ts'
import type { Handlers } from './desktop/answer.ts'
import { examine, subjects } from './doctor/examination.ts'
import { reportText } from './doctor/report.ts'
import { patientOf, type PatientParts } from './patient.ts'

interface Parts extends PatientParts {
  desktop: { version: string }
}

export function makeDoctorHandlers(
  parts: Parts,
): Pick<Handlers, 'doctor.examine' | 'doctor.look' | 'doctor.cancel' | 'doctor.report'> {
  const { host } = parts
  let running: AbortController | null = null
  let found: DoctorFinding[] = []
  return {
    'doctor.examine': async ({ run }) => {
      running?.abort()
      const controller = new AbortController()
      running = controller
      found = []
      const patient = patientOf(parts, AbortSignal.any([controller.signal, host.ending]))
      await examine(patient, (finding) => {
        found.push(finding)
        host.emit('doctor.found', { run, finding })
      })
      if (running === controller) running = null
    },
    'doctor.look': async ({ line }) => {
      const told: DoctorFinding[] = []
      const only = subjects.filter((subject) => subject.line === line)
      const controller = new AbortController()
      const patient = patientOf(parts, AbortSignal.any([controller.signal, host.ending]))
      await examine(patient, (finding) => told.push(finding), only)
      controller.abort()
      return told[0] ?? null
    },
    'doctor.cancel': () => running?.abort(),
    'doctor.report': async () =>
      reportText(found, { about: await about(parts), home: parts.home, user: userInfo().username }),
  }
}

async function about({ desktop, settings }: Parts): Promise<string[]> {
  const { electron, chrome, node } = process.versions
  const system = await readFile('/etc/os-release', 'utf8').catch(() => '')
  const name = /^PRETTY_NAME="?([^"\n]*)/m.exec(system)?.[1] ?? process.platform
  return [
    `Snowglobe ${desktop.version}, Electron ${electron}, Chromium ${chrome}, Node ${node}`,
    `${name}, Linux ${release()}, ${process.arch}${settings.get().offline ? ', offline' : ''}`,
  ]
}
