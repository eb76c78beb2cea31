/** Evaluates a configuration that is still being edited, as a build would, without writing it anywhere. */
import path from 'node:path'
import { z } from 'zod'
import type { CheckProblem, ConfigurationCheck, OptionState } from '../../contract/check.ts'
import type { FailureData } from '../../contract/failure.ts'
import type { NixpkgsSource } from '../../contract/source.ts'
import { parseOptionPath } from '../../nixlang/option-path.ts'
import { run } from '../system/run.ts'
import rest from './check.nix?raw'
import type { NixEnvironment } from './environment.ts'
import { parseLogLine, type NixEvent } from './log-event.ts'
import { problemWithOption } from './problem.ts'
import { RunRecord } from './run-record.ts'
import { searchPath } from './source.ts'

/** A genuine NixOS takes about 3 s; a channel is downloaded first. */
const limitMs = 300_000

/** On the text's first line, so that Nix's line numbers are the text's own. */
const head = '{ asked, file }: let configuration = '

/** What the expression says when all that a build evaluates has been evaluated. */
const evaluated = 'snowglobe: evaluated'

const answer = z.array(z.object({ setBy: z.array(z.string()), value: z.unknown().optional() }).nullable())

/**
 * `file` is the configuration's absolute path: relative paths in the text are taken from its folder, and places in the
 * text are given as in it. Nix reads the text from standard input, so the file may say something else. An abort gives null.
 */
export async function checkConfiguration(options: {
  environment: NixEnvironment
  source: NixpkgsSource
  starterDir: string
  offline: boolean
  file: string
  text: string
  /** Options whose state is asked for. */
  options: string[]
  signal: AbortSignal
}): Promise<ConfigurationCheck | null> {
  const { environment, source, starterDir, offline, file, text, signal } = options
  const startedAt = performance.now()
  const folder = path.dirname(file)
  const asked = options.options.map((option) => parseOptionPath(option) ?? [option])
  const words = [
    '--eval',
    '--strict',
    '--json',
    '--log-format',
    'internal-json',
    '-',
    '--argstr',
    'asked',
    JSON.stringify(asked),
    '--argstr',
    'file',
    file,
    ...searchPath(source, { starterDir }),
    ...(offline ? ['--option', 'substitute', 'false'] : []),
  ]
  const { env } = environment
  // Nix shows the lines around an error: none of ours shall be among them.
  const input = `${head}${text}\n\n\n${rest}`
  const ran = await run('nix-instantiate', words, { env, cwd: folder, limitMs, signal, input })
  if (signal.aborted) return null

  const record = new RunRecord()
  for (const line of ran.stderr.split('\n')) if (line !== '') record.take(inFile(parseLogLine(line), file))
  const isWhole = ran.code === 0 || record.traced.includes(evaluated)
  const states = ran.code === 0 ? readStates(ran.stdout, options.options) : null
  const warnings = record.traced.filter((said) => said !== evaluated).flatMap(warning)
  const readText = (named: string) => (named === file ? text : null)
  const errors = isWhole ? [] : [error(problemWithOption(record, ran.code, { folder, readText }))]
  return {
    problems: [...errors, ...warnings],
    options: states,
    tookMs: Math.round(performance.now() - startedAt),
  }
}

function error({ option, ...failure }: FailureData & { option?: string }): CheckProblem {
  return { severity: 'error', failure, ...(option === undefined ? {} : { option }) }
}

/** NixOS's own warnings; anything else that a configuration traces is its author's. */
function warning(said: string): CheckProblem[] {
  const message = /^(?:evaluation )?warning: ([\s\S]+)/.exec(said)?.[1]
  if (message === undefined) return []
  const [line = '', ...more] = message.trim().split('\n')
  const option = /The option [`‘']([^'’`]+)['’]/.exec(line)?.[1]
  return [
    {
      severity: 'warning',
      failure: {
        code: 'nix/eval-failed',
        message: line,
        ...(more.length === 0 ? {} : { hint: more.join('\n').trim() }),
      },
      ...(option === undefined ? {} : { option }),
    },
  ]
}

function readStates(stdout: string, names: string[]): Record<string, OptionState> | null {
  const states = answer.safeParse(parseJson(stdout))
  if (!states.success) return null
  return Object.fromEntries(
    names.flatMap((name, n) => {
      const state = states.data[n]
      return state === null || state === undefined ? [] : [[name, state]]
    }),
  )
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** What Nix says of standard input, said of the file. Nix 2.8 gives the whole text as the file's name in its events. */
function inFile(event: NixEvent, file: string): NixEvent {
  if (event.kind !== 'message') return event
  const { place } = event
  const text = event.text
    .replaceAll(/[«(]stdin[»)]:1:(\d+)/g, (_, column: string) => `${file}:1:${ownColumn(Number(column))}`)
    .replaceAll(/[«(]stdin[»)]|<stdin>/g, file)
    .replaceAll(head, '')
  if (place === undefined || place.file.startsWith('/')) return { ...event, text }
  const column = place.line === 1 && place.column !== undefined ? ownColumn(place.column) : place.column
  return {
    ...event,
    text,
    place: { ...place, file, ...(column === undefined ? {} : { column }) },
  }
}

function ownColumn(column: number): number {
  return Math.max(1, column - head.length)
}
