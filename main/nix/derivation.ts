/** What a derivation needs, read from its file in the store: the little of the ATerm format that says so. */
import { readFile, stat } from 'node:fs/promises'

/** The outputs before the inputs hold no bracket; each input is a path with the names of its outputs (Nix, derivations.cc). */
const outputs = /^Derive\(\[[^[\]]*\],\[/y
const input = /\("([^"\\]+\.drv)",\[[^\]]*\]\),?/y

/** The derivations that this one is built from; empty for a text that is none, or of a kind that is not known here. */
export function inputDerivations(text: string): string[] {
  outputs.lastIndex = 0
  if (!outputs.test(text)) return []
  const found: string[] = []
  input.lastIndex = outputs.lastIndex
  for (let match = input.exec(text); match !== null; match = input.exec(text)) found.push(match[1] ?? '')
  return found
}

/** The largest of nixpkgs is some hundred kilobytes long. */
const mostBytes = 8_000_000

/**
 * The same of a file; empty where it cannot be read, as in the store of another computer. Whose name it is may have been said by a
 * builder, so only what can be a derivation is opened.
 */
export async function readInputs(file: string, storeDir: string): Promise<string[]> {
  const isInStore = file.startsWith(`${storeDir}/`) && !file.slice(storeDir.length + 1).includes('/')
  if (!isInStore || !file.endsWith('.drv')) return []
  const found = await stat(file).catch(() => null)
  if (found === null || !found.isFile() || found.size > mostBytes) return []
  return readFile(file, 'utf8').then(inputDerivations, () => [])
}
