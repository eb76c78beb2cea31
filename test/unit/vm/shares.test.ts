/** Shared folders as NixOS's script and fstab name them. */
import { expect, test } from 'vitest'
import { mountedShares, scriptSources } from '../../../main/vm/shares.ts'

/** As nixos/modules/virtualisation/qemu-vm.nix writes them, one with a blank, one by a command. */
const script = `exec qemu-kvm \\
    -virtfs local,path=/nix/store,security_model=none,mount_tag=nix-store \\
    -virtfs local,path="\${SHARED_DIR:-$TMPDIR/xchg}",security_model=none,mount_tag=shared \\
    -virtfs local,path="$TMPDIR"/xchg,security_model=none,mount_tag=xchg \\
    -virtfs local,path='/home/me/my files',security_model=mapped-xattr,mount_tag=files \\
    -virtfs local,path="$(commas "$TMPDIR"/xchg)",security_model=none,mount_tag=starter \\
    -virtfs local,path=$(pwd)/data,security_model=none,mount_tag=data \\
    "$@"`

test('each source is the folder that the shell makes of it, where that can be known', () => {
  expect(Object.fromEntries(scriptSources(script, '/run/me'))).toEqual({
    'nix-store': '/nix/store',
    shared: '/run/me/xchg',
    xchg: '/run/me/xchg',
    files: '/home/me/my files',
    starter: '/run/me/xchg',
  })
})

test('the system’s fstab says where the guest has them', () => {
  const fstab = `# generated
/dev/disk/by-label/nixos / ext4 x-initrd.mount 0 1
nix-store /nix/.ro-store 9p trans=virtio,version=9p2000.L 0 0
shared /tmp/shared 9p trans=virtio,version=9p2000.L,msize=16384 0 0
files /home/alice/my\\040files virtiofs defaults 0 0
tmpfs /tmp tmpfs mode=1777 0 0
`
  expect(Object.fromEntries(mountedShares(fstab))).toEqual({
    'nix-store': '/nix/.ro-store',
    shared: '/tmp/shared',
    files: '/home/alice/my files',
  })
})
