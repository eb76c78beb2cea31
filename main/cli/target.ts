/** Which machine or test is meant: by its folder, or by its name. */
import { realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../contract/failure.ts'
import type { NixpkgsSource } from '../../contract/source.ts'
import type { Test } from '../checks/test.ts'
import { testFileName } from '../checks/test-record.ts'
import type { Machine } from '../machines/machine.ts'
import { listSources } from '../nix/source.ts'
import { configurationName } from '../workspace/configuration.ts'
import { recordName } from '../workspace/record.ts'
import type { Session } from './session.ts'
import { say } from '../words/say.ts'

/** A folder with a configuration that is no machine yet becomes one where `mayAdd`. Throws `machine/…`. */
export async function findMachine(
  session: Session,
  given: string | null,
  { mayAdd } = { mayAdd: false },
): Promise<Machine> {
  const { machines } = session
  await machines.open()
  const folder = await folderOf(given ?? '.', [configurationName, recordName])
  if (folder === null) return machineNamed(session, given ?? '.')
  const known = machines.all.find((machine) => machine.folder === folder)
  if (known !== undefined) return known
  const broken = machines.broken.find((one) => one.folder === folder)
  if (broken !== undefined) throw new Failure(broken.failure)
  if (mayAdd && (await isThere(path.join(folder, configurationName)))) {
    const { id } = await machines.add(folder, await nixpkgsOf(session))
    session.terminal.say(
      say`“${path.basename(folder)}” is a machine now; ${recordName} was added to its folder.`,
    )
    return machines.get(id)
  }
  if (await isThere(path.join(folder, testFileName)))
    throw notFound(say`“${folder}” holds a test and no machine.`, say`Run it with: snowglobe test`)
  throw notFound(
    say`“${folder}” is no machine yet.`,
    mayAdd ? say`It needs a ${configurationName}.` : say`Make it one with: snowglobe up`,
  )
}

function machineNamed({ machines }: Session, name: string): Machine {
  const found = machines.all.find((machine) => machine.view().name === name)
  if (found !== undefined) return found
  if (name.includes('/') || name === '.')
    throw notFound(
      say`There is no machine in “${path.resolve(name)}”.`,
      say`A machine’s folder has a ${configurationName}.`,
    )
  throw notFound(say`There is no machine “${name}”.`, say`All of them are listed by: snowglobe list`)
}

/** A file that is no test yet is taken in, as the app does it. Throws `test/…`. */
export async function findTest(session: Session, given: string | null): Promise<Test> {
  const { tests } = session
  await tests.open()
  const word = given ?? '.'
  const folder = await folderOf(word, [testFileName, recordName])
  const file = folder === null ? await fileOf(word) : await fileOf(path.join(folder, testFileName))
  const found =
    tests.all.find((test) => test.folder === folder || (file !== null && test.file === file)) ??
    tests.all.find((test) => test.view().name === word)
  if (found !== undefined) return found
  if (file === null)
    throw new Failure({
      code: 'test/not-found',
      message: say`There is no test “${word}”.`,
      hint: say`Name a file that calls runNixOSTest, or a folder with a ${testFileName}.`,
    })
  const { id, name } = await tests.import(file, await nixpkgsOf(session))
  session.terminal.say(say`“${name}” is among the tests now; its file stays where it is.`)
  return tests.get(id)
}

/** What the app would offer first. */
async function nixpkgsOf({ settings, host }: Session): Promise<NixpkgsSource> {
  const { nixpkgs } = settings.get()
  if (nixpkgs !== null) return nixpkgs
  const { starterDir, isOffline } = host
  const choices = await listSources({
    environment: await host.nix(),
    starterDir,
    used: [],
    offline: isOffline(),
  })
  const first = choices.find(({ unavailable }) => unavailable === undefined)
  if (first !== undefined) return first.source
  throw new Failure({
    code: 'nix/source-missing',
    message: say`No nixpkgs can be used here.`,
    hint: say`snowglobe doctor says what is missing.`,
  })
}

/** The folder that is meant, with its links resolved: a path, or a word that is a folder with one of these files. */
async function folderOf(word: string, marks: string[]): Promise<string | null> {
  const folder = await realpath(word).catch(() => null)
  if (folder === null || !(await stat(folder)).isDirectory()) return null
  if (word.includes('/') || word.startsWith('.')) return folder
  const has = await Promise.all(marks.map((mark) => isThere(path.join(folder, mark))))
  return has.includes(true) ? folder : null
}

async function fileOf(word: string): Promise<string | null> {
  const file = await realpath(word).catch(() => null)
  return file !== null && (await stat(file)).isFile() ? file : null
}

async function isThere(file: string): Promise<boolean> {
  return (await stat(file).catch(() => null)) !== null
}

function notFound(message: string, hint: string): Failure {
  return new Failure({ code: 'machine/not-found', message, hint })
}
