import { afterAll, beforeEach, expect, test } from 'vitest'
import { languages, type Language } from '../../../../contract/language.ts'
import { catalogues } from '../../../../renderer/text/catalogues.ts'
import { de } from '../../../../renderer/text/de/de.ts'
import { es } from '../../../../renderer/text/es/es.ts'
import { fr } from '../../../../renderer/text/fr/fr.ts'
import { isCatalogue, layOver, takeOff } from '../../../../renderer/text/translation.ts'
import { zh } from '../../../../renderer/text/zh/zh.ts'

type Catalogue = Record<string, unknown>
const translations = new Map<Language, Record<string, Catalogue>>([
  ['de', de],
  ['fr', fr],
  ['es', es],
  ['zh', zh],
])
/** All are whole; the room below is for sentences that are too new. */
const leastPercent = 98

/** What no language words: how sizes and dates are written is the locale's matter, and names are names. */
const isWorded = (path: string) => !/^en\.(app|bytes|duration|roughly|clock|moment|time|number)$/.test(path)

/** Each sentence of the English catalogues once, though some hold others. */
function sentences(): Map<Catalogue, Map<string, string>> {
  const found = new Map<Catalogue, Map<string, string>>()
  const visit = (catalogue: Catalogue, path: string) => {
    if (found.has(catalogue)) return
    const own = new Map<string, string>()
    found.set(catalogue, own)
    for (const [key, value] of Object.entries(catalogue)) {
      if (isCatalogue(value)) visit(value, `${path}.${key}`)
      else own.set(key, `${path}.${key}`)
    }
  }
  for (const [name, catalogue] of catalogues) visit(catalogue, name)
  return found
}

/** Paths that a translation holds and English does not, or not in this kind; and the sentences that it words. */
function compare(translation: Record<string, Catalogue>) {
  const faults: string[] = []
  const worded = new Map<Catalogue, Set<string>>()
  const visit = (english: unknown, said: unknown, path: string) => {
    if (!isCatalogue(english) || !isCatalogue(said)) return void faults.push(path)
    const own = worded.get(english) ?? new Set()
    worded.set(english, own)
    for (const [key, value] of Object.entries(said)) {
      const there = english[key]
      const where = `${path}.${key}`
      if (isCatalogue(there)) visit(there, value, where)
      else if (typeof there !== typeof value) faults.push(where)
      else if (typeof there === 'function' && typeof value === 'function' && value.length > there.length)
        faults.push(`${where} takes more than the English one`)
      else own.add(key)
    }
  }
  for (const [name, words] of Object.entries(translation)) visit(catalogues.get(name), words, name)
  return { faults, worded }
}

beforeEach(() => catalogues.forEach(takeOff))
afterAll(() => catalogues.forEach(takeOff))

test('every language but English has a translation', () => {
  expect([...translations.keys()]).toEqual(languages.filter((language) => language !== 'en'))
})

test.each([...translations])(
  '%s words nothing that English does not have, and enough of it',
  (language, translation) => {
    const { faults, worded } = compare(translation)
    expect(faults).toEqual([])
    const all = [...sentences()].flatMap(([catalogue, own]) =>
      [...own]
        .filter(([, path]) => isWorded(path))
        .map(([key, path]) => ({ path, isDone: worded.get(catalogue)?.has(key) ?? false })),
    )
    const missing = all.filter(({ isDone }) => !isDone).map(({ path }) => path)
    const percent = (100 * (all.length - missing.length)) / all.length
    console.log(`${language}: ${percent.toFixed(1)} % of ${all.length} sentences`)
    expect(percent, `missing:\n${missing.join('\n')}`).toBeGreaterThanOrEqual(leastPercent)
  },
)

test('what is laid over English is read from the same catalogues, and comes off again', () => {
  const general = catalogues.get('en')
  const english = JSON.stringify(general)
  for (const [name, words] of Object.entries(de)) {
    const catalogue = catalogues.get(name)
    if (catalogue !== undefined) layOver(catalogue, words)
  }
  expect(general).toMatchObject({
    sidebar: { settings: 'Einstellungen' },
    life: { tray: 'Symbol im Infobereich' },
  })
  catalogues.forEach(takeOff)
  expect(JSON.stringify(general)).toBe(english)
})
