/**
 * Byte streams between main and page, over a MessagePort with flow control.
 *
 * Both sides post either a `Uint8Array` (data) or one of the small objects below. A receiver answers
 * data with `{ ack: n }` once it has dealt with n bytes; a sender holds back while more than
 * `windowBytes` are unacknowledged.
 */
import { z } from 'zod'
import type { FailureData } from './failure.ts'
import { machineId } from './machine.ts'
import { terminalProgram, terminalSize, type TerminalEnd } from './terminals.ts'

export const streamRequest = z.discriminatedUnion('stream', [
  /** The VM's VNC connection, bytes both ways. */
  z.strictObject({ stream: z.literal('display'), id: machineId }),
  /** The screen of a node of the test that runs. */
  z.strictObject({ stream: z.literal('test-display'), id: machineId, node: z.string().min(1).max(200) }),
  /** The terminal of a test's interactive session: what it has said, then live; its driver goes on without the page. */
  z.strictObject({ stream: z.literal('session'), id: machineId, size: terminalSize }),
  /** The serial console: first the scrollback, then live; input goes to the guest. Stays open while the VM is off. */
  z.strictObject({
    stream: z.literal('console'),
    id: machineId,
    /** How much of the past to begin with, at least to a line's start. */
    pastBytes: z.number().int().nonnegative().optional(),
  }),
  /** A program in a terminal of its own, which ends with the stream; before the stream's end it is told how the program ended. */
  z.strictObject({
    stream: z.literal('terminal'),
    id: machineId,
    run: terminalProgram,
    size: terminalSize,
  }),
  /** A file of this many bytes into a folder of the guest; acknowledged bytes are there, and the end without a failure says that it is whole. */
  z.strictObject({
    stream: z.literal('guest-file'),
    id: machineId,
    folder: z.string().regex(/^\/[^\0\n]{0,4095}$/),
    name: z.string().regex(/^(?!\.{1,2}$)[^/\0\n]{1,255}$/),
    size: z.number().int().nonnegative(),
  }),
])
export type StreamRequest = z.infer<typeof streamRequest>

export const windowBytes = 1024 * 1024

/** Control messages from main to page. */
export type FromMain =
  { ack: number } | { open: true } | { ended: TerminalEnd } | { closed: FailureData | null }
/** Control messages from page to main. */
export const fromPage = z.union([
  z.strictObject({ ack: z.number().int().nonnegative() }),
  z.strictObject({ close: z.literal(true) }),
  z.strictObject({ resize: terminalSize }),
  /** Nobody looks at the page's end: where what comes can be had later, nothing is sent until it is looked at again. */
  z.strictObject({ hold: z.boolean() }),
])
export type FromPage = z.infer<typeof fromPage>
