/** What is pasted into a terminal, made harmless where it can be. */

/** Without the control characters that a terminal would take for keys: a paste holds text alone. */
export function pasteText(text: string): string {
  // Tab, line feed and carriage return stay.
  // oxlint-disable-next-line no-control-regex -- these are what is to go
  return text.replaceAll(/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g, '')
}

/** Its lines, without an empty one after the last line's end. */
export function pastedLines(text: string): string[] {
  return text.replace(/(?:\r\n|\r|\n)$/, '').split(/\r\n|\r|\n/)
}
