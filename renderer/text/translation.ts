/** What a translation of a catalogue may hold, and how it is laid over the English one. */

/** The same shape with every part left out at will: what is missing stays English. */
export type Words<English> = English extends string
  ? string
  : English extends (...given: infer Given) => infer Said
    ? (...given: Given) => Words<Said>
    : English extends object
      ? { -readonly [Key in keyof English]?: Words<English[Key]> }
      : English

type Catalogue = Record<string, unknown>

/** The English parts of each catalogue and of what it holds, as they were before the first translation. */
const originals = new Map<Catalogue, Catalogue>()

/** Makes a catalogue English again, with all that it holds. */
export function takeOff(catalogue: Catalogue): void {
  const original = originals.get(catalogue) ?? { ...catalogue }
  originals.set(catalogue, original)
  for (const [key, english] of Object.entries(original)) {
    if (isCatalogue(english)) takeOff(english)
    else catalogue[key] = english
  }
}

/** Puts a translation's words in the place of the English ones; what English does not have is left out. */
export function layOver(catalogue: Catalogue, translation: Catalogue): void {
  for (const [key, said] of Object.entries(translation)) {
    const english = catalogue[key]
    if (isCatalogue(english)) {
      if (isCatalogue(said)) layOver(english, said)
    } else if (typeof said === typeof english) catalogue[key] = said
  }
}

/** Also of a list, whose parts have numbers for names. */
export function isCatalogue(value: unknown): value is Catalogue {
  return typeof value === 'object' && value !== null
}
