/** A machine's disks on real qcow2 files and with a real QEMU, and a build that is only its outcome. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { MachineDisk } from '../../../main/machines/machine-disk.ts'
import { MachineClaim } from '../../../main/vm/machine-claim.ts'
import { readVmScript } from '../../../main/vm/vm-script.ts'
import { heldDisk } from '../vm/held-disk.ts'

export class DiskRig {
  readonly disk: MachineDisk
  /** The configurations that were brought back. */
  readonly broughtBack: string[] = []
  /** The configuration that the next build is made of. */
  text = '{ }'
  readonly #root: string
  readonly #folder: string
  #held: Awaited<ReturnType<typeof heldDisk>> | null = null
  readonly claimFile: string
  readonly claim: MachineClaim

  private constructor(root: string) {
    this.#root = root
    this.#folder = path.join(root, "a machine's folder")
    this.claimFile = path.join(root, 'claims/a')
    this.claim = new MachineClaim(this.claimFile)
    this.disk = new MachineDisk({
      script: () => readVmScript(this.#folder),
      isInUse: () => this.#held !== null,
      refuseWhileBusy: () => undefined,
      alone: (act) => this.claim.work(act),
      changed: () => this.look(),
      builtWith: async () => ({ stateVersion: null, revision: null }),
      built: async () => {
        const source = path.join(root, 'source')
        await mkdir(source, { recursive: true })
        await writeFile(path.join(source, 'configuration.nix'), this.text)
        const text = { folder: source, name: 'configuration.nix' }
        return { system: path.join(root, 'vm'), nixpkgs: { kind: 'host' }, pin: null, text }
      },
      bringBack: async (_, from) => {
        this.broughtBack.push(await readFile(path.join(from.folder, from.name), 'utf8'))
      },
      qmp: async (command, args) => this.#held?.qmp.run(command, args),
      whileHeld: async (act) => ({ value: await act(), frozen: false }),
    })
  }

  static async make(): Promise<DiskRig> {
    const rig = new DiskRig(await mkdtemp(path.join(tmpdir(), 'snowglobe-disks-')))
    await mkdir(rig.#folder)
    return rig
  }

  async clean(): Promise<void> {
    await this.end()
    await rm(this.#root, { recursive: true })
  }

  async look(): Promise<void> {
    await this.disk.look(await readVmScript(this.#folder))
  }

  file(name = 'nixos.qcow2'): string {
    return path.join(this.#folder, name)
  }

  write(pattern: number): void {
    execFileSync('qemu-io', ['-f', 'qcow2', '-c', `write -P ${pattern} 0 64k`, this.file()])
  }

  holds(pattern: number): boolean {
    const { stdout } = spawnSync('qemu-io', ['-f', 'qcow2', '-c', `read -P ${pattern} 0 64k`, this.file()])
    return !stdout.toString().includes('verification failed')
  }

  /** As the machine's build leaves it: a script that would make a disk, and a system with users. */
  async build({ hostName = 'nixos', password = 'a', sizeMiB = 64 } = {}): Promise<void> {
    const vm = path.join(this.#root, 'vm')
    await rm(vm, { recursive: true, force: true })
    await rm(this.file('result'), { force: true })
    await mkdir(path.join(vm, 'bin'), { recursive: true })
    await mkdir(path.join(vm, 'system'))
    const script = path.join(vm, 'bin', `run-${hostName}-vm`)
    await writeFile(
      script,
      `NIX_DISK_IMAGE=$(readlink -f "\${NIX_DISK_IMAGE:-./${hostName}.qcow2}")\n` +
        `  createEmptyFilesystemImage "$NIX_DISK_IMAGE" "${sizeMiB}M"\n`,
    )
    await chmod(script, 0o755)
    const spec = path.join(this.#root, `${password}-users-groups.json`)
    const users = [{ name: 'alice', initialPassword: password }]
    await writeFile(spec, JSON.stringify({ mutableUsers: true, users }))
    await writeFile(path.join(vm, 'system', 'activate'), `update ${spec}\n`)
    await symlink(vm, this.file('result'))
  }

  /** A start as the machine does it; the disk is made as the script would. True when nothing was asked. */
  async start(): Promise<boolean> {
    if (!(await this.disk.mayStart())) return false
    await this.launch()
    return true
  }

  async launch(): Promise<void> {
    await this.disk.launching()
    const { diskPath } = await readVmScript(this.#folder)
    if (diskPath !== null && !(await isThere(diskPath)))
      execFileSync('qemu-img', ['create', '-q', '-f', 'qcow2', diskPath, '64M'])
    await this.look()
    await this.disk.running()
  }

  /** From now on a QEMU holds the disk. */
  async run(): Promise<void> {
    this.#held = await heldDisk(this.file(), path.join(this.#root, 'qmp'))
  }

  async end(): Promise<void> {
    await this.#held?.end()
    this.#held = null
  }
}

export async function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  )
}
