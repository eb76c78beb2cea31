/** Looks at everything at once, tells each finding as it comes, and remembers them for a report. */
import type { DoctorFinding } from '../../contract/doctor.ts'
import { clockSubject } from './clock.ts'
import { daemonSubject, trustedSubject } from './daemon.ts'
import { kvmSubject } from './kvm.ts'
import { buildersSubject, networkSubject } from './network.ts'
import { nixSubject, storeSubject } from './nix.ts'
import { featuresSubject, sandboxSubject } from './nix-settings.ts'
import { nixpkgsSubject, starterSubject } from './nixpkgs.ts'
import { gitSubject, nixfmtSubject, qemuSubject } from './programs.ts'
import { buildSpaceSubject, homeSpaceSubject, storeSpaceSubject } from './space.ts'
import type { Patient, Subject } from './subject.ts'
import { testBuildSubject } from './test-build.ts'
import { say } from '../words/say.ts'

/** Longer than any limit within: whatever hangs nevertheless is told as such. */
const limitMs = 90_000

export const subjects: Subject[] = [
  nixSubject,
  storeSubject,
  daemonSubject,
  testBuildSubject,
  trustedSubject,
  sandboxSubject,
  featuresSubject,
  nixpkgsSubject,
  starterSubject,
  buildersSubject,
  storeSpaceSubject,
  homeSpaceSubject,
  buildSpaceSubject,
  kvmSubject,
  qemuSubject,
  networkSubject,
  clockSubject,
  gitSubject,
  nixfmtSubject,
]

/** Resolves when all are told or `patient.signal` is aborted; never rejects. After an abort nothing is told. */
export async function examine(
  patient: Patient,
  onFound: (finding: DoctorFinding) => void,
  all: Subject[] = subjects,
): Promise<void> {
  const { signal } = patient
  const aborted = new Promise<void>((resolve) => {
    if (signal.aborted) resolve()
    signal.addEventListener('abort', () => resolve(), { once: true })
  })
  const looks = all.map(async (subject) => {
    const finding = await one(subject, patient)
    if (finding !== null && !signal.aborted) onFound(finding)
  })
  await Promise.race([Promise.all(looks), aborted])
}

async function one({ line, look }: Subject, patient: Patient): Promise<DoctorFinding | null> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<DoctorFinding>((resolve) => {
    timer = setTimeout(
      () => resolve({ line, state: 'warning', message: say`No answer came within ${limitMs / 1000} s.` }),
      limitMs,
    )
  })
  try {
    const found = await Promise.race([look(patient), late])
    return found === null ? null : { ...found, line }
  } catch (error) {
    const details = error instanceof Error ? error.message : String(error)
    return { line, state: 'warning', message: say`This could not be looked at.`, details }
  } finally {
    clearTimeout(timer)
  }
}
