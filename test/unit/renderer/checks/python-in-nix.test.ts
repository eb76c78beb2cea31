/** A test's script is Python to the editor: without Nix's quotes, indentation and interpolations, and nothing else is. */
import type { Tree } from '@lezer/common'
import { describe, expect, it } from 'vitest'
import { pythonInScripts } from '../../../../renderer/checks/python-in-nix.ts'
import { nixWith } from '../../../../renderer/editor/nix-language.ts'

const { parser } = nixWith(pythonInScripts).language

/** The names of the nodes around the middle of some words, outermost last. */
function around(text: string, words: string): string[] {
  const names: string[] = []
  let node: ReturnType<Tree['resolveInner']> | null = parser
    .parse(text)
    .resolveInner(text.indexOf(words) + 1, 1)
  for (; node !== null; node = node.parent) names.push(node.name)
  return names
}

function faultsIn(text: string): number {
  let faults = 0
  const tree = parser.parse(text)
  tree.iterate({ enter: (node) => void (node.type.isError && faults++) })
  // Scripts are parsed with the text around them.
  const script = tree.resolveInner(text.indexOf("''") + 2, 1)
  script.cursor().iterate((node) => void (node.type.isError && faults++))
  return faults
}

const text = `{
  name = ''
    def no(): pass
  '';
  testScript = { nodes, ... }: ''
    with subtest("one"):
        m.succeed("a \${nodes.m.x}", "''\${b}")

    m.shutdown()
  '';
}`

describe('the script', () => {
  it('is Python, also behind a function, and no other string is', () => {
    expect(around(text, 'with subtest')).toEqual(
      expect.arrayContaining(['with', 'WithStatement', 'IndentedString']),
    )
    expect(around(text, 'succeed')).toContain('CallExpression')
    expect(around(text, 'shutdown')).toEqual(expect.arrayContaining(['CallExpression', 'Script']))
    expect(around(text, 'def no')).toEqual(['IndentedString', 'Binding', 'AttrSet', 'Nix'])
  })

  it('keeps Nix inside of it, and Python whole around that', () => {
    expect(around(text, 'nodes.m.x')).toEqual(expect.arrayContaining(['Interpolation', 'IndentedString']))
    expect(around(text, '"one"')).toContain('String')
    expect(faultsIn(text)).toBe(0)
  })

  it('may be anything while it is typed', () => {
    for (let length = 0; length <= text.length; length++)
      expect(parser.parse(text.slice(0, length)).length).toBe(length)
  })
})
