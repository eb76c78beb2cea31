import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FailureData } from '../../../contract/failure.ts'
import { parseLogLine } from '../../../main/nix/log-event.ts'
import { nixEnvironment, type NixEnvironment } from '../../../main/nix/environment.ts'
import { problem } from '../../../main/nix/problem.ts'
import { RunRecord } from '../../../main/nix/run-record.ts'
import { run } from '../../../main/system/run.ts'

const sh = promisify(execFile)
let dir = ''
let folder = ''
let environment: NixEnvironment
beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'snowglobe-flake-'))
  folder = path.join(dir, 'flake')
  await mkdir(folder)
  await mkdir(path.join(dir, 'home'))
  environment = await nixEnvironment({
    env: { ...process.env, HOME: path.join(dir, 'home'), NIX_CONFIG: 'substituters =' },
    dataDir: dir,
  })
})
afterAll(() => rm(dir, { recursive: true, force: true }))

const git = (...words: string[]) =>
  sh('git', ['-c', 'user.email=a@b.c', '-c', 'user.name=a', ...words], { cwd: folder })

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

/** What the real `nix build` says of this flake, in words for a user. */
async function told(outputs: string, words: string[] = [], output = 'p'): Promise<FailureData> {
  const text = `{\n  inputs = { };\n  outputs = { self, ... }: ${outputs};\n}\n`
  await writeFile(path.join(folder, 'flake.nix'), text)
  const features = [
    '--extra-experimental-features',
    'nix-command flakes',
    '--log-format',
    'internal-json',
    '-v',
  ]
  const { stderr, code } = await run(
    'nix',
    [...features, 'build', '--no-link', ...words, `${folder}#${output}`],
    {
      env: environment.env,
      limitMs: 30_000,
    },
  )
  expect(code).not.toBe(0)
  const record = new RunRecord()
  for (const line of stderr.split('\n')) if (line !== '') record.take(parseLogLine(line))
  return problem(record, code, { folder, readText })
}
const system = process.arch === 'arm64' ? 'aarch64-linux' : 'x86_64-linux'
const only = (value: string) => `{ packages.${system}.p = ${value}; }`

describe('problem: flakes, by the real nix', () => {
  it('places an error in the file of the folder, though Nix evaluates a copy', async () => {
    expect(await told(only('missing'))).toMatchObject({
      message: '`missing` is not defined.',
      place: { file: path.join(folder, 'flake.nix'), line: 3 },
    })
  })

  it('names an output that is not there', async () => {
    expect(await told(only('1'), [], 'other')).toMatchObject({ message: 'The flake has no output `other`.' })
  })

  it('knows a failure that Nix remembers', async () => {
    const first = await told(only('throw "sad news"'))
    expect(first.message).toBe('Nix says: sad news.')
    expect((await told(only('throw "sad news"'))).message).toMatch(
      /sad news|is nothing that can be built, or/,
    )
    const cached = "error: cached failure of attribute 'nixosConfigurations.a'"
    const record = new RunRecord()
    record.take(parseLogLine(`@nix ${JSON.stringify({ action: 'msg', level: 0, msg: cached })}`))
    expect(problem(record, 1, { folder, readText }).message).toMatch(
      /^The flake’s output `nixosConfigurations\.a`/,
    )
  })

  it('says that git does not know a file, and that the lock file does not fit', async () => {
    await git('init', '-q', '.')
    await git('add', '.')
    await git('commit', '-qm', 'x')
    await writeFile(path.join(folder, 'new.nix'), '1')
    expect(await told(only('import ./new.nix'))).toMatchObject({
      message: 'Nix does not see new.nix, because git does not know it.',
      hint: expect.stringContaining('git add new.nix'),
    })
    const far = path.join(dir, 'far')
    await mkdir(far)
    await writeFile(path.join(far, 'flake.nix'), '{ outputs = _: { }; }')
    const withInput = `{ packages.${system}.p = 1; }; inputs.far.url = "path:${far}"`
    expect(await told(withInput, ['--no-update-lock-file'])).toMatchObject({
      message: 'The flake.lock does not fit the inputs in flake.nix, or is not there.',
    })
  })
})
