/** One line of `nix-build --log-format internal-json` on standard error, as a typed event. */
import type { Place } from '../../contract/failure.ts'

/** Activity types that mean something here (Nix, logging.hh); others must be let through unharmed. */
export const activityTypes = {
  unknown: 0,
  copyPath: 100,
  fileTransfer: 101,
  realise: 102,
  copyPaths: 103,
  builds: 104,
  build: 105,
  substitute: 108,
  buildWaiting: 111,
  fetchTree: 112,
} as const

/** Result types (Nix, logging.hh). */
export const resultTypes = {
  buildLogLine: 101,
  setPhase: 104,
  progress: 105,
  setExpected: 106,
  postBuildLogLine: 107,
} as const

/** Message levels: 0 error, 1 warning, 2 notice, 3 information; from 4 on it is talk that only `-v` shows. */
export const levels = { error: 0, warning: 1, notice: 2, information: 3 } as const

export type Field = string | number

export type NixEvent =
  | {
      kind: 'start'
      /** Decimal digits: ids pass 2^53 (they hold the pid in the upper half), so they are no numbers here. */
      id: string
      type: number
      level: number
      text: string
      fields: Field[]
      /** The activity that this one is part of; Nix 2.8 does not tell it, later ones say `0` where there is none. */
      parent?: string
    }
  | { kind: 'stop'; id: string }
  | { kind: 'result'; id: string; type: number; fields: Field[] }
  /** `raw` is the message without trace and position; `place` is where Nix says the error is. */
  | { kind: 'message'; level: number; text: string; raw?: string; place?: Place }
  /** A line that is no event: builders, `nix` itself before its logger is set up, or a broken event. */
  | { kind: 'text'; text: string }
  /** An event of a later Nix. */
  | { kind: 'unknown' }

const prefix = '@nix '

/** A builder's line as Nix writes it, without anything escaped in it: a hundred thousand of these come for one of all others. */
const builderLine = /^@nix \{"action":"result","fields":\["([^"\\]*)"\],"id":(\d+),"type":101\}$/

/** Reads one line; never throws. */
export function parseLogLine(line: string): NixEvent {
  if (!line.startsWith(prefix)) return { kind: 'text', text: line }
  const [, said, ofActivity] = builderLine.exec(line) ?? []
  if (said !== undefined && ofActivity !== undefined)
    return { kind: 'result', id: ofActivity, type: resultTypes.buildLogLine, fields: [said] }
  let event: unknown
  try {
    // Inside a JSON string each quote is escaped, so `"id":` cannot occur there.
    event = JSON.parse(line.slice(prefix.length).replace(/"(id|parent)"\s*:\s*(\d+)/g, '"$1":"$2"'))
  } catch {
    return { kind: 'text', text: line }
  }
  return isRecord(event) ? (readEvent(event) ?? { kind: 'unknown' }) : { kind: 'text', text: line }
}

function readEvent(event: Record<string, unknown>): NixEvent | null {
  const { action, id, type, level } = event
  if (action === 'msg') return typeof event['msg'] === 'string' ? readMessage(event, event['msg']) : null
  if (typeof id !== 'string') return null
  if (action === 'stop') return { kind: 'stop', id }
  if (typeof type !== 'number') return null
  const fields = Array.isArray(event['fields']) ? event['fields'].filter(isField) : []
  if (action === 'result') return { kind: 'result', id, type, fields }
  if (action !== 'start') return null
  const text = typeof event['text'] === 'string' ? event['text'] : ''
  const { parent } = event
  return {
    kind: 'start',
    id,
    type,
    level: typeof level === 'number' ? level : 0,
    text,
    fields,
    ...(typeof parent === 'string' && parent !== '0' ? { parent } : {}),
  }
}

function readMessage(event: Record<string, unknown>, text: string): NixEvent {
  const { level, file, line, column } = event
  const raw = event['raw_msg']
  return {
    kind: 'message',
    level: typeof level === 'number' ? level : levels.information,
    text,
    ...(typeof raw === 'string' ? { raw } : {}),
    // For text that came by `-E` or standard input Nix puts that very text where the file's name belongs.
    ...(typeof file === 'string' && file.startsWith('/')
      ? {
          place: {
            file,
            ...(typeof line === 'number' && line > 0 ? { line } : {}),
            ...(typeof column === 'number' && column > 0 ? { column } : {}),
          },
        }
      : {}),
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isField(field: unknown): field is Field {
  return typeof field === 'string' || typeof field === 'number'
}
