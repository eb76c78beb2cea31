/** A running guest is switched to another configuration: what changed is stopped, started and replaced, and nothing else. */
import { realpath, rename } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Agent } from '../../../main/vm/agent.ts'
import { withFrozenDisks } from '../../../main/vm/guest-freeze.ts'
import { Guest } from './guest.ts'
import { buildMachine, scratchFolder } from './nix.ts'

const loop = (text: string) => `script = "while true; do echo ${text}; sleep 1000; done";`

function configuration(parts: string): string {
  return `
{ pkgs, ... }:
{
  users.users.alice = { isNormalUser = true; extraGroups = [ "wheel" ]; initialPassword = "test"; };
  security.sudo.wheelNeedsPassword = false;
  systemd.services.steady = { wantedBy = [ "multi-user.target" ]; ${loop('steady')} };
  ${parts}
  system.stateVersion = "25.11";
}
`
}
const before = configuration(`
  users.motd = "old words";
  systemd.services.altered = { wantedBy = [ "multi-user.target" ]; ${loop('one')} };
  systemd.services.leaving = { wantedBy = [ "multi-user.target" ]; ${loop('leaving')} };
  systemd.services.sparing = { wantedBy = [ "multi-user.target" ]; restartIfChanged = false; ${loop('one')} };
  systemd.services.reloading = { wantedBy = [ "multi-user.target" ]; reloadIfChanged = true; reload = "touch /run/reloaded"; ${loop('one')} };
`)
const after = configuration(`
  users.motd = "new words";
  users.users.bob = { isNormalUser = true; initialPassword = "test"; };
  environment.systemPackages = [ pkgs.cowsay ];
  systemd.services.altered = { wantedBy = [ "multi-user.target" ]; ${loop('two')} };
  systemd.services.coming = { wantedBy = [ "multi-user.target" ]; ${loop('coming')} };
  systemd.services.sparing = { wantedBy = [ "multi-user.target" ]; restartIfChanged = false; ${loop('two')} };
  systemd.services.reloading = { wantedBy = [ "multi-user.target" ]; reloadIfChanged = true; reload = "touch /run/reloaded"; ${loop('two')} };
`)
const failing = configuration(`
  systemd.services.altered = { wantedBy = [ "multi-user.target" ]; script = "echo cannot; exit 3"; };
`)

describe('switching', () => {
  let scratch: Awaited<ReturnType<typeof scratchFolder>>
  let guest: Guest
  const toplevel: Record<string, string> = {}

  beforeAll(async () => {
    scratch = await scratchFolder()
    for (const [name, text] of Object.entries({ failing, after, before })) {
      await buildMachine(scratch.folder, text)
      toplevel[name] = await realpath(path.join(scratch.folder, 'result/system'))
      if (name !== 'before')
        await rename(path.join(scratch.folder, 'result'), path.join(scratch.folder, name))
    }
    guest = await Guest.start(scratch.folder)
    await guest.login('alice', 'test')
    await guest.runUntil('systemctl is-active altered leaving sparing reloading steady | sort -u', /^active$/)
  })
  afterAll(async () => {
    await guest?.dispose()
    await scratch.dispose()
  })
  const change = (name: string, action: string) =>
    guest.run(`sudo ${toplevel[name]}/bin/switch-to-configuration ${action}; echo "code $?"`, 120_000)
  const mainOf = (unit: string) => guest.run(`cat /run/units/${unit}/main`)

  it('says what it would do and does nothing', async () => {
    const main = await mainOf('altered')
    expect((await change('after', 'dry-activate')).split('\n')).toEqual([
      'would stop the following units: altered.service, leaving.service',
      'would NOT restart the following changed units: sparing.service',
      'would activate the configuration...',
      'would reload the following units: reloading.service',
      'would start the following units: altered.service, coming.service',
      'code 0',
    ])
    expect(await mainOf('altered')).toBe(main)
    expect(await guest.run('readlink /run/current-system')).toBe(toplevel['before'])
  })

  it('changes services, files, users and programs, and leaves alone what is the same', async () => {
    const mains = await Promise.all(['steady'].map(mainOf))
    const said = await change('after', 'test')
    expect(said).toContain('the following new units were started: coming.service')
    expect(said).toMatch(/code 0$/)
    expect(await guest.run('readlink /run/current-system')).toBe(toplevel['after'])
    expect(await guest.run('readlink /run/booted-system')).toBe(toplevel['before'])
    expect(await guest.run('systemctl is-active altered coming sparing reloading steady')).toBe(
      'active\nactive\nactive\nactive\nactive',
    )
    expect(await guest.run('systemctl is-active leaving')).toBe('inactive')
    expect(await guest.run('systemctl status leaving')).toContain('not found')
    expect(await mainOf('steady')).toBe(mains[0])
    await guest.runUntil('journalctl --no-pager -u altered -n 1', /two/)
    expect(await guest.run('journalctl --no-pager -u sparing -n 1')).toContain('one')
    expect(await guest.run('ls /run/reloaded')).toBe('/run/reloaded')
    expect(await guest.run('cat /etc/motd; echo; id -un bob; cowsay hey')).toMatch(
      /^new words\nbob\n[^]*< hey >/,
    )
    // Nothing of it is still waiting to be done, and a second time changes nothing.
    expect(await change('after', 'dry-activate')).toBe(
      'would NOT restart the following changed units: sparing.service\nwould activate the configuration...\ncode 0',
    )
    // runsvdir has looked again, and found nothing to end.
    await guest.run('sleep 7')
    expect(await mainOf('steady')).toBe(mains[0])
    expect(await guest.run('systemctl is-active altered coming')).toBe('active\nactive')
  })

  it('says which unit failed, and goes back', async () => {
    const said = await change('failing', 'test')
    expect(said).toContain('warning: the following units failed: altered.service')
    expect(said).toMatch(/code 4$/)
    expect(await change('before', 'test')).toMatch(/code 0$/)
    expect(await guest.run('systemctl is-active altered leaving')).toBe('active\nactive')
    expect(await guest.run('cat /etc/motd; echo; id bob')).toMatch(/^old words\n.*no such user/)
  })

  it('holds its disks still when its agent is told to, and lets them go', async () => {
    const agent = new Agent(path.join(scratch.folder, 'run/agent.sock'), () => undefined)
    agent.portIs(true)
    try {
      await expect.poll(() => agent.state.state, { timeout: 60_000 }).toBe('ready')
      let wasWritten = false
      const written = guest.see(/written while-held/).then(() => (wasWritten = true))
      const { value, frozen } = await withFrozenDisks(agent, async () => {
        guest.type('sync; echo x >~/held; sync; echo written "while"-held\n')
        await new Promise((settle) => setTimeout(settle, 3000))
        return wasWritten
      })
      expect({ value, frozen }).toEqual({ value: false, frozen: true })
      await written
      expect(await agent.run('guest-fsfreeze-status')).toBe('thawed')
    } finally {
      agent.portIs(null)
    }
  })

  it('shuts down in order after all that', async () => {
    guest.type('sudo poweroff\n')
    expect(await guest.ended()).toBe(0)
  })
})
