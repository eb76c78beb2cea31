/** Ports of this computer that lead into a machine. */
import { z } from 'zod'

const port = z.int().min(1).max(65_535)

export const forward = z.strictObject({
  protocol: z.enum(['tcp', 'udp']),
  /** Empty: every address of this computer, so that others can reach it too. */
  hostAddress: z.union([z.literal(''), z.ipv4()]),
  hostPort: port,
  guestPort: port,
})
export type Forward = z.infer<typeof forward>

export interface ForwardView extends Forward {
  /** The configuration that is built asks for it; others last as long as this run. */
  isConfigured: boolean
}

/** A folder of this computer that the machine sees. */
export interface ShareView {
  tag: string
  /** Absolute; null where it is not known before the machine starts. */
  source: string | null
  /** Where the machine has it; null where it does not mount it by itself. */
  target: string | null
  /** Null where it cannot be known, or is made by the start. */
  isThere: boolean | null
}
