/** The images of all machines: those of a machine are known from the first question on, and ended with it. */
import { Failure } from '../../contract/failure.ts'
import type { Host } from '../machines/host.ts'
import type { Machine } from '../machines/machine.ts'
import type { Machines } from '../machines/machines.ts'
import { planReclaim, reclaim, type Reclaim } from '../nix/reclaim.ts'
import { MachineImages } from './machine-images.ts'
import { tryOutOf } from './try-out.ts'
import { say } from '../words/say.ts'

export class Images {
  readonly #host: Host
  readonly #machines: Machines
  readonly #known = new WeakMap<Machine, Promise<MachineImages>>()

  constructor(host: Host, machines: Machines) {
    this.#host = host
    this.#machines = machines
  }

  /** Throws `machine/not-found`. */
  async of(id: string): Promise<MachineImages> {
    const machine = this.#machines.get(id)
    const known = this.#known.get(machine)
    if (known !== undefined) return known
    const images = new MachineImages(this.#host, machine)
    const recalled = images.recall().then(() => images)
    this.#known.set(machine, recalled)
    return recalled
  }

  /** What an app that was killed has left building is ended. */
  async recall(): Promise<void> {
    await Promise.all(this.#machines.all.map(({ id }) => this.of(id).catch(() => undefined)))
  }

  /** Bytes that only this image keeps in the store. Throws `image/…` and `nix/unusable`. */
  async space(id: string, key: string): Promise<number> {
    return (await this.#plan(await this.of(id), key)).bytes
  }

  /** Takes the image out of the store and out of the list; gives the bytes that were freed. */
  async remove(id: string, key: string): Promise<number> {
    const images = await this.of(id)
    const found = await this.#plan(images, key)
    await images.forget(key)
    return reclaim(await this.#host.nix(), found)
  }

  /** Starts it in a machine of its own; gives that machine's id. Throws `image/…`, `machine/…`, `vm/…`. */
  async try(id: string, key: string): Promise<string> {
    const { name, result } = await (await this.of(id)).kept.get(key)
    const machine = await tryOutOf({ host: this.#host, machines: this.#machines }, this.#machines.get(id), {
      name,
      result,
    })
    if (!machine.vm.isAlive) await machine.start()
    return machine.id
  }

  async #plan(images: MachineImages, key: string): Promise<Reclaim> {
    const result = await images.kept.resultOf(key)
    const environment = await this.#host.nix()
    if (result === null) return { paths: new Map(), bytes: 0, inUse: [] }
    const used = await Promise.all(this.#machines.all.map(({ vm }) => vm.usedPaths()))
    const found = await planReclaim({
      environment,
      links: [images.kept.store.result(key)],
      targets: [result],
      used: used.flat(),
      signal: this.#host.ending,
    })
    if (found.inUse.length === 0) return found
    throw new Failure({
      code: 'image/in-use',
      message: say`A machine is running from this image.`,
      hint: say`Stop it first.`,
    })
  }
}
