/** A template's text with its blanks filled; the same on both sides, so that the preview is what is written. */

/** Fills blanks; the values are made by us, so none can become code. A blank without a value stays. */
export function fillTemplate(
  text: string,
  values: { hostName?: string; release?: string; installer?: string },
): string {
  return text.replaceAll(
    /@(hostName|release|installer)@/g,
    (blank, name: 'hostName' | 'release' | 'installer') => values[name] ?? blank,
  )
}

/** A host name from a machine's name: letters, digits and inner dashes, at most 63 (RFC 1123); `nixos` when nothing is left. */
export function hostNameFrom(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const dashed = plain.replaceAll(/[^a-z0-9]+/g, '-').slice(0, 63)
  return dashed.replaceAll(/^-+|-+$/g, '') || 'nixos'
}
