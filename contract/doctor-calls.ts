/** The calls about this computer's health. */
import { z } from 'zod'
import { call } from './call.ts'
import { doctorLines, type DoctorFinding } from './doctor.ts'

export const doctorCalls = {
  /** Looks at everything; each finding comes as an event that carries `run`. Answers when all are told; a newer run ends this one. */
  'doctor.examine': call<void>()(z.strictObject({ run: z.int().min(0) })),
  /** One line by itself; null where there is nothing to look at. */
  'doctor.look': call<DoctorFinding | null>()(z.strictObject({ line: z.enum(doctorLines) })),
  'doctor.cancel': call<void>()(z.undefined()),
  /** What was found last, as text for a bug report: without secrets, the home folder shortened to `~`. */
  'doctor.report': call<string>()(z.undefined()),
}
