/** The guide says what the window says: names in bold and the sentences of troubleshooting are looked for in the code. */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const project = path.join(import.meta.dirname, '../..')
const guide = path.join(project, 'docs/guide')
const pages = readdirSync(guide).filter((name) => name.endsWith('.md'))

const source = ['renderer', 'main', 'contract', 'text']
  .flatMap((folder) => sources(path.join(project, folder)))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

/** Every source file below a folder; none where there is no such folder. */
function sources(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
  } catch {
    return []
  }
}

describe('the guide', () => {
  it.each(pages)('%s names what stands on the window', (page) => {
    const bold = [...readFileSync(path.join(guide, page), 'utf8').matchAll(/\*\*([^*]+)\*\*/g)]
    const unknown = bold
      .map(([, name]) => name ?? '')
      .filter((name) => !/[.:]$/.test(name) && !source.includes(name))
    expect(unknown).toEqual([])
  })

  it('explains sentences that the app can say', () => {
    const text = readFileSync(path.join(guide, 'troubleshooting.md'), 'utf8')
    const sentences = [...text.matchAll(/^### (?!I )(.+)$/gm)].map(([, sentence]) => sentence ?? '')
    const unknown = sentences.filter((sentence) =>
      sentence.split('…').some((part) => !source.includes(part.trim())),
    )
    expect(sentences.length).toBeGreaterThan(15)
    expect(unknown).toEqual([])
  })

  it.each(pages)('%s leads only to files that are there', (page) => {
    const links = [...readFileSync(path.join(guide, page), 'utf8').matchAll(/\]\(([^)#]+)/g)]
    for (const [, link] of links) expect(() => readFileSync(path.join(guide, link ?? ''))).not.toThrow()
  })
})
