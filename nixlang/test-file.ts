/** The text of a NixOS test: its module, the machines in it, and changes to which machines there are. */
import type { SyntaxNode, Tree } from '@lezer/common'
import { walkDefinitions, type Definition } from './definition.ts'
import { lineEnding, lineIndent } from './layout.ts'
import { membersNamed } from './members.ts'
import { moduleBody } from './module-body.ts'
import { inSteps, refusal, unchanged, type Outcome, type Source } from './outcome.ts'
import { parseNix, treeOf } from './parse.ts'
import { quoteName } from './quote.ts'
import { readOption, type Range } from './read-option.ts'
import { removeOption } from './remove-option.ts'
import { setOption } from './set-option.ts'
import { shifted, sliceAt, type Slice } from './slice.ts'
import { bodyOf, isTrivia, partsOf, unwrap } from './syntax.ts'

export interface TestNode {
  /** `defaults` for what all machines have in common. */
  name: string
  isDefaults: boolean
  /** The option's path in the test's module. */
  path: readonly string[]
  /** The configuration, where it is one module that can be seen; null for an import, another expression, or one in several pieces. */
  module: Slice | null
  /** Its value, or the first of its pieces. */
  value: Range
  /** Its name, each time that it is written. */
  names: readonly Range[]
}

const nameOfMachine = /^[A-Za-z_][\w-]*$/

/** Is this set, inside whatever is around it, what a test is made of? */
function isTestSet(text: string, node: SyntaxNode): boolean {
  let inner = unwrap(node)
  for (let body = bodyOf(inner); body !== null; body = bodyOf(inner)) inner = unwrap(body)
  if (inner.name !== 'AttrSet') return false
  return ['testScript', 'nodes'].some((name) => membersNamed(text, inner, name).length > 0)
}

/** What the file gives to `runNixOSTest` and its like, or the file itself where it is a test's module; null where neither is seen. */
export function testModule(text: string, tree?: Tree): Slice | null {
  let node = treeOf(text, tree).topNode.firstChild
  while (node !== null && isTrivia(node)) node = node.nextSibling
  for (; node !== null; node = bodyOf(node)) {
    if (isTestSet(text, node)) return sliceAt(text, node)
    if (node.name !== 'Apply') continue
    const given = partsOf(node)
      .slice(1)
      .find((part) => isTestSet(text, part))
    if (given !== undefined) return sliceAt(text, given)
  }
  return null
}

/** The machines in the text's order, `defaults` among them. */
export function testNodes(text: string, tree?: Tree): TestNode[] {
  const module = testModule(text, tree)
  if (module === null) return []
  const body = moduleBody(module.text, parseNix(module.text))
  if (body === null) return []
  const found = new Map<string, { path: string[]; definitions: Definition[] }>()
  walkDefinitions(module.text, body.set, (definition) => {
    const [first, second] = definition.path
    if (first === 'nodes' && definition.path.length === 1) return true
    const path =
      first === 'defaults' || first === 'machine'
        ? [first]
        : first === 'nodes' && typeof second === 'string'
          ? [first, second]
          : null
    if (path === null) return false
    const key = path.join('.')
    const before = found.get(key)
    if (before === undefined) found.set(key, { path, definitions: [definition] })
    else before.definitions.push(definition)
    return false
  })
  return [...found.values()].flatMap(({ path, definitions }) => nodeOf(module, path, definitions))
}

function nodeOf(module: Slice, path: string[], definitions: Definition[]): TestNode[] {
  const [only] = definitions
  const name = path.at(-1)
  if (only === undefined || name === undefined) return []
  const { text, shift } = module
  const moved = ({ from, to }: Range): Range => ({ from: from + shift, to: to + shift })
  const isWhole = definitions.length === 1 && only.path.length === path.length
  const slice = isWhole && only.value !== null ? sliceAt(text, only.value) : null
  const isSeen = slice !== null && moduleBody(slice.text, parseNix(slice.text)) !== null
  const names = definitions.flatMap(({ names: own, outer }) => {
    const at = own[path.length - 1 - outer]
    return at === undefined ? [] : [moved(at)]
  })
  return [
    {
      name,
      isDefaults: name === 'defaults' && path.length === 1,
      path,
      module: isSeen ? { text: slice.text, shift: slice.shift + shift } : null,
      value: moved(only.value ?? only.node),
      names,
    },
  ]
}

/** Changes the test's module, as a step of a change of the whole text. */
function inModule(source: Source, change: (text: string) => Outcome): Outcome {
  const module = testModule(source.text, source.tree)
  if (module === null) return refusal('no-module', 'The test’s own part cannot be seen in this text.')
  const outcome = change(module.text)
  return outcome.ok ? { ok: true, edits: shifted(outcome.edits, module.shift) } : outcome
}

/** What is wrong with a name for a machine; null where nothing is. */
export function nodeNameFault(name: string, nodes: readonly TestNode[]): 'invalid' | 'taken' | null {
  if (!nameOfMachine.test(name)) return 'invalid'
  return nodes.some((node) => node.name === name && !node.isDefaults) ? 'taken' : null
}

/** Adds an empty machine as the last; for `defaults`, with that name, what all have in common. */
export function addNode(source: Source, path: readonly string[]): Outcome {
  return inSteps(source, [
    (now) =>
      inModule(now, (text) => setOption(text, path, { kind: 'expression', text: '{ pkgs, ... }: { }' })),
    ({ text, tree }) => {
      const node = testNodes(text, tree).find(({ path: other }) => other.join() === path.join())
      if (node === undefined) return unchanged
      const { from, to } = node.value
      const [eol, indent] = [lineEnding(text), lineIndent(text, from)]
      return { ok: true, edits: [{ from, to, insert: `{ pkgs, ... }: {${eol}${indent}}` }] }
    },
  ])
}

/** Takes a machine out, with all that is said of it. */
export function removeNode(source: Source, node: TestNode): Outcome {
  return inModule(source, (text) => removeOption(text, node.path))
}

/** Gives a machine another name, in the script's calls too. */
export function renameNode({ text, tree }: Source, node: TestNode, name: string): Outcome {
  const edits = [...node.names, ...callsOf(text, tree, node.name)].map(({ from, to }, n) => ({
    from,
    to,
    insert: n < node.names.length ? quoteName(name) : pythonName(name),
  }))
  return { ok: true, edits: edits.toSorted((a, b) => a.from - b.from) }
}

/** A machine's name as the script writes it. */
export function pythonName(name: string): string {
  return name.replaceAll(/\W/g, '_').replace(/^(?=\d)/, '_')
}

/** Where the script calls a machine's methods: `server.succeed(`. */
function callsOf(text: string, tree: Tree, name: string): Range[] {
  const module = testModule(text, tree)
  if (module === null) return []
  const script = readOption(module.text, ['testScript'])
  if (script.kind === 'absent') return []
  const from = script.from + module.shift
  const calls = new RegExp(`(?<![\\w."'/-])${pythonName(name)}(?=\\.\\w+\\()`, 'g')
  return [...text.slice(from, script.to + module.shift).matchAll(calls)].map(({ index, 0: word }) => ({
    from: from + index,
    to: from + index + word.length,
  }))
}
