// Tests of the question whether dist/ is older than the sources.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { hashSources, isBuildStale } from '../../../scripts/setup/build.mjs'

let folder: string

const write = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), text)
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'snowglobe-test-'))
  write('main/index.ts', 'main')
  write('renderer/view/list.tsx', 'list')
  for (const product of ['main/index.js', 'preload/index.cjs', 'renderer/index.html'])
    write(`dist/${product}`, '')
  write('dist/build-stamp', hashSources(folder))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('the build', () => {
  it('is fresh when nothing changed, whatever the times of the files say', () => {
    utimesSync(join(folder, 'main/index.ts'), new Date(), new Date(Date.now() + 1e6))
    expect(isBuildStale(folder)).toBe(false)
  })

  it('is stale when a source changed, came, went or was renamed', () => {
    write('renderer/view/list.tsx', 'lisT')
    expect(isBuildStale(folder)).toBe(true)
    write('renderer/view/list.tsx', 'list')
    expect(isBuildStale(folder)).toBe(false)
    write('contract/new.ts', '')
    expect(isBuildStale(folder)).toBe(true)
    rmSync(join(folder, 'contract/new.ts'))
    rmSync(join(folder, 'main/index.ts'))
    write('main/other.ts', 'main')
    expect(isBuildStale(folder)).toBe(true)
  })

  it('is stale when a product or the stamp is missing', () => {
    rmSync(join(folder, 'dist/preload/index.cjs'))
    expect(isBuildStale(folder)).toBe(true)
    write('dist/preload/index.cjs', '')
    rmSync(join(folder, 'dist/build-stamp'))
    expect(isBuildStale(folder)).toBe(true)
  })

  it('does not care about files that no build reads', () => {
    write('README.md', 'new')
    write('test/unit/x.test.ts', 'new')
    expect(isBuildStale(folder)).toBe(false)
  })
})
