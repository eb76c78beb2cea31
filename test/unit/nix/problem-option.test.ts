import { describe, expect, it } from 'vitest'
import { around, bothLayouts, event, file, told } from './told.ts'

describe('problem: options, in the words of genuine NixOS', () => {
  const unknown =
    "The option `services.ngnix' does not exist. Definition values:\n       - In `/home/u/machine/configuration.nix':\n           {\n             enable = true;\n           }"
  it.each(bothLayouts(unknown))('names an unknown option and the line that sets it (%#)', (line) => {
    expect(told([line ?? ''], { text: around('services.ngnix.enable = true;') })).toMatchObject({
      code: 'nix/eval-failed',
      message: 'There is no option `services.ngnix`.',
      hint: 'Check the spelling, or look the option up in the list of this nixpkgs.',
      place: { file, line: 2, column: 3 },
    })
  })

  it('passes on the suggestion that newer nixpkgs make', () => {
    const message = `${unknown}\n\nDid you mean \`services.nginx', \`services.nix' or \`services.ng'?`
    expect(told([event({ msg: `error: ${message}`, raw_msg: message })]).hint).toBe(
      'Did you mean `services.nginx`, `services.nix` or `services.ng`?',
    )
  })

  it('takes the prefix of VMs off a suggestion where the user did not write it', () => {
    const message =
      "The option `virtualisation.vmVariant.users.users.alice.pass' does not exist. Definition values:\n- In `/home/u/machine/configuration.nix': 1\n\nDid you mean `virtualisation.vmVariant.users.users.alice.password'?"
    expect(
      told([event({ msg: `error: ${message}`, raw_msg: message })], {
        text: around('users.users.alice.pass = 1;'),
      }),
    ).toMatchObject({
      message: 'There is no option `users.users.alice.pass`.',
      hint: 'Did you mean `users.users.alice.password`?',
      place: { file, line: 2, column: 3 },
    })
  })

  it('sends an option of the VM into vmVariant', () => {
    const message =
      "The option `virtualisation.cores' does not exist. Definition values:\n       - In `/home/u/machine/configuration.nix': 2"
    expect(
      told([event({ msg: `error: ${message}`, raw_msg: message })], {
        text: around('virtualisation.cores = 2;'),
      }),
    ).toMatchObject({
      message: 'There is no option `virtualisation.cores`.',
      hint: 'It exists only inside the VM: write `virtualisation.vmVariant.virtualisation.cores`.',
      place: { file, line: 2, column: 3 },
    })
  })

  const boolean =
    "A definition for option `virtualisation.vmVariant.services.nginx.enable' is not of type `boolean'. Definition values:\n       - In `/home/u/machine/configuration.nix': \"yes\""
  it.each(bothLayouts(boolean))(
    'names a value of the wrong type, without the prefix that evaluating a VM adds (%#)',
    (line) => {
      expect(told([line ?? ''], { text: around('services.nginx.enable = "yes";') })).toMatchObject({
        message: '`services.nginx.enable` must be of type boolean, but is set to "yes".',
        hint: 'Write `true` or `false`, without quotes.',
        place: { file, line: 2, column: 3 },
      })
    },
  )

  it('keeps the prefix where the user wrote it', () => {
    const text = around('virtualisation.vmVariant.services.nginx.enable = "yes";')
    expect(told([event({ msg: boolean, raw_msg: boolean })], { text }).message).toContain(
      '`virtualisation.vmVariant.services.nginx.enable`',
    )
  })

  it('finds the option to which a wrong entry of a list belongs', () => {
    const message =
      'A definition for option `virtualisation.vmVariant.networking.firewall.allowedTCPPorts."[definition 1-entry 1]"\' is not of type `16 bit unsigned integer; between 0 and 65535 (both inclusive)\'. Definition values:\n       - In `/home/u/machine/configuration.nix\': "80"'
    expect(
      told([event({ msg: `error: ${message}`, raw_msg: message })], {
        text: around('networking.firewall.allowedTCPPorts = [ "80" ];'),
      }),
    ).toMatchObject({
      message:
        '`networking.firewall.allowedTCPPorts` must be of type 16 bit unsigned integer; between 0 and 65535 (both inclusive), but is set to "80".',
      hint: 'Write 80, without quotes.',
      place: { line: 2 },
    })
  })

  it('names values that contradict each other', () => {
    const message =
      'The option `networking.hostName\' has conflicting definition values:\n- In `/home/u/machine/configuration.nix\': "a"\n- In `/home/u/machine/other.nix\': "b"\nUse `lib.mkForce value` or `lib.mkDefault value` to change the priority on any of these definitions.'
    expect(
      told([event({ msg: `error: ${message}`, raw_msg: message })], {
        text: around('networking.hostName = "a";'),
      }),
    ).toMatchObject({
      message: '`networking.hostName` has more than one value: "a" and "b".',
      place: { file, line: 2 },
    })
  })

  it('tells a failed assertion, and an option that was removed, by its first sentence', () => {
    const assertions =
      'Failed assertions:\n- The ‘fileSystems’ option does not specify your root file system.\n- You must set the option ‘boot.loader.grub.devices’.'
    expect(told([event({ msg: `error: \n${assertions}`, raw_msg: `\n${assertions}` })])).toMatchObject({
      message: 'The ‘fileSystems’ option does not specify your root file system.',
      details: expect.stringContaining('boot.loader.grub.devices'),
    })
    const removed =
      "Failed assertions:\n- The option definition `sound.enable' in `/home/u/machine/configuration.nix' no longer has any effect; please remove it.\nThe option was heavily overloaded and can be removed."
    expect(
      told([event({ msg: `error: ${removed}`, raw_msg: removed })], { text: around('sound.enable = true;') }),
    ).toMatchObject({
      message: 'The option `sound.enable` no longer exists.',
      hint: 'The option was heavily overloaded and can be removed.',
      place: { file, line: 2, column: 3 },
    })
  })
})
