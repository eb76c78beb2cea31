/** The examination as it goes: asked for, told finding by finding, stopped; it stays when one looks at another page. */
import { create } from 'zustand'
import type { DoctorFinding } from '../../contract/doctor.ts'
import { call } from '../bridge.ts'

interface Examination {
  findings: DoctorFinding[]
  isRunning: boolean
}

export const useExamination = create<Examination>(() => ({ findings: [], isRunning: false }))

/** Findings of an older run may still be on their way. */
let run = 0
let isListening = false

export async function examine(): Promise<void> {
  listen()
  const mine = ++run
  useExamination.setState({ findings: [], isRunning: true })
  try {
    await call('doctor.examine', { run: mine })
  } finally {
    if (run === mine) useExamination.setState({ isRunning: false })
  }
}

export async function stop(): Promise<void> {
  run++
  useExamination.setState({ isRunning: false })
  await call('doctor.cancel', undefined)
}

function listen(): void {
  if (isListening) return
  isListening = true
  window.snowglobe.on('doctor.found', (told) => {
    if (told.run === run)
      useExamination.setState(({ findings }) => ({
        findings: [...findings.filter(({ line }) => line !== told.finding.line), told.finding],
      }))
  })
}
