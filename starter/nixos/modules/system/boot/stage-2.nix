# What runs between the initrd and the services.
{ config, pkgs, lib, ... }:

{
  options.boot.tmp = {
    cleanOnBoot = lib.mkOption { type = lib.types.bool; default = false; description = "Whether `/tmp` is emptied at each start."; };
    useTmpfs = lib.mkOption { type = lib.types.bool; default = false; description = "Whether `/tmp` is in memory."; };
    tmpfsSize = lib.mkOption { type = lib.types.either lib.types.str lib.types.ints.positive; default = "50%"; description = "The size of `/tmp` in memory."; };
  };
  options.boot.postBootCommands = lib.mkOption { type = lib.types.lines; default = ""; description = "Shell commands to run before the services are started."; };

  config = {
    # Busybox's programs by name, for the time before /usr is there.
    system.build.bootPath = pkgs.runCommand "boot-path" { busybox = pkgs.busybox; } ''
      mkdir -p $out/bin
      for applet in $($busybox/bin/busybox --list); do ln -s $busybox/bin/busybox $out/bin/$applet; done
    '';
    system.activationScripts = lib.mkMerge [
      (lib.mkIf config.boot.tmp.cleanOnBoot { cleanTmp = "[ -e /run/tmp-cleaned ] || rm -rf /tmp/* /tmp/.[!.]*; : >/run/tmp-cleaned"; })
      (lib.mkIf (config.boot.postBootCommands != "") { postBoot = "[ -e /run/post-boot ] || {\n: >/run/post-boot\n${config.boot.postBootCommands}\n}"; })
    ];
    fileSystems = lib.mkIf config.boot.tmp.useTmpfs {
      "/tmp" = { device = "tmpfs"; fsType = "tmpfs"; options = [ "mode=1777" "size=${toString config.boot.tmp.tmpfsSize}" ]; };
    };
    systemd.services.acpid = {
      description = "Power Button";
      wantedBy = [ "multi-user.target" ];
      after = [ "systemd-modules-load.service" ];
      # A button pressed before it has opened the devices is not noticed.
      postStart = ''
        for tries in $(seq 100); do
          ls -l /proc/$(cat /run/units/acpid/main)/fd 2>/dev/null | grep -q /dev/input/event && break
          sleep 0.2
        done
      '';
      serviceConfig.Restart = "always";
      serviceConfig.ExecStart = "${pkgs.busybox}/bin/busybox acpid -f -c ${pkgs.runCommand "acpi" { inherit (pkgs) guestCommands busybox; } ''
        mkdir -p $out/PWRF
        printf '#!%s/bin/busybox sh\nexec %s/bin/poweroff\n' $busybox $guestCommands >$out/PWRF/00000080
        chmod +x $out/PWRF/00000080
      ''} -l /dev/null -p /run/acpid.pid";
    };
  };
}
