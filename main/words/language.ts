/** Lets main speak the user's language; each language's sentences are loaded when they are first said. */
import type { Language } from '../../contract/language.ts'
import { speak, type Phrases } from './say.ts'

const translations: Record<Exclude<Language, 'en'>, () => Promise<Phrases>> = {
  de: async () => (await import('./de.ts')).de,
  fr: async () => (await import('./fr.ts')).fr,
  es: async () => (await import('./es.ts')).es,
  zh: async () => (await import('./zh.ts')).zh,
}

export async function speakLanguage(language: Language): Promise<void> {
  speak(language === 'en' ? {} : await translations[language]())
}
