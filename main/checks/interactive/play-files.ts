/** The files by which parts of a script are run at the driver's prompt: plain Python that anybody can run there again. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import play from './play.py?raw'

/** In the test's folder, where the driver works. */
export const sessionFolder = '.snowglobe/session'
/** The whole script as it was read last; errors name it. */
const scriptFile = `${sessionFolder}/script.py`

export interface PlayFiles {
  /** The test's. */
  folder: string
  /** Where it is noted how the part went, absolute. */
  note: string
}

/** Writes the script, and gives the command that has the driver's `test_script` mean it. */
export async function writeScript({ folder, note }: PlayFiles, script: string): Promise<string> {
  await mkdir(path.join(folder, sessionFolder), { recursive: true })
  await writeFile(path.join(folder, scriptFile), script)
  const file = `${sessionFolder}/test_script.py`
  const text = `${play}def test_script():\n    _play(${words(scriptFile, scriptFile, note)})\n`
  await writeFile(path.join(folder, file), text)
  return `exec(open("${file}").read())`
}

/** Writes lines `from` to `to` of the script (from 1), and gives the command that runs them. The script must have been written. */
export async function writeLines(
  { folder, note }: PlayFiles,
  script: string,
  { from, to }: { from: number; to: number },
): Promise<string> {
  const name = from === to ? `line-${from}` : `lines-${from}-${to}`
  const part = `${sessionFolder}/${name}.txt`
  const file = `${sessionFolder}/${name}.py`
  await writeFile(path.join(folder, part), linesAlone(script, from, to))
  await writeFile(path.join(folder, file), `${play}_play(${words(part, scriptFile, note)})\n`)
  return `exec(open("${file}").read())`
}

/** Only these lines, each with the number that it has in the script. */
export function linesAlone(script: string, from: number, to: number): string {
  const lines = script.split('\n').slice(from - 1, to)
  const isIndented = /^[ \t]/.test(lines.find((line) => line.trim() !== '') ?? '')
  const before = Array.from({ length: from - 1 }, () => '')
  // Taking the indentation away would change texts of several lines.
  if (isIndented && before.length > 0) before[before.length - 1] = 'if True:'
  return [...before, ...lines, ''].join('\n')
}

/** Arguments of a call in Python, whose strings may be written as JSON's. */
function words(...given: string[]): string {
  return given.map((each) => JSON.stringify(each)).join(', ')
}
