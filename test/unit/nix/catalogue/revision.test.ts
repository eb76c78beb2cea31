/** Which nixpkgs a source is at this moment: what makes another revision of it, and what does not. */
import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rename, rm, stat, symlink, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { gitRevision } from '../../../../main/nix/catalogue/git-revision.ts'
import { revisionOf } from '../../../../main/nix/catalogue/revision.ts'
import { nixEnvironment, type NixEnvironment } from '../../../../main/nix/environment.ts'

let root = ''
let environment: NixEnvironment
beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'snowglobe-revision-'))
  environment = await nixEnvironment({ env: process.env, dataDir: path.join(root, 'data') })
})
afterAll(() => rm(root, { recursive: true, force: true }))

let folder = ''
let count = 0
beforeEach(async () => {
  folder = path.join(root, `nixpkgs-${count++}`)
  await mkdir(path.join(folder, 'nixos/modules/deep'), { recursive: true })
  await mkdir(path.join(folder, 'nixos/tests'), { recursive: true })
  await writeFile(path.join(folder, 'nixos/modules/deep/one.nix'), '{ }')
})

const revision = (words: string[] = ['-I', `nixpkgs=${folder}`]) =>
  revisionOf({
    env: environment.env,
    storeDir: environment.storeDir,
    words,
    signal: AbortSignal.timeout(20_000),
  })

describe('a folder', () => {
  it('stays the same while nothing in it changes, also through a link', async () => {
    const before = await revision()
    expect(await revision()).toBe(before)
    const link = `${folder}-link`
    await symlink(folder, link)
    expect(await revision(['-I', `nixpkgs=${link}`])).toBe(before)
    await writeFile(path.join(folder, 'nixos/tests/one.nix'), '{ }')
    expect(await revision()).toBe(before)
  })

  it('is another one when a file in it is edited, made, removed or renamed', async () => {
    const file = path.join(folder, 'nixos/modules/deep/one.nix')
    const seen = [await revision()]
    await writeFile(file, '{ options = { }; }')
    seen.push(await revision())
    await utimes(file, 1000, 1000)
    seen.push(await revision())
    await writeFile(path.join(folder, 'index.json'), '{}')
    seen.push(await revision())
    await rename(file, path.join(folder, 'nixos/modules/deep/two.nix'))
    seen.push(await revision())
    await rm(path.join(folder, 'nixos/modules/deep/two.nix'))
    seen.push(await revision())
    expect(new Set(seen).size).toBe(seen.length)
  })

  it('is another one than a folder that holds the same', async () => {
    const before = await revision()
    const { atime, mtime } = await stat(path.join(folder, 'nixos/modules/deep/one.nix'))
    folder = `${folder}-copy`
    await mkdir(path.join(folder, 'nixos/modules/deep'), { recursive: true })
    await writeFile(path.join(folder, 'nixos/modules/deep/one.nix'), '{ }')
    await utimes(path.join(folder, 'nixos/modules/deep/one.nix'), atime, mtime)
    expect(await revision()).not.toBe(before)
  })
})

it('does not look into the store, where nothing changes', async () => {
  const { stdout } = await promisify(execFile)('nix-store', ['--add', folder], { env: environment.env })
  const words = ['-I', `nixpkgs=${stdout.trim()}`]
  expect(await revision(words)).toBe(await revision(words))
})

it('says what is the matter where there is no nixpkgs', async () => {
  await expect(revision(['-I', 'nixpkgs=/no/such/folder'])).rejects.toMatchObject({
    code: 'nix/source-missing',
    hint: expect.any(String),
  })
})

describe('a checkout', () => {
  const git = async (...words: string[]) => {
    const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false']
    const { stdout } = await promisify(execFile)('git', [...who, ...words], { cwd: folder })
    return stdout.trim()
  }
  const commit = async () => {
    await git('init', '-q', '-b', 'main')
    await git('add', '.')
    await git('commit', '-q', '-m', 'one')
    return git('rev-parse', 'HEAD')
  }

  it('has the commit of its branch, also when branches are packed', async () => {
    const head = await commit()
    expect(await gitRevision(folder)).toBe(head)
    await git('pack-refs', '--all')
    expect(await readFile(path.join(folder, '.git/packed-refs'), 'utf8')).toContain(head)
    expect(await gitRevision(folder)).toBe(head)
  })

  it('has the commit that it stands at without a branch', async () => {
    const head = await commit()
    await git('checkout', '-q', '--detach')
    expect(await gitRevision(folder)).toBe(head)
  })

  it('has its own commit in a worktree, loose and packed', async () => {
    const head = await commit()
    const tree = `${folder}-tree`
    await git('worktree', 'add', '-q', '-b', 'other', tree)
    await git('commit', '-q', '--allow-empty', '-m', 'two')
    expect(await gitRevision(tree)).toBe(head)
    expect(await gitRevision(folder)).not.toBe(head)
    await git('pack-refs', '--all')
    expect(await gitRevision(tree)).toBe(head)
  })

  it('is another revision with another commit', async () => {
    await commit()
    const before = await revision()
    await git('commit', '-q', '--allow-empty', '-m', 'two')
    expect(await revision()).not.toBe(before)
  })

  it('is none where there is no git', async () => {
    expect(await gitRevision(folder)).toBeNull()
    await mkdir(path.join(folder, '.git'))
    expect(await gitRevision(folder)).toBeNull()
    await git('init', '-q')
    expect(await gitRevision(folder)).toBeNull()
  })
})
