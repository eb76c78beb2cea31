/** Why a test failed, in a sentence, with the line of its script and the last lines of the machine that it was about. */
import { readFile } from 'node:fs/promises'
import type { FailureData, Place } from '../../contract/failure.ts'
import type { TimelineState } from './timeline.ts'
import { say } from '../words/say.ts'

/** Those of a machine that are shown. */
export const lastLines = 15

/** `exit`: of the driver. `file`: the test's. `script`: the text that the driver ran. */
export async function testFailure(options: {
  timeline: TimelineState
  exit: { code: number | null; signal: string | null }
  /** The last lines of the log, of the driver and of all machines. */
  tail: readonly string[]
  /** The last lines of one machine. */
  linesOf(this: void, node: string): Promise<string[]>
  file: string
  script: string
}): Promise<FailureData> {
  const { timeline, exit, tail } = options
  const errors = timeline.errors.length > 0 ? timeline.errors : tracebackIn(tail)
  const said =
    errors.findLast((line) => /^[\w.]+(?:Error|Failed|Exception|Out|Exit|Interrupt)\b/.test(line)) ??
    errors.at(-1)
  if (said === undefined || exit.signal !== null) return brokenOff(exit, tail)
  const line = scriptLine(errors)
  const place = line === null ? null : await placeOf(options.file, options.script, line)
  const words = line === null ? '' : (options.script.split('\n')[line - 1] ?? '').trim()
  const node = nodeOf(timeline, words)
  const last = node === null ? [] : await options.linesOf(node)
  const isLate = /TimedOut|[Tt]imed out/.test(said) && /globalTimeout|global/.test(said)
  return {
    code: isLate ? 'test/timed-out' : 'test/failed',
    message: isLate ? say`The test took longer than its globalTimeout allows.` : sentence(said),
    ...(line === null ? {} : { hint: say`It came to line ${line} of the script: ${words}` }),
    ...(place === null ? {} : { place }),
    details: [
      ...errors,
      ...(last.length === 0 ? [] : ['', say`The last lines of ${node ?? ''}:`, ...last]),
    ].join('\n'),
  }
}

/** `RequestedAssertionFailed: command … failed` without the exception's name where that says nothing more. */
function sentence(said: string): string {
  const [, name = '', words = said] = /^([\w.]+): ([^]*)$/.exec(said) ?? []
  if (/RequestedAssertionFailed|MachineError|^Exception$/.test(name)) return say`The test failed: ${words}`
  return say`The test failed: ${said}`
}

function brokenOff(
  exit: { code: number | null; signal: string | null },
  tail: readonly string[],
): FailureData {
  return {
    code: 'test/broken-off',
    message:
      exit.signal === null
        ? say`The driver ended by itself with exit code ${exit.code ?? 0} and without a word of the script.`
        : say`The driver was killed (${exit.signal}) before the script came to its end.`,
    hint: say`Its machines were ended. Run the test again; the lines below are the last of its log.`,
    details: tail.join('\n'),
  }
}

/** Older drivers mark nothing: Python's own words, in which the last traceback counts. */
function tracebackIn(tail: readonly string[]): string[] {
  const at = tail.findLastIndex((line) => line.startsWith('Traceback (most recent call last)'))
  if (at === -1) return []
  const after = tail.slice(at)
  const end = after.findIndex((line, n) => n > 0 && /^[\w.]+(?::|$)/.test(line))
  return after.slice(0, end === -1 ? undefined : end + 1)
}

/** The innermost line of the script itself: it is no file, so Python calls it `<string>`. */
function scriptLine(errors: readonly string[]): number | null {
  const found = errors.findLast((line) => /File "(?:<string>|testScript)", line \d+/.test(line))
  const line = /line (\d+)/.exec(found ?? '')?.[1]
  return line === undefined ? null : Number(line)
}

/** Where the script's line stands in the test's file: Nix took the indentation away, so the words must do. Null where that is not clear. */
export async function placeOf(file: string, script: string, line: number): Promise<Place | null> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return null
  const words = script.split('\n').map((each) => each.trim())
  const written = text.split('\n').map((each) => each.trim())
  const wanted = words[line - 1] ?? ''
  const nth = words.slice(0, line).filter((each) => each === wanted).length
  const all = written.flatMap((each, n) => (each === wanted ? [n + 1] : []))
  // As often in the file as in the script: then they are the same lines.
  if (wanted === '' || all.length !== words.filter((each) => each === wanted).length) return null
  const found = all[nth - 1]
  return found === undefined ? null : { file, line: found }
}

/** The machine that the broken step was about, or else the one that the script's line names. */
function nodeOf(timeline: TimelineState, words: string): string | null {
  const broken = timeline.steps.findLast(({ state, node }) => state !== 'done' && node !== null)?.node
  const named = timeline.nodes.find((node) => words.startsWith(`${node.replaceAll(/\W/g, '_')}.`))
  return broken ?? named ?? null
}
