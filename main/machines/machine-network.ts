/** The forwarded ports and shared folders of one machine: as its script asks for them, and as they are while it runs. */
import { Failure } from '../../contract/failure.ts'
import type { Forward, ForwardView, ShareView } from '../../contract/network.ts'
import { freePort, portHolder, type PortHolder } from '../system/port-holder.ts'
import { addForward, isSame, liveForwards, removeForward, scriptForwards } from '../vm/forwards.ts'
import { sharesOf } from '../vm/shares.ts'
import type { VmScript } from '../vm/vm-script.ts'
import { exists } from './build-history.ts'
import { say } from '../words/say.ts'

/** The name of the machine that this process runs; null for any other program. */
export type NameOfProcess = (pid: number) => string | null

export class MachineNetwork {
  readonly #script: () => Promise<VmScript>
  readonly #isAlive: () => boolean
  readonly #qmp: (command: string, args?: Record<string, unknown>) => Promise<unknown>
  readonly #runFolder: string

  constructor(vm: {
    script(this: void): Promise<VmScript>
    isAlive(this: void): boolean
    qmp(this: void, command: string, args?: Record<string, unknown>): Promise<unknown>
    runFolder: string
  }) {
    this.#script = vm.script
    this.#isAlive = vm.isAlive
    this.#qmp = vm.qmp
    this.#runFolder = vm.runFolder
  }

  async list(): Promise<ForwardView[]> {
    const configured = await this.#configured()
    if (!this.#isAlive()) return configured.map((one) => ({ ...one, isConfigured: true }))
    const live = await liveForwards(this.#qmp)
    return live.map((one) => ({ ...one, isConfigured: configured.some((other) => isSame(one, other)) }))
  }

  /** Throws `vm/port-taken`, `vm/forward-refused`, `vm/not-running`. */
  async add(forward: Forward, nameOf: NameOfProcess): Promise<ForwardView[]> {
    await refuseTaken(forward, nameOf)
    await addForward(this.#qmp, forward)
    return this.list()
  }

  /** Throws `vm/forward-refused`, `vm/not-running`. */
  async remove(forward: Forward): Promise<ForwardView[]> {
    await removeForward(this.#qmp, forward)
    return this.list()
  }

  /** The shared folders; none where nothing is built. */
  async shares(): Promise<ShareView[]> {
    const script = await this.#script().catch(() => null)
    if (script === null) return []
    const shares = await sharesOf(script, this.#runFolder)
    return Promise.all(
      shares.map(async (share) => {
        const { source } = share
        // The script makes its own folder when it starts.
        const isMadeByStart = source === null || (source.startsWith(this.#runFolder) && !this.#isAlive())
        return { ...share, isThere: isMadeByStart ? null : await exists(source) }
      }),
    )
  }

  async #configured(): Promise<Forward[]> {
    return this.#script().then(
      ({ text }) => scriptForwards(text),
      () => [],
    )
  }
}

/** Before a start: QEMU would end at once, and say less. Throws `vm/port-taken`. */
export async function refuseTakenPorts(script: string, nameOf: NameOfProcess): Promise<void> {
  for (const forward of scriptForwards(script)) await refuseTaken(forward, nameOf)
}

async function refuseTaken(
  { protocol, hostAddress, hostPort }: Forward,
  nameOf: NameOfProcess,
): Promise<void> {
  const holder = await portHolder(protocol, hostAddress, hostPort)
  if (holder === null) return
  const free = await freePort(protocol, hostPort + 1)
  throw new Failure({
    code: 'vm/port-taken',
    message: say`Port ${hostPort} of this computer is taken by ${holderName(holder, nameOf)}.`,
    hint:
      free === null
        ? say`End that program, or forward another port.`
        : say`Port ${free} is free: forward that one, or end the other program.`,
  })
}

function holderName({ pid, program }: PortHolder, nameOf: NameOfProcess): string {
  const machine = pid === null ? null : nameOf(pid)
  if (machine !== null) return say`the machine “${machine}”`
  return program === null ? say`a program of another user` : `${program} (process ${pid})`
}
