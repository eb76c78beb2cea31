/** `virtualisation.vmVariant`: the same system once more, with a machine's hardware and what is said for it alone. */
import { describe, expect, it } from 'vitest'
import { evaluateSystem } from './evaluation.ts'

const variant = 'config.virtualisation.vmVariant'

describe('vmVariant', () => {
  it('adds to lists and sets, and leaves the system itself as it was', async () => {
    const configuration = `{ lib, ... }: {
      networking.hostName = "plain";
      networking.firewall.allowedTCPPorts = [ 80 ];
      environment.variables.A = "1";
      virtualisation.vmVariant = {
        networking.hostName = lib.mkForce "machine";
        networking.firewall.allowedTCPPorts = [ 81 ];
        environment.variables.B = "2";
      };
    }`
    const looked = `map (c: [ c.networking.hostName (builtins.sort builtins.lessThan c.networking.firewall.allowedTCPPorts)
      (c.environment.variables.A or null) (c.environment.variables.B or null) ]) [ config ${variant} ]`
    expect(await evaluateSystem(configuration, looked)).toEqual([
      ['plain', [80], '1', null],
      ['machine', [80, 81], '1', '2'],
    ])
  })

  it('has a machine’s options with NixOS’s defaults, and takes others', async () => {
    const configuration = `{
      networking.hostName = "host";
      virtualisation.vmVariant.virtualisation = { memorySize = 2048; forwardPorts = [ { host.port = 8080; guest.port = 80; } ]; };
    }`
    const looked = `with ${variant}.virtualisation; { inherit memorySize cores diskSize diskImage graphics forwardPorts; }`
    expect(await evaluateSystem(configuration, looked)).toEqual({
      memorySize: 2048,
      cores: 1,
      diskSize: 1024,
      diskImage: './host.qcow2',
      graphics: true,
      forwardPorts: [
        {
          from: 'host',
          proto: 'tcp',
          host: { address: '', port: 8080 },
          guest: { address: '', port: 80 },
        },
      ],
    })
  })

  it('is merged from several modules', async () => {
    const part = (port: number) =>
      `{ virtualisation.vmVariant.virtualisation.forwardPorts = [ { host.port = ${port}; guest.port = 80; } ]; }`
    const ports = `map (one: one.host.port) ${variant}.virtualisation.forwardPorts`
    expect(await evaluateSystem(`{ imports = [ ${part(1)} ${part(2)} ]; }`, ports)).toEqual([1, 2])
  })

  it('makes a script named after the host', async () => {
    expect(
      await evaluateSystem('{ networking.hostName = "web"; }', '(eval.vm.meta.mainProgram or null)'),
    ).toBe('run-web-vm')
  })
})
