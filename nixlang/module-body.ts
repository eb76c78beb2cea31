/** Finds the attribute set that a NixOS module returns, through function head, `let`, `with`, `assert` and parentheses. */
import type { SyntaxNode, Tree } from '@lezer/common'
import { membersNamed } from './members.ts'
import { nameOf } from './name.ts'
import { bodyOf, isTrivia, partsOf } from './syntax.ts'

export interface ModuleBody {
  /** The `AttrSet` node that the module returns. */
  set: SyntaxNode
  /** True where the module says `config` or `options`: then options are set below `config` and nowhere else. */
  split: boolean
  /** Names bound around the body (function arguments, `let`), which hide those of a `with`. */
  bound: ReadonlySet<string>
  /** The innermost function around the body, null where the module is a plain set. */
  head: SyntaxNode | null
}

/** Where a module with `config` may still say something beside it. */
const besideConfig = new Set([
  'imports',
  'options',
  'config',
  'disabledModules',
  'meta',
  'key',
  '_file',
  '_class',
  'freeformType',
])

const known = new WeakMap<Tree, { text: string; body: ModuleBody | null }>()

/** The expression at the top of a file. */
function topExpression(tree: Tree): SyntaxNode | null {
  for (let node = tree.topNode.firstChild; node !== null; node = node.nextSibling) {
    if (!isTrivia(node)) return node
  }
  return null
}

function boundNames(text: string, node: SyntaxNode): string[] {
  if (node.name === 'Lambda') {
    const formals = node.getChild('Formals')?.getChildren('Formal') ?? []
    const names = [...formals.map((formal) => formal.getChild('FormalName')), node.getChild('Parameter')]
    return names.filter((name) => name !== null).map((name) => text.slice(name.from, name.to))
  }
  if (node.name !== 'Let') return []
  return partsOf(node)
    .flatMap((part) => {
      if (part.name === 'Binding') {
        const path = part.getChild('AttrPath')?.firstChild
        return path ? [nameOf(text, path)] : []
      }
      return part.name === 'Inherit'
        ? partsOf(part)
            .slice(1)
            .map((name) => nameOf(text, name))
        : []
    })
    .filter((name) => name !== null)
}

/** Does the set itself say `config` or `options`? */
function isSplit(text: string, set: SyntaxNode): boolean {
  return ['config', 'options'].some((name) =>
    membersNamed(text, set, name).some((member) => member.name === 'Binding'),
  )
}

/** The set that a module returns; null where the text returns something else (`if`, a call, `a // b`). Remembered per tree. */
export function moduleBody(text: string, tree: Tree): ModuleBody | null {
  const before = known.get(tree)
  if (before !== undefined && before.text === text) return before.body
  const bound = new Set<string>()
  let head: SyntaxNode | null = null
  let node = topExpression(tree)
  while (node !== null && node.name !== 'AttrSet') {
    for (const name of boundNames(text, node)) bound.add(name)
    if (node.name === 'Lambda') head = node
    node = bodyOf(node)
  }
  const body = node === null ? null : { set: node, split: isSplit(text, node), bound, head }
  known.set(tree, { text, body })
  return body
}

/** Where an option's path lies in the set: below `config` where the module is split. */
export function pathInBody(body: ModuleBody, path: readonly string[]): string[] {
  const first = path[0]
  return body.split && first !== undefined && !besideConfig.has(first) ? ['config', ...path] : [...path]
}

/** The option that a path in the set is about; the inverse of `pathInBody`. */
export function optionPath<Name>(body: ModuleBody, path: readonly Name[]): Name[] {
  return body.split && path[0] === 'config' ? path.slice(1) : [...path]
}
