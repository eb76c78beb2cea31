/** Sentences that main words itself, where the knowledge is: written in English, said in the user's language. */

/** By the English sentence, with {1}, {2} for its values; a translation may put them in another order. */
export type Phrases = Readonly<Record<string, string>>

let phrases: Phrases = {}
let locale = 'en'

/** What is said from now on, and how `tag` (BCP 47) writes its numbers; nothing at first, which is English. */
export function speak(translated: Phrases, tag: string): void {
  phrases = translated
  locale = tag
}

export function spokenLocale(): string {
  return locale
}

/** A template's tag. What has no translation stays English, so a new sentence needs nothing but this tag. */
export function say(parts: readonly string[], ...values: readonly (string | number | undefined)[]): string {
  const english = keyOf(parts)
  const said = Object.hasOwn(phrases, english) ? (phrases[english] ?? english) : english
  return said.replaceAll(/\{(\d+)\}/g, (hole, place: string) => String(values[Number(place) - 1] ?? hole))
}

/** What a sentence is looked up by. */
export function keyOf(parts: readonly string[]): string {
  return parts.map((part, place) => (place === 0 ? part : `{${place}}${part}`)).join('')
}
