/** Lets the page speak a language: lays its translation over the English catalogues, which all views read from. */
import type { Language, Spoken } from '../../contract/language.ts'
import { catalogues } from './catalogues.ts'
import { setLocale } from './formats.ts'
import { layOver, takeOff } from './translation.ts'

/** By the name of the English file. */
export type Translation = Record<string, Record<string, unknown>>

/** Fetched when first spoken. */
const translations: Record<Exclude<Language, 'en'>, () => Promise<Translation>> = {
  de: async () => (await import('./de/de.ts')).de,
  fr: async () => (await import('./fr/fr.ts')).fr,
  es: async () => (await import('./es/es.ts')).es,
  zh: async () => (await import('./zh/zh.ts')).zh,
}

let last: Spoken | null = null

/** Views that are on the page have to be drawn anew after it. */
export async function speak(spoken: Spoken): Promise<void> {
  last = spoken
  const { language, locale } = spoken
  const translation = language === 'en' ? {} : await translations[language]()
  // Another one may have been chosen meanwhile.
  if (last !== spoken) return
  setLocale(locale)
  document.documentElement.lang = locale
  for (const catalogue of catalogues.values()) takeOff(catalogue)
  for (const [name, words] of Object.entries(translation)) {
    const catalogue = catalogues.get(name)
    if (catalogue !== undefined) layOver(catalogue, words)
  }
}
