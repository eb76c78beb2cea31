/** The tutorial's story on the starter: build, boot, log in, cowsay, a file that stays, power off by both ways. */
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Guest } from './guest.ts'
import { buildMachine, scratchFolder } from './nix.ts'

const configuration = `
{ config, pkgs, ... }:
{
  boot.loader.systemd-boot.enable = true;
  boot.loader.efi.canTouchEfiVariables = true;
  users.users.alice = {
    isNormalUser = true;
    extraGroups = [ "wheel" ];
    initialPassword = "test";
  };
  environment.systemPackages = with pkgs; [ cowsay lolcat ];
  system.stateVersion = "25.11";
}
`

describe('the tutorial’s machine', () => {
  // A space, a comma and a quote, as a user's folder may have them.
  let scratch: Awaited<ReturnType<typeof scratchFolder>>
  let guest: Guest | undefined

  beforeAll(async () => {
    scratch = await scratchFolder("starter a,b 'c ")
    await buildMachine(scratch.folder, configuration)
  })
  afterAll(async () => {
    await guest?.dispose()
    await scratch.dispose()
  })

  it('boots to a prompt on the serial console, and alice logs in with her first password', async () => {
    guest = await Guest.start(scratch.folder)
    await guest.see(/Stage 1 >>>/, 120_000)
    await guest.see(/Stage 2 >>>/, 120_000)
    await guest.see(/<<< Welcome to .* - ttyS0 >>>/, 120_000)
    await guest.login('alice', 'test')
    expect(await guest.run('id')).toBe('uid=1000(alice) gid=100(users) groups=100(users),1(wheel)')
    expect(await guest.run('pwd; hostname; stat -c "%a %U" ~')).toBe('/home/alice\nnixos\n700 alice')
  })

  it('draws the cow, coloured by lolcat', async () => {
    expect(await guest?.run('TERM=xterm-256color cowsay hello | lolcat -f')).toContain('\u001b[38;5;')
    expect(await guest?.run('cowsay hello')).toContain('< hello >')
  })

  it('shows its text on a display of pixels, whose cursor rests', async () => {
    const display = '/sys/class/graphics'
    expect(await guest?.run(`cat ${display}/fb0/virtual_size ${display}/fbcon/cursor_blink`)).toBe(
      '1280,800\n0',
    )
  })

  it('shows the host’s store and the running system', async () => {
    const system = await guest?.run('readlink /run/current-system')
    expect(system).toMatch(/-nixos-system-nixos-/)
    expect(existsSync(String(system))).toBe(true)
    expect(await guest?.run('readlink -f $(command -v cowsay)')).toMatch(/\/store\/.*-cowsay-/)
  })

  it('shares /tmp/xchg with the run folder', async () => {
    await writeFile(path.join(scratch.folder, 'run/xchg/from-host'), 'hello guest\n')
    expect(await guest?.run('cat /tmp/xchg/from-host /tmp/shared/from-host')).toBe('hello guest\nhello guest')
  })

  // An emulated UART carries about 0.47 MB/s.
  it('keeps 2 MB of console output whole', async () => {
    const text = await guest?.run('yes 0123456789 | tr -d "\\n" | head -c 2000000; echo', 120_000)
    const digits = text?.replaceAll('\n', '') ?? ''
    expect(digits.length).toBe(2_000_000)
    expect(digits.slice(-20)).toBe('0123456789'.repeat(2))
  })

  it('powers off by sudo with alice’s password, and QEMU ends well', async () => {
    await guest?.run('echo kept > ~/note; sync')
    guest?.type('stty echo; sudo poweroff\n')
    await guest?.see(/password for alice: $/)
    guest?.type('test\n')
    expect(await guest?.ended()).toBe(0)
  })

  it('finds the file at the second start, and ends by the power button in seconds', async () => {
    guest = await Guest.start(scratch.folder)
    await guest.login('alice', 'test')
    expect(await guest.run('cat ~/note')).toBe('kept')
    await guest.runUntil('systemctl is-active acpid', /^active/)
    const before = performance.now()
    await guest.ask('qmp', 'system_powerdown')
    expect(await guest.ended()).toBe(0)
    expect(performance.now() - before).toBeLessThan(30_000)
  })

  it('has made the disk beside the configuration and names it after the host', async () => {
    expect(existsSync(path.join(scratch.folder, 'nixos.qcow2'))).toBe(true)
    expect(await readFile(path.join(scratch.folder, 'result/system/nixos-version'), 'utf8')).toBe(
      '25.11-starter',
    )
  })
})
