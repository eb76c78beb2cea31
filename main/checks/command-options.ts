/** What the command lines of a test are made of: its file, its nixpkgs as Nix takes it, and the user's settings. */
import path from 'node:path'
import type { NixpkgsSource } from '../../contract/source.ts'
import type { Host } from '../machines/host.ts'
import { resolveSource } from '../nix/source.ts'
import type { TestCommandOptions } from './test-command.ts'

/** Resolves the nixpkgs, which may be a download. Throws `nix/…`. */
export async function commandOptions(
  host: Host,
  test: { file: string; isOwn: boolean; nixpkgs: NixpkgsSource },
): Promise<TestCommandOptions> {
  const environment = await host.nix()
  const { starterDir, isOffline, nixOptions, sources } = host
  const source = await sources.usable(test.nixpkgs)
  await resolveSource(source, { environment, starterDir })
  return {
    file: test.isOwn ? `./${path.basename(test.file)}` : test.file,
    source,
    starterDir,
    offline: isOffline(),
    options: nixOptions(),
    settings: environment.settings,
  }
}
