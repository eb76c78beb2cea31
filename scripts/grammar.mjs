/** Makes the Nix parser (nixlang/parser/) from nixlang/nix.grammar, which is the only form of it in git; skips when up to date. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const grammarFile = join(root, 'nixlang', 'nix.grammar')
const folder = join(root, 'nixlang', 'parser')

/** Tokens that no rule takes, on purpose: where they are cut the text is wrong. */
const neverValid = /^Unused rule '(unclosedComment|brokenPath)'/

const parserTypes = `import type { LRParser } from '@lezer/lr'
export declare const parser: LRParser
`

/** Writes through a rename, so that a reader beside us never sees half a file. */
async function write(name, text) {
  const temporary = join(folder, `.${name}.${process.pid}`)
  await writeFile(temporary, text)
  await rename(temporary, join(folder, name))
}

/**
 * Writes nixlang/parser/{nix.js,nix.d.ts,nix.terms.js,nix.terms.d.ts} where the grammar, the generator or this script changed.
 * Returns true when it wrote, false when all was up to date; throws the generator's message for a faulty grammar.
 */
export async function generateGrammar() {
  const require = createRequire(import.meta.url)
  const generator = await readFile(
    join(dirname(require.resolve('@lezer/generator')), '..', 'package.json'),
    'utf8',
  )
  const grammar = await readFile(grammarFile, 'utf8')
  const self = await readFile(fileURLToPath(import.meta.url), 'utf8')
  const stamp = createHash('sha256').update(grammar).update(generator).update(self).digest('hex')
  const made = await readFile(join(folder, 'stamp'), 'utf8').catch(() => '')
  if (made === stamp) return false

  const { buildParserFile } = await import('@lezer/generator')
  const warnings = []
  const { parser, terms } = buildParserFile(grammar, {
    fileName: 'nix.grammar',
    moduleStyle: 'es',
    warn: (message) => {
      if (!neverValid.test(message)) warnings.push(message)
    },
  })
  if (warnings.length > 0) throw new Error(warnings.join('\n'))
  const names = [...terms.matchAll(/^ {2}(\w+) = \d+/gm)].map(([, name]) => name)
  await mkdir(folder, { recursive: true })
  await write('nix.terms.js', terms)
  await write('nix.terms.d.ts', names.map((name) => `export declare const ${name}: number\n`).join(''))
  await write('nix.js', parser)
  await write('nix.d.ts', parserTypes)
  await write('stamp', stamp)
  return true
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const wrote = await generateGrammar()
  console.log(wrote ? 'nixlang/parser: written' : 'nixlang/parser: up to date')
}
