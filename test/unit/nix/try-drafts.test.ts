import { mkdtemp, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'
import { it } from 'vitest'
import { checkConfiguration } from '../../../main/nix/check.ts'
import { nixEnvironment } from '../../../main/nix/environment.ts'
const m = (body: string) =>
  `{ config, lib, pkgs, ... }:\n\n{\n  ${body}\n  system.stateVersion = "25.11";\n}\n`
it('x', async () => {
  const root = await mkdtemp('/tmp/drafts/x-')
  await writeFile(
    root + '/other.nix',
    '{ networking.hostName = "b"; virtualisation.vmVariant.virtualisation.cores = 2; users.users.bob.description = "B"; users.users.bob.isNormalUser = true; }',
  )
  const environment = await nixEnvironment({ env: process.env, dataDir: '/tmp/drafts/data' })
  for (const [body, options = []] of [
    [
      'services.ngnix.enable = true;\n  networking.hostNam = "x";\n  time.timeZone = 3;\n environment.systemPackages = [ pkgs.gitt ];\n users.users.alice = { isNormalUser = true; initalPassword = "x"; };',
      ['networking.hostName'],
    ],
    ['virtualisation.cores = 2;\n virtualisation.vmVariant.virtualisation.memorySiz = 2;'],
    ['environment.systemPackages = with pkgs; [ file ];'],
    ['environment.systemPackages = with pkgs; [ helo ];'],
    ['imports = [ ./other.nix ];\n networking.hostName = "a";'],
    ['imports = [ ./nope.nix ];'],
    [
      'imports = [ ./other.nix ];\n networking.hostName = lib.mkForce "a";',
      [
        'networking.hostName',
        'virtualisation.vmVariant.virtualisation.cores',
        'users.users.bob.description',
        'services.openssh.enable',
        'virtualisation.vmVariant.virtualisation.memorySize',
      ],
    ],
    [
      'assertions = [ { assertion = false; message = "First thing."; } { assertion = false; message = "Second thing."; } ];',
    ],
    ['networking.hostName = abort "stop here";'],
    ['networking.hostName = throw "thrown here";'],
    ['networking.hostName = "x" time = 1;'],
    ['networking.firewall.allowedTCPPorts = [ 80 "81" ];'],
    ['networking.hostName = config.networking.hostName;'],
    ['networking.hostName = let f = x: f (x + 1) + 1; in f 1;'],
    ['networking = { hostName = "a"; };\n foo = "b";\n config = {};'],
    ['warnings = [ "Mind." ];'],
  ] as [string, string[]?][]) {
    const t = performance.now()
    const found = await checkConfiguration({
      environment,
      source: { kind: 'starter' },
      starterDir: path.join(homedir(), '.cache/snowglobe/starter/nixpkgs'),
      offline: true,
      file: root + '/configuration.nix',
      text: m(body),
      options,
      signal: new AbortController().signal,
    })
    console.log(
      '=====',
      body,
      '\n',
      JSON.stringify(
        {
          ...found,
          problems: found?.problems.map((p) => [
            p.severity,
            p.option,
            p.failure.message,
            p.failure.hint,
            p.failure.place?.line,
            p.failure.place?.column,
            p.failure.place?.file === root + '/configuration.nix',
          ]),
        },
        null,
        1,
      ),
      performance.now() - t,
    )
  }
}, 100000)
