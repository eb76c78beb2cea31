/** The installer's CD: built as NixOS's manual says, started by its own boot loader from a drive, and used. */
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, it } from 'vitest'
import { Guest } from './guest.ts'
import { nix, scratchFolder } from './nix.ts'

const configuration = `
{
  imports = [ <nixpkgs/nixos/modules/installer/cd-dvd/installation-cd-minimal.nix> ];
  isoImage.volumeID = "TRIED";
  isoImage.squashfsCompression = "zstd -Xcompression-level 1";
  isoImage.contents = [ { source = ./. + "/read=me.txt"; target = "/docs/read=me.txt"; } ];
  boot.loader.timeout = 0;
}
`
// A PC that is given a CD and nothing else: no kernel, no disk.
const script = (iso: string) =>
  `#!/bin/sh\ncd "$TMPDIR" && exec qemu-system-x86_64 -m 1024 -cdrom '${iso}' "$@"\n`

it('an installer’s image starts from its CD to a shell that is logged in on both consoles', async () => {
  const scratch = await scratchFolder()
  let guest: Guest | undefined
  try {
    const { folder } = scratch
    await writeFile(path.join(folder, 'iso.nix'), configuration)
    await writeFile(path.join(folder, 'read=me.txt'), 'on the CD\n')
    const words = ['<nixpkgs/nixos>', '-A', 'config.system.build.isoImage', '-I', 'nixos-config=iso.nix']
    await nix('nix-build', [...words, '-o', 'image'], folder)
    const [name = ''] = await readdir(path.join(folder, 'image/iso'))
    expect(name).toMatch(/^nixos-minimal-.*-x86_64-linux\.iso$/)
    const iso = path.join(folder, 'image/iso', name)
    expect(await readFile(path.join(folder, 'image/nix-support/hydra-build-products'), 'utf8')).toContain(
      name,
    )

    // El Torito: a BIOS has the first entry of the boot catalogue, EFI (0xEF) a section of its own.
    const sectors = await readFile(iso)
    const catalogue = sectors.subarray(sectors.readUInt32LE(17 * 2048 + 0x47) * 2048)
    expect([catalogue[1], catalogue[64], catalogue[65]]).toEqual([0x00, 0x91, 0xef])

    const run = path.join(folder, 'result/bin/run-nixos-vm')
    await mkdir(path.dirname(run), { recursive: true })
    await writeFile(run, script(iso))
    await chmod(run, 0o755)
    guest = await Guest.start(folder)
    await guest.see(/nixos login: nixos \(automatic login\)/, 180_000)
    await guest.loggedIn()
    expect(await guest.run('cat /iso/docs/read=me.txt; findmnt -no SOURCE,FSTYPE /iso')).toMatch(
      /^on the CD\n\/dev\/sr0\s+iso9660$/,
    )
    expect(await guest.run('findmnt -no FSTYPE /; findmnt -no FSTYPE /nix/store')).toBe('tmpfs\noverlay')
    // The store can be written to, root is one word away, and the installer's first program is there.
    expect(await guest.run('sudo touch /nix/store/new && sudo id -u')).toBe('0')
    expect(await guest.run('nixos-generate-config --show-hardware-config | grep -c modulesPath')).toBe('2')
    expect(await guest.run('ps -C bash -o tty= | sort -u | xargs')).toBe('tty1 ttyS0')
    guest.type('sudo poweroff\n')
    expect(await guest.ended()).toBe(0)
  } finally {
    await guest?.dispose()
    await scratch.dispose()
  }
})
