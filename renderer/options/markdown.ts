/** NixOS-flavoured Markdown as blocks: paragraphs, lists, code, admonitions, definitions. Foreign text; nothing of it becomes HTML. */
import { inline, type Inline } from './markdown-inline.ts'

export type Block =
  | { kind: 'paragraph'; content: Inline[] }
  | { kind: 'heading'; content: Inline[] }
  | { kind: 'code'; text: string }
  | { kind: 'list'; isOrdered: boolean; start: number; items: Block[][] }
  /** `name` is the admonition's class, such as `note` or `warning`. */
  | { kind: 'admonition'; name: string; blocks: Block[] }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'definitions'; items: { term: Inline[]; blocks: Block[] }[] }

const fence = /^( {0,3})(`{3,}|~{3,})/
const bullet = /^( {0,3})(?:([-*+])|(\d{1,9})[.)])(?: +|$)/
const colons = /^ {0,3}(:{3,})\s*(.*)$/
const heading = /^ {0,3}#{1,6}\s+(.*?)\s*#*$/
const definition = /^: +/
const quote = /^ {0,3}> ?/

/** Beyond this depth lists and quotes are paragraphs. */
const deepest = 8

const isBlank = (line: string | undefined): boolean => line === undefined || line.trim() === ''
const indentOf = (line: string): number => line.length - line.trimStart().length

/** Reads lines from a place on; each reader gives the block and the line after it. */
class Reader {
  private readonly lines: readonly string[]
  private readonly depth: number
  private at = 0

  constructor(lines: readonly string[], depth: number) {
    this.lines = lines
    this.depth = depth
  }

  private line(): string {
    return this.lines[this.at] ?? ''
  }

  blocks(): Block[] {
    const found: Block[] = []
    while (this.at < this.lines.length) {
      if (isBlank(this.line())) this.at++
      else found.push(this.block())
    }
    return found
  }

  private block(): Block {
    const line = this.line()
    if (fence.test(line)) return this.fenced()
    const title = heading.exec(line)
    if (title !== null) {
      this.at++
      return { kind: 'heading', content: inline(title[1] ?? '') }
    }
    if (this.depth < deepest) {
      const note = colons.exec(line)
      if (note !== null) return this.admonition(note[1]?.length ?? 3, note[2] ?? '')
      if (bullet.test(line)) return this.list()
      if (quote.test(line)) return this.quoted()
      if (definition.test(this.lines[this.at + 1] ?? '')) return this.definitions()
    }
    return indentOf(line) >= 4 ? this.indented() : this.paragraph()
  }

  private within(lines: readonly string[]): Block[] {
    return new Reader(lines, this.depth + 1).blocks()
  }

  private fenced(): Block {
    const [, indent = '', mark = '```'] = fence.exec(this.line()) ?? []
    const lines: string[] = []
    for (this.at++; this.at < this.lines.length; this.at++) {
      const line = this.line()
      const end = line.trim()
      if (end.startsWith(mark) && end === end.charAt(0).repeat(end.length)) {
        this.at++
        break
      }
      lines.push(line.slice(Math.min(indent.length, indentOf(line))))
    }
    return { kind: 'code', text: lines.join('\n') }
  }

  private indented(): Block {
    const lines: string[] = []
    while (this.at < this.lines.length && (isBlank(this.line()) || indentOf(this.line()) >= 4)) {
      lines.push(this.line().slice(4))
      this.at++
    }
    return { kind: 'code', text: lines.join('\n').trimEnd() }
  }

  private admonition(length: number, rest: string): Block {
    const name = /\{?\.?([\w-]+)/.exec(rest)?.[1] ?? 'note'
    const lines: string[] = []
    let depth = 1
    for (this.at++; this.at < this.lines.length; this.at++) {
      const found = colons.exec(this.line())
      if (found !== null) {
        const closes = (found[2] ?? '').trim() === ''
        if (closes && (depth === 1 ? (found[1]?.length ?? 0) >= Math.min(length, 3) : true)) depth--
        else if (!closes) depth++
        if (depth === 0) {
          this.at++
          break
        }
      }
      lines.push(this.line())
    }
    return { kind: 'admonition', name: name.toLowerCase(), blocks: this.within(lines) }
  }

  private quoted(): Block {
    const lines: string[] = []
    for (; quote.test(this.line()); this.at++) lines.push(this.line().replace(quote, ''))
    return { kind: 'quote', blocks: this.within(lines) }
  }

  /** The lines of one item: its first without the mark, and all that are indented beyond it. */
  private item(width: number): string[] {
    const lines = [this.line().slice(width)]
    for (this.at++; this.at < this.lines.length; this.at++) {
      const line = this.line()
      if (isBlank(line)) {
        // Only what goes on after the gap belongs to the item.
        if (indentOf(this.lines[this.at + 1] ?? '') < Math.min(width, 2)) break
        lines.push('')
      } else if (indentOf(line) >= Math.min(width, 2)) lines.push(line.slice(Math.min(width, indentOf(line))))
      else if (isBlank(this.lines[this.at - 1]) || startsBlock(line)) break
      else lines.push(line)
    }
    return lines
  }

  private list(): Block {
    const first = bullet.exec(this.line())
    const isOrdered = first?.[3] !== undefined
    const items: Block[][] = []
    while (this.at < this.lines.length) {
      const found = bullet.exec(this.line())
      if (found === null || (found[3] !== undefined) !== isOrdered) break
      items.push(this.within(this.item(Math.max(found[0].length, 2))))
      while (this.at < this.lines.length && isBlank(this.line())) {
        if (!bullet.test(this.lines[this.at + 1] ?? '') && !isBlank(this.lines[this.at + 1])) break
        this.at++
      }
    }
    return { kind: 'list', isOrdered, start: Number(first?.[3] ?? 1), items }
  }

  private definitions(): Block {
    const items: { term: Inline[]; blocks: Block[] }[] = []
    while (definition.test(this.lines[this.at + 1] ?? '') && !isBlank(this.line())) {
      const term = inline(this.line().trim())
      this.at++
      items.push({ term, blocks: this.within(this.item(2)) })
      while (this.at < this.lines.length && isBlank(this.line())) this.at++
    }
    return { kind: 'definitions', items }
  }

  private paragraph(): Block {
    const lines: string[] = []
    do {
      lines.push(this.line().trimStart())
      this.at++
    } while (this.at < this.lines.length && !isBlank(this.line()) && !startsBlock(this.line()))
    return { kind: 'paragraph', content: inline(lines.join('\n').trimEnd()) }
  }
}

function startsBlock(line: string): boolean {
  return fence.test(line) || bullet.test(line) || colons.test(line) || heading.test(line)
}

/** Reads a description; never throws, whatever it is. */
export function markdown(text: string): Block[] {
  return new Reader(text.replaceAll('\r\n', '\n').replaceAll('\t', '    ').split('\n'), 0).blocks()
}
