/** A configuration as people write them, and short ways to change texts and to show what changed. */
import { applyEdits } from '../../../nixlang/edit.ts'
import { removeOption } from '../../../nixlang/remove-option.ts'
import { setOption, type SetOptions } from '../../../nixlang/set-option.ts'
import { nixValue } from '../../../nixlang/value.ts'
import type { Wish } from '../../../nixlang/wish.ts'

export const configuration = `# My machine
{ config, pkgs, lib, ... }:

{
  imports = [ ./hardware.nix ];

  networking.hostName = "nixos"; # Define your hostname.
  services.openssh.enable = true;
  services.nginx = {
    enable = lib.mkDefault true;
    virtualHosts."a.b" = { root = "/x"; };
  };

  users.users.alice = {
    isNormalUser = true;
    extraGroups = [ "wheel" "audio" ];
    description = ''
      Alice
        in chains
    '';
  };

  # This value determines the release.
  system.stateVersion = "24.11"; # Did you read the comment?
}
`

/** The lines that differ, as a diff shows them. */
export function changed(before: string, after: string): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (a[start] === b[start] && start < a.length) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++
  return [
    ...a.slice(start, a.length - end).map((line) => `-${line}`),
    ...b.slice(start, b.length - end).map((line) => `+${line}`),
  ]
}

export function set(text: string, path: string, wish: unknown, options: SetOptions = {}): string {
  const outcome = setOption(text, path.split('/'), nixValue(wish), options)
  return outcome.ok
    ? applyEdits(text, outcome.edits)
    : `${outcome.reason}: ${text.slice(outcome.from, outcome.to)}`
}

export function expression(text: string, path: string, source: string, options: SetOptions = {}): string {
  const wish: Wish = { kind: 'expression', text: source }
  const outcome = setOption(text, path.split('/'), wish, options)
  return outcome.ok ? applyEdits(text, outcome.edits) : outcome.reason
}

export function remove(text: string, path: string): string {
  const outcome = removeOption(text, path.split('/'))
  return outcome.ok ? applyEdits(text, outcome.edits) : outcome.reason
}
