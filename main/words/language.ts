/** Lets main speak the user's language; each language's sentences are loaded when they are first said. */
import type { Language, Spoken } from '../../contract/language.ts'
import { speak, type Phrases } from './say.ts'

const translations: Record<Exclude<Language, 'en'>, () => Promise<Phrases>> = {
  de: async () => (await import('./de.ts')).de,
  fr: async () => (await import('./fr.ts')).fr,
  es: async () => (await import('./es.ts')).es,
  zh: async () => (await import('./zh.ts')).zh,
}

/** What a terminal's environment asks for, as setlocale(3) reads it for messages: `de_DE.UTF-8`, or `C`. */
export function localeOf(env: Readonly<Record<string, string | undefined>>): string {
  return env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || 'C'
}

export async function speakLanguage({ language, locale }: Spoken): Promise<void> {
  speak(language === 'en' ? {} : await translations[language](), locale)
}
