/** Whole numbers as a person types them. */

export interface Bounds {
  min: number
  max: number
}

export const portBounds: Bounds = { min: 1, max: 65535 }

/** The number in a text, blanks around it aside; null where it is none or lies outside the bounds. */
export function wholeNumber(text: string, { min, max }: Bounds): number | null {
  const trimmed = text.trim()
  if (!/^-?\d{1,15}$/.test(trimmed)) return null
  const number = Number(trimmed)
  return number >= min && number <= max ? number : null
}
