/** A configuration of a given length, with what people write: nested and dotted names, lists, strings of both kinds, comments. */

export function largeConfiguration(lines: number): string {
  const parts = ['{ config, lib, pkgs, ... }:', '', '{', '  networking.hostName = "large";', '']
  for (let n = 0; parts.length < lines - 24; n++) {
    parts.push(
      `  # Site number ${n}`,
      `  services.nginx.virtualHosts."site-${n}.example.org" = {`,
      '    enableACME = true;',
      `    root = "/srv/www/site-${n}";`,
      `    locations."/".extraConfig = ''`,
      `      proxy_set_header Host $host;`,
      `      add_header X-Site "\${toString ${n}}";`,
      "    '';",
      '  };',
      `  users.users.user${n} = {`,
      '    isNormalUser = true;',
      `    extraGroups = [ "users" "site-${n}" ];`,
      '    packages = with pkgs; [ git ripgrep ];',
      '  };',
      `  networking.interfaces.eth${n}.useDHCP = lib.mkIf config.services.nginx.enable (${n} > 3);`,
      '',
    )
  }
  parts.push('  environment.systemPackages = with pkgs; [', '    cowsay', '    lolcat', '  ];', '')
  while (parts.length < lines - 2) parts.push('  # …')
  return [...parts, '  system.stateVersion = "25.11";', '}', ''].join('\n')
}
