/** What a test is made of: its text and its nixpkgs, or a check of a flake; read, saved, evaluated, and as command lines. */
import path from 'node:path'
import type { ConfigurationCheck } from '../../contract/check.ts'
import type { UsableSource } from '../../contract/source.ts'
import type { TestCommand } from '../../contract/test-calls.ts'
import type { TestText } from '../../contract/test.ts'
import type { Host } from '../machines/host.ts'
import { flakeAddress } from '../nix/flake-address.ts'
import { resolveSource } from '../nix/source.ts'
import { cachedPass, type CachedPass } from './cached-pass.ts'
import { checkTest } from './check-test.ts'
import { instantiateWords, testCommandLines, type TestCommandOptions } from './test-command.ts'
import { readTest, saveTest } from './test-file.ts'
import { testFileOf, type FoundTest } from './test-record.ts'

export class TestSource {
  readonly #host: Host
  readonly #found: () => FoundTest
  #checking: AbortController | null = null

  /** `found` gives the record as it is now. */
  constructor(host: Host, found: () => FoundTest) {
    this.#host = host
    this.#found = found
  }

  get #file(): string {
    return testFileOf(this.#found())
  }

  read(): Promise<TestText> {
    return readTest(this.#file)
  }

  /** Throws `configuration/changed-outside` and `configuration/not-saved`. */
  save(text: string, base: string | null): Promise<{ version: string }> {
    return saveTest(this.#file, { text, base, isOwn: this.#found().record.file === null })
  }

  /** Evaluates a text that is not saved; a newer check takes over, and then this one gives null. */
  async check(text: string): Promise<ConfigurationCheck | null> {
    this.#checking?.abort()
    const checking = new AbortController()
    this.#checking = checking
    const source = await this.nixpkgs()
    const environment = await this.#host.nix()
    const { starterDir } = this.#host
    await resolveSource(source, { environment, starterDir })
    return checkTest({
      environment,
      source,
      starterDir,
      offline: this.#host.isOffline(),
      file: this.#file,
      text,
      signal: AbortSignal.any([checking.signal, this.#host.ending]),
    })
  }

  /** What its machines are made of. Throws `nix/…`. */
  nixpkgs(): Promise<UsableSource> {
    return this.#host.sources.usable(this.#found().record.nixpkgs)
  }

  async commands(): Promise<TestCommand[]> {
    return testCommandLines(await this.commandOptions())
  }

  /** What its command lines are made of: for a file its nixpkgs is resolved, which may be a download. Throws `nix/…`. */
  async commandOptions(): Promise<TestCommandOptions> {
    const { file, flake } = this.#found().record
    const { starterDir, isOffline, nixOptions } = this.#host
    const environment = await this.#host.nix()
    const shared = {
      starterDir,
      offline: isOffline(),
      options: nixOptions(),
      environment,
    }
    if (flake !== null) {
      const address = await flakeAddress(path.dirname(this.#file))
      return { ...shared, what: { kind: 'flake', address, name: flake } }
    }
    const source = await this.nixpkgs()
    await resolveSource(source, { environment, starterDir })
    const named = file === null ? `./${path.basename(this.#file)}` : file
    return { ...shared, what: { kind: 'file', file: named, source } }
  }

  /** The pass that Nix keeps; null as well for what does not evaluate: that is said by the build, with its place. */
  async kept(options: TestCommandOptions, signal: AbortSignal): Promise<CachedPass | null> {
    const environment = await this.#host.nix()
    const { folder } = this.#found()
    const words = instantiateWords(options)
    return cachedPass({ folder, words, environment, signal }).catch(() => null)
  }

  /** Ends what it evaluates. */
  release(): void {
    this.#checking?.abort()
  }
}
