import { afterEach, describe, expect, test } from 'vitest'
import { de } from '../../../main/words/de.ts'
import { es } from '../../../main/words/es.ts'
import { fr } from '../../../main/words/fr.ts'
import { localeOf, speakLanguage } from '../../../main/words/language.ts'
import { bytes, tenths } from '../../../main/words/quantity.ts'
import { say, speak } from '../../../main/words/say.ts'
import { zh } from '../../../main/words/zh.ts'
import { sentencesOfMain } from './sentences.ts'

const sentences = sentencesOfMain()
/** All are whole; the room below is for sentences that are too new. */
const leastPercent = 98
const phrases = { de, fr, es, zh }

/** Options, commands and files stand in backquotes, and are the same in every language. */
const codeOf = (sentence: string) => [...new Set(sentence.match(/`[^`]+`/g) ?? [])].sort()
const holesOf = (sentence: string) => [...new Set(sentence.match(/\{\d+\}/g) ?? [])].sort()

afterEach(() => speak({}, 'en'))

describe.each(['de', 'fr', 'es', 'zh'] as const)('%s', (language) => {
  const said = Object.entries(phrases[language])

  test('translates only what main says, with the same values', () => {
    expect(said.filter(([english]) => !sentences.has(english)).map(([english]) => english)).toEqual([])
    for (const [english, other] of said) expect(holesOf(other), english).toEqual(holesOf(english))
  })

  test('leaves commands and options as they are', () => {
    for (const [english, other] of said) expect(codeOf(other), english).toEqual(codeOf(english))
  })

  test('translates enough of it', () => {
    const missing = [...sentences.keys()].filter((sentence) => !Object.hasOwn(phrases[language], sentence))
    const percent = (100 * (sentences.size - missing.length)) / sentences.size
    console.log(`${language}: ${percent.toFixed(1)} % of ${sentences.size} sentences`)
    expect(percent, `missing:\n${missing.join('\n')}`).toBeGreaterThanOrEqual(leastPercent)
  })
})

test('values go where the translation has them, and are never looked into', () => {
  expect(say`Port ${80} is held by ${'{1}'}.`).toBe('Port 80 is held by {1}.')
  speak({ 'Port {1} is held by {2}.': '{2} hält Port {1}.' }, 'de')
  expect(say`Port ${80} is held by ${'{1}'}.`).toBe('{1} hält Port 80.')
  expect(say`Nobody knows this.`).toBe('Nobody knows this.')
  expect(say`constructor`).toBe('constructor')
})

test('main speaks a language from one sentence to the next, and English again', async () => {
  await speakLanguage({ language: 'de', locale: 'de' })
  expect(say`The machine is not running.`).toBe('Die Maschine läuft nicht.')
  expect([tenths(3.5), bytes(1.5 * 1024 ** 3)]).toEqual(['3,5', '1,5\u00A0GiB'])
  await speakLanguage({ language: 'en', locale: 'en' })
  expect(say`The machine is not running.`).toBe('The machine is not running.')
})

test('a terminal’s environment names its language as setlocale reads it', () => {
  expect(localeOf({ LANG: 'de_DE.UTF-8' })).toBe('de_DE.UTF-8')
  expect(localeOf({ LANG: 'de_DE.UTF-8', LC_MESSAGES: 'fr_FR.UTF-8' })).toBe('fr_FR.UTF-8')
  expect(localeOf({ LANG: 'de_DE.UTF-8', LC_ALL: 'C' })).toBe('C')
  expect(localeOf({ LC_ALL: '', LANG: 'es_ES.UTF-8' })).toBe('es_ES.UTF-8')
  expect(localeOf({})).toBe('C')
})
