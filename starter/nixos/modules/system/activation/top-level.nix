# The whole system as one store path: kernel, initrd, init, /etc, programs and services.
{ config, pkgs, lib, ... }:

let
  inherit (lib) mkOption types;
  failed = map (one: one.message) (lib.filter (one: !one.assertion) config.assertions);
  checked = value:
    if failed != [ ] then throw "\nFailed assertions:\n${lib.concatMapStringsSep "\n" (message: "- ${message}") failed}"
    else lib.foldr (warning: rest: builtins.trace "warning: ${warning}" rest) value config.warnings;
  build = config.system.build;

  # Debian's programs look for their parts below /usr: all packages that anything in the system names are merged there.
  fhs = pkgs.runCommand "fhs"
    {
      kernel = build.kernel;
      base = pkgs.debian.base;
      exportReferencesGraph = [ "graph" (pkgs.linkFarm "named" { inherit (config.system) path; inherit (build) etc services etcCopies activationSnippets; locales = config.i18n.glibcLocales; }) ];
    } ''
    # The host's awk is a link through /etc, which the sandbox has not.
    { echo $base; grep ^${builtins.storeDir}/ graph; } | perl -ne 'print unless $seen{$_}++' | while read -r path; do
      if [ -e $path/nix-support/debian ]; then echo $path; fi
    done >roots
    mkdir -p $out
    for part in usr etc; do
      folders=
      for root in $(cat roots) $kernel ${pkgs.guestCommands}; do [ -d $root/$part ] && folders="$folders $root/$part"; done
      perl ${../../../../pkgs/farm.pl} $out/$part $folders
    done
    # What the packages' own installation would have made.
    if [ -d $out/usr/share/ca-certificates ]; then
      mkdir -p certs && find -L $out/usr/share/ca-certificates -name '*.crt' | sort | xargs cat >certs/ca-certificates.crt
      cp certs/ca-certificates.crt $out/ca-certificates.crt
    fi
  '';
in
{
  options.system = {
    build = mkOption {
      default = { };
      description = "What is built of the system, by name.";
      type = types.lazyAttrsOf types.unspecified;
    };
    switch.enable = mkOption { type = types.bool; default = true; description = "Whether the running system can be switched to another configuration."; };
    extraSystemBuilderCmds = mkOption { type = types.lines; default = ""; internal = true; description = "Shell commands that add to the system's store path."; };
  };

  config = {
    environment.etc."ssl/certs/ca-certificates.crt".source = "/run/current-system/fhs/ca-certificates.crt";
    environment.etc."ssl/certs/ca-bundle.crt".source = "/run/current-system/fhs/ca-certificates.crt";

    system.build.fhs = fhs;
    system.build.toplevel = checked (pkgs.runCommand "nixos-system-${config.system.name}-${config.system.nixos.label}"
      {
        inherit fhs;
        inherit (build) kernel initialRamdisk services etc etcCopies wrappers updateUsers usersGroups bootPath activationSnippets;
        inherit (config.system) path;
        kernelParams = config.boot.kernelParams;
        busybox = pkgs.busybox;
        sudo = pkgs.debian.base;
        inherit (config.system.nixos) distroName;
        inherit (builtins) storeDir;
        passthru = { inherit config; };
      } ''
      mkdir -p $out
      substitute() {
        sed -e "s|@busybox@|$busybox|g" -e "s|@bootPath@|$bootPath|g" -e "s|@distroName@|$distroName|g" \
          -e "s|@storeDir@|$storeDir|g" -e "s|@copies@|$etcCopies|g" -e "s|@wrappers@|$wrappers|g" -e "s|@sudo@|$sudo|g" \
          -e "s|@updateUsers@|$updateUsers|g" -e "s|@usersGroups@|$usersGroups|g" -e "s|@writable@|ssh profiles|g" -e "s|@shutdown@|${../../../guest/shutdown.sh}|g" \
          -e "/^@snippets@$/{r $activationSnippets
      d}" "$1" >"$2"
        chmod +x "$2"
      }
      substitute ${../../../guest/stage-2.sh} $out/init
      substitute ${../../../guest/activate.sh} $out/activate
      ${lib.optionalString config.system.switch.enable ''
        mkdir $out/bin
        substitute ${../../../guest/switch-to-configuration.sh} $out/bin/switch-to-configuration
      ''}
      ln -s $kernel/bzImage $out/kernel
      ln -s $initialRamdisk/initrd $out/initrd
      ln -s $kernel $out/kernel-modules
      ln -s $path $out/sw
      ln -s $fhs $out/fhs
      ln -s $services $out/services
      perl ${../../../../pkgs/farm.pl} $out/etc $etc/etc $fhs/etc
      echo -n "$kernelParams" >$out/kernel-params
      echo -n ${lib.escapeShellArg config.system.nixos.label} >$out/nixos-version
      echo -n x86_64-linux >$out/system
      ${config.system.extraSystemBuilderCmds}
    '');
  };
}
