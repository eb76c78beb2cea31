/** What is pasted into a terminal, made harmless where it can be. */

/** Without the control characters that a terminal would take for keys: a paste holds text alone. */
export function pasteText(text: string): string {
  // Tab, line feed and carriage return stay.
  // oxlint-disable-next-line no-control-regex -- these are what is to go
  return text.replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '')
}

/** How many lines a shell would run at once; what ends with a line's end counts as run. */
export function pastedLines(text: string): number {
  return text.split(/\r\n|\r|\n/).length
}
