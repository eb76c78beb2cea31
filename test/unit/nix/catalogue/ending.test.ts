/** Evaluations that do not come to their end. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { getPriority, tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { identify } from '../../../../main/system/process-identity.ts'
import { catalogueWith, notedNix, option, writeNixpkgs } from './hand-made.ts'

let root = ''
beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'snowglobe-ending-'))
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** Hours of work in little memory. */
const slow = {
  options: `let list = builtins.genList (n: n) 100000; in
    builtins.foldl' (a: _: builtins.foldl' builtins.add a list) 0 list`,
}

it('leaves no process when the app ends', async () => {
  const { environment, evaluations } = await notedNix(root)
  const source = await writeNixpkgs(path.join(root, 'slow'), slow)
  const ending = new AbortController()
  const asked = catalogueWith(environment, path.join(root, 'cache'), ending.signal).options(source)
  const outcome = expect(asked).rejects.toThrow(/abort/i)
  const [running] = await vi.waitUntil(
    async () => {
      const all = await evaluations()
      return all.length > 0 && all
    },
    { timeout: 20_000 },
  )
  expect(identify(running?.pid ?? 0)).not.toBeNull()
  ending.abort()
  await outcome
  await vi.waitUntil(() => identify(running?.pid ?? 0) === null, { timeout: 5000 })
  expect(await evaluations()).toHaveLength(1)
})

it('tells of an evaluation that was killed, and does it again when asked again', async () => {
  const { environment, evaluations } = await notedNix(root)
  const folder = path.join(root, 'killed')
  const all = catalogueWith(environment, path.join(root, 'cache'))
  const source = await writeNixpkgs(folder, slow)
  const outcome = expect(all.options(source)).rejects.toMatchObject({
    code: 'nix/eval-failed',
    message: expect.stringContaining('ended'),
    hint: expect.stringContaining('memory'),
  })
  await vi.waitUntil(async () => (await evaluations()).length > 0, { timeout: 20_000 })
  process.kill((await evaluations())[0]?.pid ?? Number.NaN, 'SIGKILL')
  await outcome
  await writeNixpkgs(folder, { options: `{ ${option('a')} }` })
  expect((await all.options(source)).names).toBe('a')
})

it('says that Nix is missing where it is', async () => {
  const { environment } = await notedNix(root)
  const source = await writeNixpkgs(path.join(root, 'any'), { options: '{ }' })
  const without = { ...environment, env: { ...environment.env, PATH: path.join(root, 'nowhere') } }
  await expect(catalogueWith(without, path.join(root, 'cache')).options(source)).rejects.toMatchObject({
    code: 'nix/missing',
  })
})

it('works behind the window: with less priority, and first to go when memory runs out', async () => {
  const { environment, evaluations } = await notedNix(root)
  const source = await writeNixpkgs(path.join(root, 'slow'), slow)
  const ending = new AbortController()
  const asked = catalogueWith(environment, path.join(root, 'cache'), ending.signal).options(source)
  const outcome = expect(asked).rejects.toThrow(/abort/i)
  await vi.waitUntil(async () => (await evaluations()).length > 0, { timeout: 20_000 })
  const pid = (await evaluations())[0]?.pid ?? Number.NaN
  expect(getPriority(pid)).toBe(10)
  await vi.waitUntil(async () => (await readFile(`/proc/${pid}/oom_score_adj`, 'utf8')) === '1000\n', {
    timeout: 5000,
  })
  ending.abort()
  await outcome
})
