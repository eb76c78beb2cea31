/** Small nixpkgs made by hand, and a Nix that notes each time that it is called. */
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { Catalogue } from '../../../../main/nix/catalogue/catalogue.ts'
import { nixEnvironment, type NixEnvironment } from '../../../../main/nix/environment.ts'

const cache = process.env['XDG_CACHE_HOME'] ?? path.join(homedir(), '.cache')
export const starterDir = process.env['SNOWGLOBE_STARTER'] ?? path.join(cache, 'snowglobe/starter/nixpkgs')

/** `packages` are the attributes of `<nixpkgs>`, `options` is the set of options, both as Nix text. */
export async function writeNixpkgs(
  folder: string,
  { options = '{ }', packages = '' }: { options?: string; packages?: string },
): Promise<{ kind: 'folder'; path: string }> {
  await mkdir(path.join(folder, 'nixos'), { recursive: true })
  await mkdir(path.join(folder, 'lib'), { recursive: true })
  await writeFile(path.join(folder, 'nixos/default.nix'), `{ configuration }: { options = ${options}; }`)
  await writeFile(path.join(folder, 'lib/default.nix'), `import ${starterDir}/lib`)
  await writeFile(path.join(folder, 'default.nix'), `{ config, overlays }: { ${packages} }`)
  return { kind: 'folder', path: folder }
}

/** An option without a place, with more attributes as Nix text. */
export const option = (name: string, more = '') =>
  `"${name}" = { _type = "option"; loc = [ "${name}" ]; declarations = [ ]; type = { description = "string"; getSubOptions = _: { }; }; ${more} };`

/** Nix as it is here, but each `nix-instantiate` first writes its process id and its words into a file. */
export async function notedNix(folder: string): Promise<{
  environment: NixEnvironment
  evaluations(this: void): Promise<{ pid: number; words: string }[]>
}> {
  const environment = await nixEnvironment({ env: process.env, dataDir: path.join(folder, 'data') })
  const bin = path.join(folder, 'bin')
  const notes = path.join(folder, 'notes')
  await mkdir(bin, { recursive: true })
  await writeFile(notes, '')
  const script = path.join(bin, 'nix-instantiate')
  const rest = environment.env['PATH'] ?? ''
  await writeFile(script, `#!/bin/sh\necho "$$ $*" >> ${notes}\nPATH='${rest}'\nexec nix-instantiate "$@"\n`)
  await chmod(script, 0o755)
  return {
    environment: { ...environment, env: { ...environment.env, PATH: `${bin}:${rest}` } },
    evaluations: async () =>
      (await readFile(notes, 'utf8'))
        .split('\n')
        .filter((line) => line.includes('--eval'))
        .map((line) => ({ pid: Number.parseInt(line, 10), words: line })),
  }
}

export function catalogueWith(
  environment: NixEnvironment,
  cacheDir: string,
  ending = new AbortController().signal,
): Catalogue {
  return new Catalogue({ nix: async () => environment, starterDir, isOffline: () => true, cacheDir, ending })
}

export const lines = (column: string) => column.split('\n')
