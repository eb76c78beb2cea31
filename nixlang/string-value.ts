/** What Nix string literals mean: escapes resolved, and the common indentation of ''…'' taken off as Nix takes it off. */

const escaped: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

/** Nix's unescapeStr: `\n \r \t`, any other character after a backslash is itself; CR and CR LF become LF. */
function unescape(text: string): string {
  return text.replace(/\\([^])|\r\n?/g, (_, character: string | undefined) =>
    character === undefined ? '\n' : (escaped[character] ?? character),
  )
}

/** The value of a "…" literal without interpolation, given with its quotes. */
export function quotedValue(source: string): string {
  return unescape(source.slice(1, -1))
}

/** A stretch of ''…'' as Nix's lexer cuts it; only plain text counts for the indentation. */
interface Stretch {
  text: string
  plain: boolean
}

const dollar = '$'
const apostrophe = "'"

/** Length of plain text at an offset, `([^$']|\$[^{']|'[^'$])+` in the lexer's words. */
function plainLength(body: string, from: number): number {
  let at = from
  while (at < body.length) {
    const character = body[at]
    const after = body[at + 1]
    if (character === dollar) {
      if (after === undefined || after === '{' || after === apostrophe) break
      at += 2
    } else if (character === apostrophe) {
      if (after === undefined || after === dollar || after === apostrophe) break
      at += 2
    } else at++
  }
  return at - from
}

function stretches(body: string): Stretch[] {
  const result: Stretch[] = []
  let at = 0
  while (at < body.length) {
    const plain = plainLength(body, at)
    if (plain > 0) {
      result.push({ text: body.slice(at, at + plain), plain: true })
      at += plain
    } else if (body.startsWith("'''", at)) {
      result.push({ text: "''", plain: false })
      at += 3
    } else if (body.startsWith("''$", at)) {
      result.push({ text: '$', plain: false })
      at += 3
    } else if (body.startsWith("''\\", at)) {
      result.push({ text: unescape(body.slice(at + 2, at + 4)), plain: false })
      at += 4
    } else {
      result.push({ text: body[at] ?? '', plain: false })
      at++
    }
  }
  return result
}

/** The least number of blanks before the first other character of a line; lines of blanks alone do not count. */
function commonIndent(parts: readonly Stretch[]): number {
  let atStart = true
  let least = Infinity
  let current = 0
  for (const { text, plain } of parts) {
    if (!plain) {
      if (atStart) least = Math.min(least, current)
      atStart = false
      continue
    }
    for (const character of text) {
      if (character === '\n') {
        atStart = true
        current = 0
      } else if (atStart && character === ' ') current++
      else if (atStart) {
        atStart = false
        least = Math.min(least, current)
      }
    }
  }
  return least
}

/** The value of a ''…'' literal without interpolation, given with its quotes (Nix's stripIndentation). */
export function indentedValue(source: string): string {
  const body = source.slice(2, -2).replace(/^ *\n/, '')
  const parts = stretches(body)
  const indent = commonIndent(parts)
  let atStart = true
  let dropped = 0
  let result = ''
  for (const [index, { text }] of parts.entries()) {
    let stripped = ''
    for (const character of text) {
      if (character === '\n') {
        atStart = true
        dropped = 0
        stripped += character
      } else if (!atStart) stripped += character
      else if (character !== ' ') {
        atStart = false
        dropped = 0
        stripped += character
      } else if (dropped++ >= indent) stripped += character
    }
    // A last line of blanks alone is only where the closing quotes stand.
    if (index === parts.length - 1) stripped = stripped.replace(/\n *$/, '\n')
    result += stripped
  }
  return result
}
