/** The languages that the app speaks, and which of them a locale of the system asks for. */

export const languages = ['en', 'de', 'fr', 'es', 'zh'] as const
export type Language = (typeof languages)[number]

/** What the user chose; `system` follows the system's locale. */
export const languageChoices = ['system', ...languages] as const
export type LanguageChoice = (typeof languageChoices)[number]

/** The full tag of each: Chinese is in simplified characters. */
const tags: Record<Language, string> = { en: 'en', de: 'de', fr: 'fr', es: 'es', zh: 'zh-CN' }

export interface Spoken {
  language: Language
  /** A BCP 47 tag for `lang` and for Intl: the system's own variant (de-AT) where it is of this language. */
  locale: string
}

/** `systemLocale` is a BCP 47 tag such as de-AT; one that is none of ours leads to English. */
export function spokenFor(choice: LanguageChoice, systemLocale: string): Spoken {
  const [first] = systemLocale.toLowerCase().split(/[-_]/)
  const systems = languages.find((language) => language === first) ?? 'en'
  const language = choice === 'system' ? systems : choice
  const isOwn = language === first && language !== 'zh' && isTag(systemLocale)
  return { language, locale: isOwn ? systemLocale : tags[language] }
}

function isTag(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1
  } catch {
    return false
  }
}
