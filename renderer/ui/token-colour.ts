/** A colour of the design tokens as it is now, for what draws on a canvas. */

export function tokenColour(name: `--${string}`): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim()
}
