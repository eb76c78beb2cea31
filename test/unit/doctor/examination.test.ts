import { describe, expect, it } from 'vitest'
import { doctorLines, type DoctorFinding } from '../../../contract/doctor.ts'
import { examine, subjects } from '../../../main/doctor/examination.ts'
import { reportText } from '../../../main/doctor/report.ts'
import type { Subject } from '../../../main/doctor/subject.ts'
import { running } from '../system/running.ts'
import { patientIn, testRoom } from './patient.ts'

const room = testRoom()

const about = { about: ['Snowglobe 1.2.3'], home: '/home/mia', user: 'mia' }

describe('Doctor', () => {
  it('tells something of each thing on this computer, as it comes', async () => {
    const found: DoctorFinding[] = []
    await examine(patientIn(room.dir), (finding) => found.push(finding))
    expect(found.map(({ line }) => line).toSorted()).toEqual(
      doctorLines.filter((line) => line !== 'builders').toSorted(),
    )
    expect(found.filter(({ state }) => state === 'bad')).toEqual([])
    expect(subjects.map(({ line }) => line)).toEqual([...doctorLines])
  }, 60_000)

  it('goes on where one look fails, and tells nothing once it is stopped', async () => {
    const controller = new AbortController()
    const found: string[] = []
    let answerLate = () => undefined as void
    const all: Subject[] = [
      { line: 'nix', look: () => Promise.reject(new Error('broken tool')) },
      { line: 'git', look: () => Promise.resolve({ state: 'ok', message: 'Fine.' }) },
      {
        line: 'kvm',
        look: () => new Promise((resolve) => (answerLate = () => resolve({ state: 'ok', message: 'Late.' }))),
      },
    ]
    const done = examine(
      patientIn(room.dir, { signal: controller.signal }),
      ({ line, details }) => found.push(`${line} ${details}`),
      all,
    )
    await expect.poll(() => found.toSorted()).toEqual(['git undefined', 'nix broken tool'])
    controller.abort()
    await done
    answerLate()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(found).toHaveLength(2)
  })

  it('ends the programs that it started when it is stopped', async () => {
    const controller = new AbortController()
    const marker = `SNOWGLOBE_TEST_${Math.random()}`
    const patient = patientIn(room.dir, { env: { [marker]: '1' }, signal: controller.signal })
    await patient.config()
    const done = examine(patient, () => undefined)
    await expect.poll(() => running(marker, 'environ').length).toBeGreaterThan(0)
    controller.abort()
    await done
    await expect.poll(() => running(marker, 'environ'), { timeout: 10_000 }).toEqual([])
  })

  it('writes a report in order, without the home folder, the user or a secret', () => {
    const findings: DoctorFinding[] = [
      { line: 'git', state: 'ok', message: 'In /home/mia/bin.', details: 'left out where all is well' },
      {
        line: 'network',
        state: 'warning',
        message: 'https://mia:hunter2@cache.example cannot be reached.',
        details:
          'access-tokens = github.com=ghp_abcdefgh\ns3://bucket?secret-key=/home/mia/key&profile=x\nssh://mia@host',
      },
      { line: 'nix', state: 'bad', message: 'Missing.' },
    ]
    const text = reportText(findings, about)
    expect(text).toBe(
      [
        'Snowglobe 1.2.3',
        '',
        'BAD     nix: Missing.',
        'WARNING network: https://…@cache.example cannot be reached.',
        '          access-tokens = …',
        '          s3://bucket?secret-key=…',
        '          ssh://…@host',
        'ok      git: In ~/bin.',
        '',
      ].join('\n'),
    )
  })
})
