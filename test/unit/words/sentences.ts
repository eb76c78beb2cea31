/** Every sentence that main says, found in its source: the templates with the tag `say`. */
import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { parseSync, Visitor } from 'vite'
import { projectFolder } from '../../../scripts/setup/folders.mjs'
import { keyOf } from '../../../main/words/say.ts'

/** Sentences as they are looked up, each with the files that say it. */
export function sentencesOfMain(): Map<string, string[]> {
  const folder = path.join(projectFolder, 'main')
  const found = new Map<string, string[]>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue
    const { program } = parseSync(name, readFileSync(path.join(folder, name), 'utf8'))
    new Visitor({
      TaggedTemplateExpression({ tag, quasi }) {
        if (tag.type !== 'Identifier' || tag.name !== 'say') return
        const key = keyOf(quasi.quasis.map(({ value }) => value.cooked ?? value.raw))
        found.set(key, [...(found.get(key) ?? []), name])
      },
    }).visit(program)
  }
  return found
}
