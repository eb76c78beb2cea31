/** What a running VM cannot take over, by start scripts as qemu-vm.nix writes them. */
import { expect, test } from 'vitest'
import { qemuArguments, restartNeeds, type StartParts } from '../../../main/vm/restart-needs.ts'

const hash = '0123456789abcdfghijklmnpqrsvwxyz'
const other = 'zyxwvsrqpnmlkjihgfdcba9876543210'

function script({ of = hash, memory = 1024, cores = 1, forwards = '', more = '', size = 1024 } = {}): string {
  const system = `/nix/store/${of}-nixos-system-web-25.11pre${of.slice(0, 4)}`
  return `#!/nix/store/${hash}-bash/bin/bash
export PATH=/nix/store/${of}-coreutils/bin
createEmptyFilesystemImage "$NIX_DISK_IMAGE" "${size}M"
cd "$TMPDIR"
# Start QEMU.
exec /nix/store/${hash}-qemu-host-cpu-only-10.1.0/bin/qemu-kvm -cpu max \\
    -name web \\
    -m ${memory} \\
    -smp ${cores} \\
    -device virtio-rng-pci \\
    -net nic,netdev=user.0,model=virtio -netdev user,id=user.0,${forwards}"$QEMU_NET_OPTS" \\
    -virtfs local,path=/nix/store,security_model=none,mount_tag=nix-store \\
    -virtfs local,path="\${SHARED_DIR:-$TMPDIR/xchg}",security_model=none,mount_tag=shared \\
    -drive cache=writeback,file="$NIX_DISK_IMAGE",id=drive1,if=none,index=1,werror=report -device virtio-blk-pci,bootindex=1,drive=drive1,serial=root \\
    -device virtio-keyboard \\
    -usb \\
    -device usb-tablet,bus=usb-bus.0 \\
    -kernel \${NIXPKGS_QEMU_KERNEL_web:-${system}/kernel} \\
    -initrd ${system}/initrd \\
    -append "$(cat ${system}/kernel-params) init=${system}/init regInfo=/nix/store/${of}-closure-info/registration console=ttyS0,115200n8 console=tty0 $QEMU_KERNEL_PARAMS" \\
    ${more}$QEMU_OPTS \\
    "$@"
`
}
const parts = (text: string, change: Partial<StartParts> = {}): StartParts => ({
  kernel: `/nix/store/${hash}-linux-6.12/bzImage`,
  modules: `/nix/store/${hash}-kernel-modules`,
  initrd: `/nix/store/${hash}-initrd/initrd`,
  kernelParams: 'loglevel=4',
  script: text,
  ...change,
})
const between = (after: string, change?: Partial<StartParts>) =>
  restartNeeds(parts(script()), parts(after, change))

test('another system alone needs no start', () => {
  expect(between(script({ of: other }))).toEqual([])
})

test('each argument is one, and store paths have no hashes', () => {
  const words = qemuArguments(script({ more: '-vga virtio ' }))
  expect(words).toContain('-m 1024')
  expect(words).toContain('-vga virtio')
  expect(words.join('\n')).not.toContain(hash)
  expect(words).toHaveLength(18)
})

test('memory and processors are told with both values', () => {
  expect(between(script({ memory: 2048, cores: 4 }))).toEqual([
    { kind: 'memory', from: '1024', to: '2048' },
    { kind: 'cores', from: '1', to: '4' },
  ])
})

test('forwards, shares, the disk’s size and other arguments are told apart', () => {
  expect(between(script({ forwards: 'hostfwd=tcp:127.0.0.1:8080-:80,' }))).toEqual([{ kind: 'forwards' }])
  expect(between(script({ size: 4096 }))).toEqual([{ kind: 'disk-size' }])
  expect(between(script({ more: '-virtfs local,path=/home/me,mount_tag=me ' }))).toEqual([{ kind: 'shares' }])
  expect(between(script({ more: '-vga virtio ' }))).toEqual([
    { kind: 'qemu', removed: [], added: ['-vga virtio'] },
  ])
})

test('a new kernel, initrd or kernel parameters are told', () => {
  const kernel = `/nix/store/${other}-linux-6.12/bzImage`
  expect(between(script(), { kernel, initrd: 'another' })).toEqual([{ kind: 'kernel' }])
  expect(between(script(), { initrd: 'another' })).toEqual([{ kind: 'initrd' }])
  expect(between(script(), { kernelParams: 'loglevel=7' })).toEqual([{ kind: 'kernel-params' }])
})

test('a VM whose start is not known may need anything', () => {
  expect(restartNeeds(null, parts(script()))).toEqual([{ kind: 'unknown' }])
})
