/** What a derivation needs, read from its file in the store: the little of the ATerm format that says so. */
import { readFile } from 'node:fs/promises'

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

/** The same of a file; empty where it cannot be read, as in the store of another computer. */
export async function readInputs(file: string): Promise<string[]> {
  return readFile(file, 'utf8').then(inputDerivations, () => [])
}
