/** What a server needs, in one guest: users, groups and passwords, firewall, nginx, ssh, services, shares, the agent. */
import { execFile } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Guest } from './guest.ts'
import { buildMachine, scratchFolder } from './nix.ts'

const execute = promisify(execFile)

// "secret", hashed by crypt(3) with SHA-512.
const hash =
  '$6$rounds=1000$saltsalt$LAV5VE5Y7w1d73x1mFNspYWUpazfmwv2SoepNXNKJ/otop/Zok96Hr8Q13LEv0DRY/x8v0/crpIjl8NJSAqXV/'
const oddPassword = `it's \\ "odd" $HOME`

function configuration(ports: Record<string, number>, key: string, share: string): string {
  const forward = (guest: number, host: number | undefined) =>
    `{ from = "host"; host.address = "127.0.0.1"; host.port = ${host}; guest.port = ${guest}; }`
  return `
{ config, pkgs, ... }:
{
  networking.hostName = "web";
  networking.firewall.allowedTCPPorts = [ 80 ];
  services.nginx = { enable = true; virtualHosts."localhost" = { }; };
  services.openssh.enable = true;
  security.sudo.wheelNeedsPassword = false;
  time.timeZone = "Europe/Berlin";
  users.users.alice = {
    isNormalUser = true;
    extraGroups = [ "wheel" "video" ];
    hashedPassword = ${JSON.stringify(hash).replaceAll('${', '\\${')};
    packages = [ pkgs.tree ];
    openssh.authorizedKeys.keys = [ ${JSON.stringify(key)} ];
  };
  users.users.bob = { isNormalUser = true; uid = 1500; initialPassword = ${JSON.stringify(oddPassword).replaceAll('$', '\\$')}; };
  environment.etc."greeting".text = "hello from etc";
  environment.variables.FLAVOUR = "plain vanilla";
  environment.systemPackages = with pkgs; [ curl ];
  systemd.services.closed-port = {
    wantedBy = [ "multi-user.target" ];
    script = "exec \${pkgs.socat}/bin/socat TCP-LISTEN:81,fork,reuseaddr EXEC:hostname";
  };
  systemd.services.teller = {
    description = "Says something";
    wantedBy = [ "multi-user.target" ];
    environment.WORD = "spoken";
    serviceConfig.User = "bob";
    script = ''echo "$WORD by $(id -un)"; exec sleep infinity'';
  };
  systemd.services.broken = { wantedBy = [ "multi-user.target" ]; script = "exit 3"; };
  virtualisation.vmVariant.virtualisation = {
    forwardPorts = [ ${forward(80, ports['http'])} ${forward(81, ports['closed'])} ${forward(22, ports['ssh'])} ];
    emptyDiskImages = [ 64 ];
    sharedDirectories.extra = { source = "${share}"; target = "/mnt/extra"; };
  };
  system.stateVersion = "25.11";
}
`
}

describe('a server', () => {
  let scratch: Awaited<ReturnType<typeof scratchFolder>>
  let guest: Guest
  const ports: Record<string, number> = {}

  beforeAll(async () => {
    scratch = await scratchFolder()
    const share = path.join(scratch.folder, 'share')
    await mkdir(share)
    await writeFile(path.join(share, 'note'), 'shared\n')
    const key = path.join(scratch.folder, 'key')
    await execute('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key])
    const publicKey = await execute('cat', [`${key}.pub`])
    for (const name of ['http', 'closed', 'ssh']) ports[name] = await freePort()
    await buildMachine(scratch.folder, configuration(ports, publicKey.stdout.trim(), share))
    guest = await Guest.start(scratch.folder, { hostName: 'web' })
  })
  afterAll(async () => {
    await guest?.dispose()
    await scratch.dispose()
  })

  it('lets alice in with the password of the hash, and refuses another', async () => {
    expect(await guest.tryLogin('alice', 'wrong')).toContain('incorrect')
    await guest.login('alice', 'secret')
    expect(await guest.run('id -nG')).toBe('users wheel video')
    expect(await guest.run('sudo id -u')).toBe('0')
  })

  it('has what the configuration says of users, files and the environment', async () => {
    expect(await guest.run('id -u bob; cat /etc/greeting; echo "$FLAVOUR"; date +%Z')).toMatch(
      /^1500\nhello from etcplain vanilla\nCES?T$/,
    )
    expect(await guest.run('command -v tree; sudo bash -lc "command -v tree || echo none"')).toBe(
      '/etc/profiles/per-user/alice/bin/tree\nnone',
    )
    expect(await guest.run(`su bob -c 'echo as $(id -un)' <<< ${shellQuote(oddPassword)}`)).toContain(
      'as bob',
    )
  })

  it('shares the folder and has the empty disk', async () => {
    expect(await guest.run('cat /mnt/extra/note')).toBe('shared')
    expect(await guest.run('cat /sys/block/vdb/size')).toBe(String((64 * 2 ** 20) / 512))
  })

  it('runs services as their users, keeps what they say, and tells of those that fail', async () => {
    await guest.runUntil('systemctl is-system-running', /degraded/)
    expect(await guest.run('systemctl is-active teller broken')).toBe('active\nfailed')
    expect(await guest.run('journalctl --no-pager -u teller')).toContain('spoken by bob')
    expect(await guest.run('sudo systemctl stop teller; systemctl is-active teller')).toBe('inactive')
    expect(await guest.run('sudo systemctl start teller; systemctl is-active teller')).toBe('active')
  })

  it('serves a page through the forward, and its firewall refuses the port that is not open', async () => {
    await guest.runUntil('systemctl is-active nginx', /^active/)
    const page = await retry(() =>
      fetch(`http://127.0.0.1:${ports['http']}/`).then((answer) => answer.text()),
    )
    expect(page).toContain('Welcome to nginx!')
    expect(await guest.runUntil('curl -s --max-time 5 telnet://127.0.0.1:81 </dev/null', /web/)).toBe('web')
    const refused = fetch(`http://127.0.0.1:${ports['closed']}/`, { signal: AbortSignal.timeout(3000) })
    await expect(refused).rejects.toThrow()
  })

  it('lets alice in by ssh with her key', async () => {
    const words = ['-i', path.join(scratch.folder, 'key'), '-p', String(ports['ssh']), 'alice@127.0.0.1']
    const quiet = [
      'StrictHostKeyChecking=no',
      'UserKnownHostsFile=/dev/null',
      'BatchMode=yes',
      'ConnectTimeout=20',
    ]
    const options = quiet.flatMap((option) => ['-o', option])
    const said = await retry(() => execute('ssh', [...options, ...words, 'hostname; command -v curl']))
    expect(said.stdout).toBe('web\n/run/current-system/sw/bin/curl\n')
  })

  it('answers through the guest agent', async () => {
    await guest.runUntil('systemctl is-active qemu-guest-agent', /^active/)
    expect(await guest.ask('agent', 'guest-get-host-name')).toEqual({ return: { 'host-name': 'web' } })
  })

  it('starts again on reboot', async () => {
    guest.type('sudo reboot\n')
    await guest.see(/Stage 1 >>>/, 180_000)
  })
})

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((settle) => server.listen(0, '127.0.0.1', settle))
  const address = server.address()
  await new Promise((settle) => server.close(settle))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

async function retry<T>(attempt: () => Promise<T>, times = 20): Promise<T> {
  for (let left = times; ; left -= 1) {
    try {
      return await attempt()
    } catch (error) {
      if (left <= 1) throw error
      await new Promise((settle) => setTimeout(settle, 2000))
    }
  }
}

function shellQuote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
