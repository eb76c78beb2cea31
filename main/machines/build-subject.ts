/** What is built of a machine, as Nix is told: its configuration with its nixpkgs, or a system of a flake. */
import { Failure } from '../../contract/failure.ts'
import type { ConfigurationOrigin } from '../../contract/machine.ts'
import type { UsableSource } from '../../contract/source.ts'
import { buildCommand, type Buildable, type BuildCommand } from '../nix/build-command.ts'
import { flakeAddress } from '../nix/flake-address.ts'
import { resolveSource } from '../nix/source.ts'
import { say } from '../words/say.ts'
import type { Host } from './host.ts'
import type { MachineNixpkgs } from './machine-nixpkgs.ts'

/** The machine whose builds these are. */
export interface Built {
  id: string
  /** Absolute. */
  folder: string
  configuration: ConfigurationOrigin
  nixpkgs: MachineNixpkgs
}

export class BuildSubject {
  readonly #host: Host
  readonly #built: Built

  constructor(host: Host, built: Built) {
    this.#host = host
    this.#built = built
  }

  /** `usable`: the machine's nixpkgs, or one that may come to be. Throws `nix/source-missing` for the machine's before it was ever fetched. */
  async command(usable?: UsableSource): Promise<BuildCommand> {
    const { starterDir, isOffline, nixOptions } = this.#host
    return buildCommand({
      what: await this.#what(usable),
      starterDir,
      offline: isOffline(),
      options: nixOptions(),
      environment: await this.#host.nix(),
    })
  }

  /** Its nixpkgs is fetched where that was never done. Throws `nix/…`. */
  async buildable(): Promise<Buildable> {
    return this.#what(await this.nixpkgs())
  }

  /** Fetched where that was never done; undefined for a flake, which brings its own. Throws `nix/…`. */
  async nixpkgs(): Promise<UsableSource | undefined> {
    const environment = await this.#host.nix()
    const { configuration, nixpkgs } = this.#built
    if (configuration.kind === 'flake') return undefined
    const usable = await nixpkgs.use()
    await resolveSource(usable, { environment, starterDir: this.#host.starterDir })
    return usable
  }

  async #what(usable?: UsableSource): Promise<Buildable> {
    const { configuration, nixpkgs } = this.#built
    if (configuration.kind === 'flake')
      return { kind: 'flake', address: await flakeAddress(configuration.folder), name: configuration.name }
    const source = usable ?? nixpkgs.now()
    if (configuration.kind === 'own') return { kind: 'configuration', source }
    if (configuration.kind === 'image')
      throw new Failure({
        code: 'configuration/missing',
        message: say`This machine starts an image and has no configuration to build.`,
      })
    return { kind: 'configuration', source, file: configuration.path }
  }
}
