/** A configuration of some 400 lines as somebody wrote it by hand, full of what a form must leave alone. */

const head = `# Configuration of the build host. Kept by hand since 2014; see the wiki before you change the network.
{ config, lib, pkgs, modulesPath, ... }@args:

with lib;
let
  cfg = config.services.buildhost; # our own module, below
  ports = { web = 8080; metrics = 9100; };
  greet = name: ''
    Welcome, \${name}!
      ''\${not} an interpolation, '''quoted''', a tab: ''\\t and $$\${name}.
  '';
  domains = [ "a.example.org" "b.example.org" /* old: */ ];
  inherit (lib) mkIf mkForce;
in
{
  imports = [
    ./hardware.nix   # made by nixos-generate-config
  ];

  options.services.buildhost.enable = mkEnableOption "the build host";

  config = mkMerge [
    {
      networking = {
        hostName = "forge"; # do not rename: backups go by it
        firewall.allowedTCPPorts = [ 22 80 ];
        domain = mkDefault "example.org";
      };
      time = { timeZone = "Europe/Berlin"; };

      users.users = {
        alice = {
          isNormalUser = true;
          extraGroups = [ "wheel" /* sudo */ "audio" ];
          description = "Alice \\"the builder\\" Example";
          initialPassword = "test"; # local only
        };
        "bob.b" = { isNormalUser = mkDefault true; };
      };

      environment.systemPackages = with pkgs; [
        cowsay
        # lolcat — too colourful
        tree
      ];

      virtualisation.vmVariant.virtualisation = { memorySize = 1024; };
      system.stateVersion = "25.11"; # Did you read the comment?
    }
`

const tail = `
    (mkIf cfg.enable {
      environment.etc."motd".text = greet "builders";
    })
  ];
}
`

/** Blocks that repeat with a number, as such files have them. */
function block(n: number): string {
  return `    {
      # Site ${n}${n % 3 === 0 ? '\t(tabs and   spaces kept)   ' : ''}
      environment.etc."sites/site-${n}" = {
        text = ''
          listen = \${toString (8000 + ${n})}
          name = "site-${n}" ''\${literal}
        '';
        mode = "0644";
      };
      environment.variables.SITE_${n} = mkIf (${n} > 2 && !false) "on";
    }
`
}

export function writtenByHand(): string {
  return head + Array.from({ length: 34 }, (_, n) => block(n)).join('') + tail
}
