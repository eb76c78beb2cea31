/** What a built machine's `result` offers: its script and what the script's text says of disk and QEMU. */
import { readFile, readdir, realpath } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../contract/failure.ts'
import { say } from '../words/say.ts'

export interface VmScript {
  /** Relative to the machine's folder, such as `./result/bin/run-nixos-vm`: what one would type. */
  command: string
  /** The disk image's absolute path, or null when the configuration has none (`diskImage = null`). */
  diskPath: string | null
  /** QEMU's program as the script names it. */
  qemu: string | null
  /** QEMU's disk tool as the script names it: on NixOS it need not be on the PATH. */
  qemuImg: string
  /** Where `result` leads: the VM's store path. */
  storePath: string
  /** The script itself. */
  text: string
}

/** The out-link holds `bin/run-<system.name>-vm` (nixos/modules/virtualisation/qemu-vm.nix). Throws `vm/not-built`. */
export async function readVmScript(folder: string): Promise<VmScript> {
  const bin = path.join(folder, 'result', 'bin')
  const name = (await readdir(bin).catch(() => [])).find((entry) => /^run-.+-vm$/.test(entry))
  if (name === undefined)
    throw new Failure({
      code: 'vm/not-built',
      message: say`This machine has not been built yet.`,
      hint: say`Press “Build and run”.`,
    })
  const text = await readFile(path.join(bin, name), 'utf8')
  return {
    command: `./result/bin/${name}`,
    diskPath: diskPathOf(text, folder),
    qemu:
      /(?:^|[\s"'])(\/[^\s"']*\/bin\/qemu-(?:kvm|system-[\w-]+)|qemu-(?:kvm|system-[\w-]+))(?=[\s"'])/m.exec(
        text,
      )?.[1] ?? null,
    qemuImg: /(\/[^\s"']*\/bin\/qemu-img)(?=[\s"'])/.exec(text)?.[1] ?? 'qemu-img',
    text,
    storePath: await realpath(path.join(folder, 'result')),
  }
}

/** `NIX_DISK_IMAGE=$(readlink -f "${NIX_DISK_IMAGE:-./nixos.qcow2}")`: the default is relative to the working folder. */
export function diskPathOf(script: string, folder: string): string | null {
  const given = /\$\{NIX_DISK_IMAGE:-([^}]*)\}/.exec(script)?.[1]
  if (given === undefined) return null
  const bare = given.replace(/^(["'])(.*)\1$/, '$2')
  return bare === '' ? null : path.resolve(folder, bare)
}
