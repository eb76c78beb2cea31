/** How much of a serial console's past is shown, and what lies before it. */

const stepsBytes = [512 * 1024, 2 * 1024 * 1024, 8 * 1024 * 1024, 32 * 1024 * 1024]

export const firstPastBytes = 512 * 1024

/** What to ask for when this is not enough. */
export function furtherPast(pastBytes: number): number {
  return stepsBytes.find((step) => step > pastBytes) ?? pastBytes
}

/** Lines that a terminal keeps for so many bytes: a log has about fifty in a line, and memory is not to be filled with old ones. */
export function linesFor(pastBytes: number): number {
  return Math.min(100_000, Math.max(20_000, Math.round(pastBytes / 50)))
}
