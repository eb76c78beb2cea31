/** Quoting: text that a user typed becomes a Nix string, name or path that can never be read as code. */

const keywords = new Set(['if', 'then', 'else', 'assert', 'with', 'let', 'in', 'rec', 'inherit', 'or'])

/**
 * Why a text cannot stand in any Nix string, in one sentence; null where it can. Nix ends strings at a NUL, and half of a surrogate
 * pair has no UTF-8 form.
 */
export function unquotable(value: string): string | null {
  if (value.includes('\0')) return 'A Nix string cannot hold the character NUL.'
  if (/\p{Surrogate}/u.test(value))
    return 'The text holds half of a character (a lone surrogate), which no file can store.'
  return null
}

function refuse(value: string): void {
  const reason = unquotable(value)
  if (reason !== null) throw new RangeError(reason)
}

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '"': '\\"',
  '${': '\\${',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}

/** A "…" literal with exactly this value; throws a RangeError with the sentence of `unquotable`. */
export function quoteString(value: string): string {
  refuse(value)
  return `"${value.replace(/[\\"\n\r\t]|\$\{/g, (found) => escapes[found] ?? found)}"`
}

/** Escapes for the inside of ''…'': pairs of apostrophes, one that would run into what follows, and `${`. */
function escapeIndented(value: string): string {
  return value.replace(/'+|\$\{/g, (found, offset: number) => {
    if (found === '${') return "''${"
    const end = offset + found.length
    const risky = end === value.length || value.startsWith('${', end)
    const single = found.length % 2 === 0 ? '' : risky ? "''\\'" : "'"
    return "'''".repeat(Math.floor(found.length / 2)) + single
  })
}

/**
 * A ''…'' literal with exactly this value, its lines indented by `inner` and its closing quotes by `outer` (blanks only). Null
 * where this form cannot say the value: it must have several lines, one of them at the left margin, no CR, and no last line of blanks.
 */
export function quoteIndented(value: string, outer: string, inner: string): string | null {
  refuse(value)
  if (!value.includes('\n') || value.includes('\r') || !/^ *$/.test(outer + inner)) return null
  const lines = value.split('\n')
  const last = lines.at(-1) ?? ''
  if (/^ +$/.test(last)) return null
  const filled = lines.filter((line) => /[^ ]/.test(line))
  if (filled.every((line) => line.startsWith(' '))) return null
  const body = escapeIndented(lines.map((line) => (line === '' ? '' : inner + line)).join('\n'))
  return last === '' ? `''\n${body}${outer}''` : `''\n${body}''`
}

/** An attribute name as it stands in a path: bare where Nix allows it, else quoted; throws like `quoteString`. */
export function quoteName(name: string): string {
  return /^[a-zA-Z_][a-zA-Z0-9_'-]*$/.test(name) && !keywords.has(name) ? name : quoteString(name)
}

/** Is this text one whole path literal (absolute, `./…`, `../…`, `~/…` or `<…>`), so that it may stand in Nix text as it is? */
export function isPathLiteral(text: string): boolean {
  return (
    /^(~|\.{1,2})?(\/[a-zA-Z0-9._+-]+)+$/.test(text) || /^<[a-zA-Z0-9._+-]+(\/[a-zA-Z0-9._+-]+)*>$/.test(text)
  )
}
