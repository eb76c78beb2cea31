/** Descriptions in NixOS's Markdown. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inline, plainText } from '../../../../renderer/options/markdown-inline.ts'
import { markdown, type Block } from '../../../../renderer/options/markdown.ts'
import { realSizeOptions } from '../../../bench/real-size-options.ts'

/** All words of blocks, with no marks. */
function words(blocks: readonly Block[]): string {
  return blocks
    .map((block) => {
      switch (block.kind) {
        case 'paragraph':
        case 'heading':
          return plainText(block.content)
        case 'code':
          return block.text
        case 'list':
          return block.items.map(words).join(' ')
        case 'admonition':
        case 'quote':
          return words(block.blocks)
        case 'definitions':
          return block.items.map((item) => `${plainText(item.term)} ${words(item.blocks)}`).join(' ')
      }
    })
    .join(' ')
}
const kinds = (text: string) => markdown(text).map(({ kind }) => kind)

describe('the words of a paragraph', () => {
  it('hold code and roles', () => {
    expect(inline('see {option}`a.b` and ``x`y``, `{}`')).toEqual([
      { kind: 'text', text: 'see ' },
      { kind: 'code', text: 'a.b', role: 'option' },
      { kind: 'text', text: ' and ' },
      { kind: 'code', text: 'x`y', role: null },
      { kind: 'text', text: ', ' },
      { kind: 'code', text: '{}', role: null },
    ])
  })
  it('hold emphasis, but not in the middle of names', () => {
    expect(inline('**a** *b* _c_ snake_case_name 2 * 3 * 4')).toEqual([
      { kind: 'strong', content: [{ kind: 'text', text: 'a' }] },
      { kind: 'text', text: ' ' },
      { kind: 'emphasis', content: [{ kind: 'text', text: 'b' }] },
      { kind: 'text', text: ' ' },
      { kind: 'emphasis', content: [{ kind: 'text', text: 'c' }] },
      { kind: 'text', text: ' snake_case_name 2 * 3 * 4' },
    ])
  })
  it('hold links with their addresses, and links to options', () => {
    expect(inline('[manual](https://x.org/a_(b)) [](#opt-services.foo.enable) <https://y.org>')).toEqual([
      {
        kind: 'link',
        content: [{ kind: 'text', text: 'manual' }],
        address: 'https://x.org/a_(b)',
        option: null,
      },
      { kind: 'text', text: ' ' },
      {
        kind: 'link',
        content: [{ kind: 'text', text: 'services.foo.enable' }],
        address: '#opt-services.foo.enable',
        option: 'services.foo.enable',
      },
      { kind: 'text', text: ' ' },
      {
        kind: 'link',
        content: [{ kind: 'text', text: 'https://y.org' }],
        address: 'https://y.org',
        option: null,
      },
    ])
  })
  it('keep HTML as the letters that it is', () => {
    expect(inline('<b onclick="x">hi</b> &amp;')).toEqual([
      { kind: 'text', text: '<b onclick="x">hi</b> &amp;' },
    ])
  })
  it('keep marks that are not whole', () => {
    expect(plainText(inline('a `b **c [d](e'))).toBe('a `b **c [d](e')
    expect(plainText(inline('\\*not\\*'))).toBe('*not*')
  })
})

describe('a description', () => {
  it('is parted into blocks', () => {
    expect(
      kinds(
        'One\ntwo.\n\n- a\n- b\n  c\n\n  d\n\n1. x\n2. y\n\n```nix\n{ }\n```\n\n::: {.note}\nN\n:::\n\n> q\n\nterm\n: text\n',
      ),
    ).toEqual(['paragraph', 'list', 'list', 'code', 'admonition', 'quote', 'definitions'])
  })
  it('has lists with paragraphs, code and lists inside their items', () => {
    const [list] = markdown('- a\n\n  b\n\n  ```\n  x\n    y\n  ```\n- c\n  - d\n  - e\n')
    expect(list).toMatchObject({ kind: 'list', isOrdered: false })
    if (list?.kind !== 'list') return
    expect(list.items.map((item) => item.map(({ kind }) => kind))).toEqual([
      ['paragraph', 'paragraph', 'code'],
      ['paragraph', 'list'],
    ])
    expect(list.items[0]?.[2]).toEqual({ kind: 'code', text: 'x\n  y' })
  })
  it('has admonitions of a class, one inside the other too', () => {
    const blocks = markdown(':::: {.warning}\na\n::: {.note}\nb\n:::\nc\n::::\nd')
    expect(blocks).toMatchObject([{ kind: 'admonition', name: 'warning' }, { kind: 'paragraph' }])
    expect(words(blocks).replaceAll(/\s+/g, ' ')).toBe('a b c d')
  })
  it('that is never closed ends with the text', () => {
    expect(kinds('```\na')).toEqual(['code'])
    expect(kinds('::: {.note}\na')).toEqual(['admonition'])
  })
})

describe('any text at all', () => {
  const part = fc.constantFrom(
    '`',
    '*',
    '**',
    '_',
    '[',
    '](',
    ')',
    '{',
    '}',
    ':::',
    '\n',
    '- ',
    '1. ',
    '> ',
    '    ',
    '# ',
    ': ',
    'a',
    '\\',
    '<',
    '```',
  )
  it('is read without a throw and without a hang', () => {
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        expect(Array.isArray(markdown(parts.join('')))).toBe(true)
      }),
      { numRuns: 3000 },
    )
    for (const evil of ['[', '![a](', '`', '**a ', '> ', '- ', '::: {.a}\n', '<http:', '_a ', '{a}`']) {
      const started = performance.now()
      markdown(evil.repeat(20_000 / evil.length))
      expect(performance.now() - started, evil).toBeLessThan(20_000)
    }
  })
})

describe('the descriptions of a whole NixOS', () => {
  it('keep their words, all but none', () => {
    const lost = realSizeOptions().filter(({ description }) => {
      const read = words(markdown(description ?? '')).replaceAll(/\s+/g, ' ')
      const there = new Set(read.split(/[^A-Za-z]+/))
      const wanted = (description ?? '')
        .replaceAll(/\]\([^)]*\)|^ *:::+.*$|\{[a-z]+\}`|^ *```\w*|\[[^\]]*\]: \S+/gm, ' ')
        .split(/[^A-Za-z]+/)
      return wanted.some((word) => word !== '' && !there.has(word))
    })
    expect(lost.length).toBeLessThan(60)
  })
})
