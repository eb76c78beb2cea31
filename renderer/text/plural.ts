/** A number with the word that goes with it, as the language has it. */

/** The words for one and for more; a language that has but one form gives the same twice. */
export type Counting = (n: number, one: string, many: string) => string

/** `1 build`, `2 builds`, `12,000 builds`; which form a number takes is the language's matter (0 is singular in French). */
export function counting(locale: string): Counting {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  return (n, one, many) => `${numbers.format(n)} ${rules.select(n) === 'one' ? one : many}`
}

/** English. */
export const count = counting('en')
