/** Questions to the Nix store about its paths: what they need, how large they are, who needs them, what keeps them. */
import { Failure } from '../../contract/failure.ts'
import { run } from '../system/run.ts'
import type { NixEnvironment } from './environment.ts'
import { say } from '../words/say.ts'

/** A closure of thousands of paths takes a second; a store on a slow disk some more. */
const limitMs = 300_000
/** Linux takes two megabytes of arguments and environment in all (execve(2)); each costs a pointer, too. */
const mostArgumentBytes = 1_000_000

/** Runs nix-store once per chunk of paths and gives all lines. Throws `nix/unusable` with what Nix says. */
export async function queryStore(
  { env }: NixEnvironment,
  words: string[],
  paths: Iterable<string>,
  signal?: AbortSignal,
): Promise<string[]> {
  const lines: string[] = []
  for (const some of chunks(paths))
    for (const line of await nixStore(env, [...words, ...some], signal)) lines.push(line)
  return lines
}

/** As many as fit on a command line at a time; a NixOS with all that built it fits on one. */
export function chunks(paths: Iterable<string>): string[][] {
  const all: string[][] = []
  let bytes = Infinity
  for (const path of paths) {
    bytes += path.length + 9
    if (bytes > mostArgumentBytes) {
      all.push([])
      bytes = 0
    }
    all.at(-1)?.push(path)
  }
  return all
}

/** Those that are in the store: to be asked first, as Nix tells nothing of any when one of them is not. */
export async function onlyValid(
  environment: NixEnvironment,
  paths: Iterable<string>,
  signal?: AbortSignal,
): Promise<string[]> {
  const all = [...new Set(paths)]
  const invalid = new Set(await queryStore(environment, ['--check-validity', '--print-invalid'], all, signal))
  return all.filter((path) => !invalid.has(path))
}

/** The lines that nix-store prints. */
export async function nixStore(
  env: NodeJS.ProcessEnv,
  args: string[],
  signal?: AbortSignal,
): Promise<string[]> {
  const { code, stdout, stderr } = await run('nix-store', args, {
    env,
    limitMs,
    ...(signal === undefined ? {} : { signal }),
  })
  if (code === 0) return stdout.split('\n').filter((line) => line !== '')
  throw new Failure({
    code: 'nix/unusable',
    message: say`Nix could not be asked about its store.`,
    hint: say`The lines below are what Nix said. Try again when no other Nix is at work.`,
    details: stderr.trim().split('\n').slice(-50).join('\n'),
  })
}

/** All that these paths need at run time, with themselves; what is needed comes before what needs it within each chunk. */
export async function requisites(
  environment: NixEnvironment,
  paths: Iterable<string>,
  signal?: AbortSignal,
): Promise<Set<string>> {
  return new Set(await queryStore(environment, ['--query', '--requisites'], paths, signal))
}

/** Bytes of each path as an archive (its NAR), which is what Nix counts by. */
export async function sizesOf(
  environment: NixEnvironment,
  paths: Iterable<string>,
  signal?: AbortSignal,
): Promise<number[]> {
  return (await queryStore(environment, ['--query', '--size'], paths, signal)).map(Number)
}

/** What keeps paths from being collected: a link's place (or what Nix calls it, such as `{temp:123}`) and where it leads. */
export interface Root {
  link: string
  target: string
}

export async function gcRoots(environment: NixEnvironment, signal?: AbortSignal): Promise<Root[]> {
  const lines = await nixStore(environment.env, ['--gc', '--print-roots'], signal)
  return lines.flatMap((line) => {
    const at = line.lastIndexOf(' -> ')
    return at === -1 ? [] : [{ link: line.slice(0, at), target: line.slice(at + 4) }]
  })
}

/**
 * Makes `link` lead to this store path and be a root for it. Nix puts the link in place by renaming, so a former one is good until
 * then. The path must be in the store, else Nix would look for it in its caches.
 */
export async function addRoot(environment: NixEnvironment, storePath: string, link: string): Promise<void> {
  await nixStore(environment.env, ['--realise', storePath, '--add-root', link, '--indirect'])
}
