/** The words of a line of Markdown as NixOS writes it: code, roles, emphasis, links; no HTML. */

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string; role: string | null }
  | { kind: 'strong' | 'emphasis'; content: Inline[] }
  /** `option` is set for a link to an option (`#opt-…`); the address is foreign. */
  | { kind: 'link'; content: Inline[]; address: string; option: string | null }
  | { kind: 'break' }

const code = /(?:\{([a-z.-]+)\})?(`+)([^]*?[^`])\2(?!`)/y
const link =
  /!?\[((?:[^\][\\]|\\.|\[[^\][]{0,300}\]){0,500})\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+"[^"]*")?\)(?:\{[^}]*\})?/y
const address = /<((?:https?|mailto):[^>\s]+)>/y
const strong = /\*\*(?=\S)([^]*?\S)\*\*/y
const emphasis = /\*(?![\s*])([^*]*[^\s*])\*(?!\*)|(?<!\w)_(?![\s_])([^_]*[^\s_])_(?!\w)/y
const escaped = /\\([!-/:-@[-`{-~])/y
const lineBreak = / {2,}\n|\\\n/y

/** Beyond this depth marks are words. */
const deepest = 8

function at(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from
  return pattern.exec(text)
}

/** Code loses the blank on either side that lets it begin with a backtick. */
function codeText(text: string): string {
  const line = text.replaceAll('\n', ' ')
  return line.startsWith(' ') && line.endsWith(' ') && line.trim() !== '' ? line.slice(1, -1) : line
}

function linkOf(found: RegExpExecArray, depth: number): Inline {
  const [, label = '', target = ''] = found
  const option = target.startsWith('#opt-') ? target.slice('#opt-'.length) : null
  const content: Inline[] =
    label === '' ? [{ kind: 'text', text: option ?? target }] : inline(label, depth + 1)
  return { kind: 'link', content, address: target, option }
}

/** What stands at a place, and how long it is; null for a plain character. */
function markAt(text: string, from: number, depth: number): { mark: Inline; length: number } | null {
  const first = text[from] ?? ''
  if (!'`{*_[!<\\ '.includes(first) || depth > deepest) return null
  const found = (pattern: RegExp) => at(pattern, text, from)
  const coded = first === '`' || first === '{' ? found(code) : null
  if (coded !== null)
    return {
      mark: { kind: 'code', text: codeText(coded[3] ?? ''), role: coded[1] ?? null },
      length: coded[0].length,
    }
  const linked = first === '[' || first === '!' ? found(link) : null
  if (linked !== null) return { mark: linkOf(linked, depth), length: linked[0].length }
  const bare = first === '<' ? found(address) : null
  if (bare !== null) {
    const target = bare[1] ?? ''
    return {
      mark: { kind: 'link', content: [{ kind: 'text', text: target }], address: target, option: null },
      length: bare[0].length,
    }
  }
  const bold = first === '*' ? found(strong) : null
  if (bold !== null)
    return { mark: { kind: 'strong', content: inline(bold[1] ?? '', depth + 1) }, length: bold[0].length }
  const slanted = first === '*' || first === '_' ? found(emphasis) : null
  if (slanted !== null)
    return {
      mark: { kind: 'emphasis', content: inline(slanted[1] ?? slanted[2] ?? '', depth + 1) },
      length: slanted[0].length,
    }
  const broken = first === ' ' || first === '\\' ? found(lineBreak) : null
  if (broken !== null) return { mark: { kind: 'break' }, length: broken[0].length }
  const literal = first === '\\' ? found(escaped) : null
  return literal === null
    ? null
    : { mark: { kind: 'text', text: literal[1] ?? '' }, length: literal[0].length }
}

/** Reads the inside of a paragraph. Marks that are not whole stay as they are written. */
export function inline(text: string, depth = 0): Inline[] {
  const found: Inline[] = []
  let plain = ''
  const flush = () => {
    if (plain !== '') found.push({ kind: 'text', text: plain })
    plain = ''
  }
  for (let from = 0; from < text.length;) {
    const read = markAt(text, from, depth)
    if (read === null) plain += text[from++] ?? ''
    else {
      from += read.length
      if (read.mark.kind === 'text') plain += read.mark.text
      else {
        flush()
        found.push(read.mark)
      }
    }
  }
  flush()
  return found
}

/** The words alone. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((part) => {
      if (part.kind === 'text' || part.kind === 'code') return part.text
      return part.kind === 'break' ? ' ' : plainText(part.content)
    })
    .join('')
}
