import { expect, test } from 'vitest'
import type { Language } from '../../../../contract/language.ts'
import { de as phrasesDe } from '../../../../main/words/de.ts'
import { es as phrasesEs } from '../../../../main/words/es.ts'
import { fr as phrasesFr } from '../../../../main/words/fr.ts'
import { zh as phrasesZh } from '../../../../main/words/zh.ts'
import { de } from '../../../../renderer/text/de/de.ts'
import { es } from '../../../../renderer/text/es/es.ts'
import { fr } from '../../../../renderer/text/fr/fr.ts'
import { zh } from '../../../../renderer/text/zh/zh.ts'
import { codeOf, pairsOf, valuesOf, wordsOf, type Pair, type Sentence } from './leaves.ts'

/** How each language quotes; French has no-break spaces inside. */
const quotes: Record<Language, RegExp> = {
  en: /“([^”{}]+)”/g,
  de: /„([^“{}]+)“/g,
  fr: /«\u00A0([^»{}]+)\u00A0»/g,
  es: /«([^»{}]+)»/g,
  zh: /“([^”{}]+)”/g,
}
const spoken = [
  ['de', de, phrasesDe],
  ['fr', fr, phrasesFr],
  ['es', es, phrasesEs],
  ['zh', zh, phrasesZh],
] as const

const quotedIn = (language: Language, sentence: Sentence) =>
  wordsOf(sentence).flatMap((words) => [...words.matchAll(quotes[language])].map(([, quoted = '']) => quoted))

test.each(spoken)('%s tells every value that English tells', (_language, translation) => {
  for (const { path, english, said } of pairsOf(translation))
    expect(valuesOf(said), path).toEqual(valuesOf(english))
})

test.each(spoken)('%s leaves commands and options as they are', (_language, translation) => {
  for (const { path, english, said } of pairsOf(translation))
    expect(codeOf(said), path).toEqual(codeOf(english))
})

test.each(spoken)(
  '%s quotes buttons and tabs by the names that they have there',
  (language, translation, phrases) => {
    const pairs: Pair[] = [
      ...pairsOf(translation),
      ...Object.entries(phrases).map(([english, said]) => ({ path: `main: ${english}`, english, said })),
    ]
    const names = new Map<unknown, unknown[]>()
    for (const { path, english, said } of pairs)
      if (!path.startsWith('glossary.')) names.set(english, [...(names.get(english) ?? []), said])
    const wrong: string[] = []
    for (const { path, english, said } of pairs)
      for (const quoted of quotedIn('en', english)) {
        const there = names.get(quoted)
        if (there === undefined || quotedIn(language, said).some((name) => there.includes(name))) continue
        wrong.push(`${path}: “${quoted}” is ${there.join(' or ')}: ${wordsOf(said).join(' / ')}`)
      }
    expect(wrong).toEqual([])
  },
)

test('French puts no-break spaces where lines must not end', () => {
  const all = [...pairsOf(fr).map(({ said }) => said), ...Object.values(phrasesFr)].flatMap(wordsOf)
  expect(all.length).toBeGreaterThan(1000)
  expect(all.filter((words) => /« | »| [:;!?](?!\S)/.test(words))).toEqual([])
})

test('the values of a sentence are found, by place and by name', () => {
  expect(valuesOf((at: number, all: number) => `${all} of ${at}`)).toEqual(['1', '2'])
  expect(valuesOf((_at: number, all: number) => `${all}`)).toEqual(['2'])
  expect(valuesOf(({ line }: { line: number }) => `Line ${line}`)).toEqual(['1.line'])
  expect(valuesOf('no values')).toEqual([])
  expect(wordsOf((n: number) => (n === 1 ? 'one' : `${n} of “all”`))).toEqual(['one', '{} of “all”'])
})
