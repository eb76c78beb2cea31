/** Trying an image: a machine of its own that has the image as its CD and an empty disk, run by a script that is the user's to change. */
import { chmod, mkdir, realpath, symlink, writeFile } from 'node:fs/promises'
import { availableParallelism, totalmem } from 'node:os'
import path from 'node:path'
import { Failure } from '../../contract/failure.ts'
import type { Host } from '../machines/host.ts'
import type { Machine } from '../machines/machine.ts'
import type { Machines } from '../machines/machines.ts'
import { askNix } from '../nix/nix-run.ts'
import { kernelCommand } from '../nix/image-command.ts'
import { storePathOf } from '../nix/store-path-of.ts'
import { addRoot } from '../nix/store-paths.ts'
import { programOnPath } from '../system/program-on-path.ts'
import { quoteWord } from '../system/shell-quote.ts'
import { freeName } from '../workspace/folders.ts'
import { say } from '../words/say.ts'

/** A graphical installer wants 4 GiB, a text one is content with less. */
const memoryMiB = Math.min(4096, Math.max(1024, Math.floor(totalmem() / 2 ** 20 / 4)))
const diskMiB = 20_480
/** The kernel was built with the image; what is left is to evaluate the configuration. */
const kernelMs = 300_000

interface Tried {
  /** Below the result. */
  name: string
  /** The store path. */
  result: string
}

/** The machine that tries this image; made where there is none yet. It is not started. Throws `machine/…`, `vm/…` and `nix/…`. */
export async function tryOutOf(
  { host, machines }: { host: Host; machines: Machines },
  machine: Machine,
  image: Tried,
): Promise<Machine> {
  const file = path.join(image.result, image.name)
  const known = machines.all.find(
    ({ record: { configuration } }) => configuration.kind === 'image' && configuration.file === file,
  )
  if (known !== undefined) return known
  const taken = machines.all.map(({ folder }) => path.basename(folder))
  const name = freeName(`${path.basename(machine.folder).slice(0, 40)} try-out`, taken)
  const { id } = await machines.create(name, machine.record.nixpkgs, {
    write: async (folder) => {
      await fill(host, machine, { folder, image })
      return { configuration: { kind: 'image', file } }
    },
  })
  return machines.get(id)
}

/** Links keep what it needs in the store: the image, its QEMU, and a kernel to try KVM with. */
async function fill(host: Host, machine: Machine, { folder, image }: { folder: string; image: Tried }) {
  const environment = await host.nix()
  await addRoot(environment, image.result, path.join(folder, 'image'))
  const built = await machine.vm.script().catch(() => null)
  const qemu = await chosenQemu(host, built)
  const top = storePathOf(qemu.file, environment.storeDir)
  if (top !== null) await addRoot(environment, top, path.join(folder, 'qemu'))

  const bin = path.join(folder, 'result/bin')
  await mkdir(bin, { recursive: true })
  const script = path.join(bin, 'run-try-out-vm')
  await writeFile(script, tryOutScript({ ...qemu, image: path.join('image', image.name) }))
  await chmod(script, 0o755)

  const kernel =
    (built === null ? null : await realpath(path.join(built.storePath, 'system/kernel')).catch(() => null)) ??
    (await builtKernel(host, machine))
  const kernelTop = kernel === null ? null : storePathOf(kernel, environment.storeDir)
  if (kernel === null || kernelTop === null) return
  await addRoot(environment, kernelTop, path.join(folder, 'kernel'))
  await mkdir(path.join(folder, 'result/system'))
  await symlink(kernel, path.join(folder, 'result/system/kernel'))
}

/** What starts it by hand, too: in the machine's folder, with the variables of NixOS's own scripts. */
export function tryOutScript({ file, img, image }: { file: string; img: string; image: string }): string {
  const cores = Math.min(2, availableParallelism())
  return `#!/usr/bin/env bash
# Starts an image as a CD beside an empty disk; written by Snowglobe, and yours to change.
# Once something is installed on the disk, it is the disk that starts.
set -e

# A comma in the name of a file ends an option of QEMU's, so it is doubled.
commas() { printf %s "\${1//,/,,}"; }

if ! test -e ${quoteWord(image)}; then
  echo "$0: the image is not there any more; build it again." >&2
  exit 1
fi
IMAGE=$(readlink -f ${quoteWord(image)})
NIX_DISK_IMAGE=$(readlink -f "\${NIX_DISK_IMAGE:-./try-out.qcow2}")
if ! test -e "$NIX_DISK_IMAGE"; then
  ${quoteWord(img)} create -f qcow2 "$NIX_DISK_IMAGE" "${diskMiB}M"
fi
if [ -z "$TMPDIR" ] || [ -z "$USE_TMPDIR" ]; then
  TMPDIR=$(mktemp -d nix-vm.XXXXXXXXXX --tmpdir)
fi
cd "$TMPDIR"

exec ${quoteWord(file)} -machine accel=kvm:tcg -cpu max -name try-out -m ${memoryMiB} -smp ${cores} \\
  -device virtio-rng-pci \\
  -net nic,netdev=user.0,model=virtio -netdev user,id=user.0,"$QEMU_NET_OPTS" \\
  -drive file="$(commas "$NIX_DISK_IMAGE")",id=drive1,if=none,index=1,cache=writeback,werror=report \\
  -device virtio-blk-pci,drive=drive1,bootindex=1,serial=root \\
  -drive file="$(commas "$IMAGE")",id=cd,if=none,index=2,media=cdrom,readonly=on \\
  -device ide-cd,drive=cd,bootindex=2 \\
  -usb -device usb-tablet,bus=usb-bus.0 \\
  $QEMU_OPTS \\
  "$@"
`
}

/** The one that the machine was built with, where there is one: on NixOS there need not be any on the PATH. */
async function chosenQemu(
  host: Host,
  built: { qemu: string | null; qemuImg: string } | null,
): Promise<{ file: string; img: string }> {
  if (built?.qemu != null && path.isAbsolute(built.qemu)) return { file: built.qemu, img: built.qemuImg }
  if ((await programOnPath(host.env, 'qemu-system-x86_64')) !== null)
    return { file: 'qemu-system-x86_64', img: 'qemu-img' }
  throw new Failure({
    code: 'vm/qemu-missing',
    message: say`There is no QEMU to try the image with.`,
    hint: say`Build the machine itself once, which brings a QEMU along, or install QEMU.`,
    remedy: { kind: 'open-doctor' },
  })
}

/** Null where it cannot be had: then KVM is believed. */
async function builtKernel(host: Host, machine: Machine): Promise<string | null> {
  try {
    const { file, args } = kernelCommand({
      what: await machine.build.subject.buildable(),
      starterDir: host.starterDir,
      offline: host.isOffline(),
      options: host.nixOptions(),
      environment: await host.nix(),
    })
    const printed = await askNix({
      file,
      args,
      folder: machine.folder,
      env: (await host.nix()).env,
      limitMs: kernelMs,
      signal: host.ending,
    })
    return printed === null
      ? null
      : await realpath(path.join(printed.trim().split('\n').at(-1) ?? '', 'bzImage'))
  } catch {
    return null
  }
}
