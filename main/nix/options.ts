/** Asks a nixpkgs which options it has. */
import { Failure } from '../../contract/failure.ts'
import type { UsableSource } from '../../contract/source.ts'
import { z } from 'zod'
import { run } from '../system/run.ts'
import type { NixEnvironment } from './environment.ts'
import { parseLogLine } from './log-event.ts'
import { parseOptionPath } from '../../nixlang/option-path.ts'
import { problem } from './problem.ts'
import { RunRecord } from './run-record.ts'
import { searchPath } from './source.ts'
import { say } from '../words/say.ts'

/** A genuine NixOS takes about 3 s here, and a channel is downloaded first. */
const evaluationMs = 300_000

/**
 * Looks names up in the tree of options and evaluates none of them. What lies below an option (as in a submodule) cannot be
 * seen that way and counts as there. Gives for each path the shortest beginning that is missing, or null.
 */
const expression = `
  { paths }:
  let
    options = (import <nixpkgs/nixos> { configuration = { }; }).options;
    lookUp = tree: done: rest:
      if rest == [ ] || tree._type or null == "option" then null
      else
        let name = builtins.head rest; here = done ++ [ name ]; in
        if tree ? \${name} then lookUp tree.\${name} here (builtins.tail rest) else here;
  in
  map (lookUp options [ ]) (builtins.fromJSON paths)
`
const answer = z.array(z.array(z.string()).nullable())

/**
 * Those of the option paths that this nixpkgs lacks, each with the reason in words. An option that a nixpkgs only keeps to
 * say that it was removed counts as there. Throws `nix/…` failures; an abort rejects with its reason.
 */
export async function missingOptions(options: {
  environment: NixEnvironment
  source: UsableSource
  starterDir: string
  paths: string[]
  /** Do without substituters, as the build will. */
  offline?: boolean
  signal?: AbortSignal
}): Promise<Map<string, string>> {
  const { environment, source, starterDir, paths, offline = false, signal } = options
  if (paths.length === 0) return new Map()
  const words = [
    '--eval',
    '--strict',
    '--json',
    '--log-format',
    'internal-json',
    '-E',
    expression,
    '--argstr',
    'paths',
    JSON.stringify(paths.map((path) => parseOptionPath(path) ?? [path])),
    ...searchPath(source, { starterDir }),
    ...(offline ? ['--option', 'substitute', 'false'] : []),
  ]
  signal?.throwIfAborted()
  const ran = await run('nix-instantiate', words, {
    env: environment.env,
    limitMs: evaluationMs,
    ...(signal === undefined ? {} : { signal }),
  })
  signal?.throwIfAborted()
  if (ran.code !== 0) throw failureOf(ran.stderr, ran.code)
  const missing = answer.safeParse(parseJson(ran.stdout))
  if (!missing.success) throw failureOf(ran.stdout, ran.code)
  return new Map(
    paths.flatMap((path, n) => {
      const lacking = missing.data[n]
      return lacking === undefined || lacking === null
        ? []
        : [[path, say`This nixpkgs has no option \`${lacking.join('.')}\`.`] as const]
    }),
  )
}

function failureOf(stderr: string, code: number | null): Failure {
  const record = new RunRecord()
  for (const line of stderr.split('\n')) record.take(parseLogLine(line))
  return new Failure(problem(record, code, { folder: '/', readText: () => null }))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
