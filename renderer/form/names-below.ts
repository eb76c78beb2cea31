/** The names below an option in a text, such as the users below `users.users`, whatever stands behind each. */
import type { Tree } from '@lezer/common'
import { relation, walkDefinitions } from '../../nixlang/definition.ts'
import { moduleBody, pathInBody } from '../../nixlang/module-body.ts'

/** In the text's order, each once; computed names, and those that an expression brings, are left out. */
export function namesBelow(text: string, tree: Tree, path: readonly string[]): string[] {
  const body = moduleBody(text, tree)
  if (body === null) return []
  const inBody = pathInBody(body, path)
  const found = new Set<string>()
  walkDefinitions(text, body.set, (definition) => {
    const how = relation(definition, inBody)
    const name = definition.path[inBody.length]
    if (how === 'below' && typeof name === 'string') found.add(name)
    return how === 'above' || how === 'same'
  })
  return [...found]
}
