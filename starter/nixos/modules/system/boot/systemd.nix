# Services under the names and options of systemd's units; runit supervises them.
{ config, pkgs, lib, ... }:

let
  inherit (lib) mkOption types;

  unitName = types.strMatching "[a-zA-Z0-9@%:_.\\-]+[.](service|socket|device|mount|automount|swap|target|path|timer|scope|slice)";
  units = description: mkOption { type = types.listOf unitName; default = [ ]; inherit description; };
  commands = description: mkOption { type = types.lines; default = ""; inherit description; };
  setting = types.attrsOf types.unspecified;

  serviceOptions = { name, ... }: {
    options = {
      enable = mkOption { type = types.bool; default = true; description = "Whether the service is there at all."; };
      name = mkOption { type = types.str; default = "${name}.service"; description = "The unit's whole name."; };
      description = mkOption { type = types.singleLineStr; default = ""; description = "What the service is."; };
      documentation = mkOption { type = types.listOf types.str; default = [ ]; description = "Where one reads about it."; };
      wantedBy = units "The units with which it is started.";
      requiredBy = units "The units that need it, and with which it is started.";
      wants = units "The units to start with it.";
      requires = units "The units that it needs, and that are started with it.";
      bindsTo = units "The units that it needs.";
      partOf = units "The units with which it is stopped.";
      conflicts = units "The units that may not run with it.";
      onFailure = units "The units to start when it fails.";
      after = units "The units to wait for before it is started.";
      before = units "The units that wait for it.";
      aliases = units "Its other names.";
      path = mkOption { type = types.listOf (types.either types.package types.str); default = [ ]; description = "Packages whose programs it finds."; };
      environment = mkOption { type = types.attrsOf (types.nullOr (types.oneOf [ types.str types.path types.package ])); default = { }; description = "Its environment."; };
      script = commands "Shell commands that are its main process.";
      scriptArgs = mkOption { type = types.str; default = ""; description = "The arguments of `script`."; };
      preStart = commands "Shell commands to run before its main process.";
      postStart = commands "Shell commands to run after its main process was started.";
      preStop = commands "Shell commands to run before it is stopped.";
      postStop = commands "Shell commands to run after it was stopped.";
      reload = commands "Shell commands that make it read its configuration again.";
      serviceConfig = mkOption { type = setting; default = { }; example = { RestartSec = 5; }; description = "Settings of the section `[Service]`."; };
      unitConfig = mkOption { type = setting; default = { }; description = "Settings of the section `[Unit]`."; };
      restartIfChanged = mkOption { type = types.bool; default = true; description = "Whether it is restarted when it changes."; };
      reloadIfChanged = mkOption { type = types.bool; default = false; description = "Whether it is reloaded when it changes."; };
      stopIfChanged = mkOption { type = types.bool; default = true; description = "Whether it is stopped and started when it changes."; };
      restartTriggers = mkOption { type = types.listOf types.unspecified; default = [ ]; description = "Values whose change restarts it."; };
      startLimitBurst = mkOption { type = types.nullOr types.int; default = null; description = "How many starts there may be in the interval."; };
      startLimitIntervalSec = mkOption { type = types.nullOr types.int; default = null; description = "The interval for `startLimitBurst`, in seconds."; };
    };
  };

  services = lib.filterAttrs (_: service: service.enable) config.systemd.services;
  plainName = lib.removeSuffix ".service";
  isWanted = name: service:
    service.wantedBy != [ ] || service.requiredBy != [ ]
    || lib.any (other: lib.elem "${name}.service" (other.wants ++ other.requires ++ other.bindsTo)) (lib.attrValues services);
  # `before` is the other's `after`.
  waitsFor = name: service:
    lib.filter (other: services ? ${other}) (lib.unique (
      map plainName service.after
      ++ lib.attrNames (lib.filterAttrs (_: other: lib.elem "${name}.service" other.before) services)
    ));

  list = value: if value == null then [ ] else if builtins.isList value then map toString value else [ (toString value) ];
  # systemd's prefixes: "-" ignores a failure, "+" and "!" keep root's rights, "@" and ":" change the words' reading.
  prefixOf = command: builtins.head (builtins.match "([-+!@:]*).*" command);
  bare = command: lib.removePrefix (prefixOf command) command;
  line = command: "${bare command}${lib.optionalString (lib.hasInfix "-" (prefixOf command)) " || true"}\n";
  isRoots = command: lib.hasInfix "+" (prefixOf command) || lib.hasInfix "!" (prefixOf command);

  filesOf = name: service:
    let
      cfg = service.serviceConfig;
      user = toString (cfg.User or "");
      group = toString (cfg.Group or "");
      kind = cfg.Type or (if service.script == "" && !(cfg ? ExecStart) then "oneshot" else "simple");
      type = if kind == "oneshot" || kind == "forking" then "oneshot" else "simple";
      hasLog = !(cfg ? TTYPath) && !(cfg ? StandardOutput && lib.elem cfg.StandardOutput [ "tty" "null" ]);
      script = text: pkgs.writeShellScript "unit-script-${name}" "set -e\n${text}";
      folders = kind': root:
        map (folder: "${root}/${folder} ${cfg."${kind'}Mode" or "0755"}")
          (lib.concatMap (lib.splitString " ") (list (cfg."${kind'}" or null)));
      path = lib.concatStringsSep ":" (
        lib.concatMap (package: [ "${package}/bin" ]) service.path
        ++ [ "/run/current-system/fhs/usr/bin" "/run/current-system/fhs/usr/sbin" ]
      );
      environment = config.systemd.globalEnvironment // service.environment;
      starts = map bare (list (cfg.ExecStart or null));
    in
    {
      run = "@unit-run@";
      finish = "@unit-finish@";
      unit = ''
        dir=$PWD
        type=${type}
        restart=${toString (cfg.Restart or "no")}
        remain=${if cfg.RemainAfterExit or (kind == "forking") then "1" else "0"}
        pause=${toString (cfg.RestartSec or "0.1")}
        after=${lib.escapeShellArg (lib.concatStringsSep " " (waitsFor name service))}
        user=${lib.escapeShellArg user}
        group=${lib.escapeShellArg group}
        quiet=${if cfg ? TTYPath || cfg ? Nice then "" else "1"}
        directory=${lib.escapeShellArg (lib.removePrefix "-" (toString (cfg.WorkingDirectory or "/")))}
        path=${lib.escapeShellArg path}
        as=${if cfg ? TTYPath then "'chpst -P'" else ""}
      '';
      about = ''
        description=${if service.description == "" then "${name}.service" else service.description}
        type=${kind}
        after=${toString service.after}
        restart-if-changed=${if service.restartIfChanged then "1" else "0"}
        reload-if-changed=${if service.reloadIfChanged then "1" else "0"}
        stop-if-changed=${if service.stopIfChanged then "1" else "0"}
        triggers=${builtins.hashString "sha256" (builtins.toJSON (map (one: "${if builtins.isAttrs one && !(one ? outPath) then builtins.toJSON one else toString one}") service.restartTriggers))}
      '';
      environment = lib.concatStrings (lib.mapAttrsToList (key: value:
        lib.optionalString (value != null) "export ${key}=${lib.escapeShellArg "${value}"}\n") environment)
        + lib.concatMapStrings (one: "export ${lib.escapeShellArg one}\n") (list (cfg.Environment or null))
        + lib.concatMapStrings (one: "set -a; . ${lib.escapeShellArg (lib.removePrefix "-" one)}; set +a\n") (list (cfg.EnvironmentFile or null));
      folders = lib.concatMapStrings (one: "${one}\n") (
        folders "RuntimeDirectory" "/run" ++ folders "StateDirectory" "/var/lib"
        ++ folders "CacheDirectory" "/var/cache" ++ folders "LogsDirectory" "/var/log"
      );
      before = lib.concatMapStrings (command: (if isRoots command then "" else "$as ") + line command) (list (cfg.ExecStartPre or null))
        + lib.optionalString (service.preStart != "") "$as ${script service.preStart}\n";
      start =
        if service.script != "" then "exec ${script service.script} ${service.scriptArgs}\n"
        else if type == "oneshot" then lib.concatMapStrings (command: line command) (list (cfg.ExecStart or null))
        else lib.concatMapStrings (command: "exec ${command}\n") starts;
      afterwards = lib.concatMapStrings line (list (cfg.ExecStartPost or null))
        + lib.optionalString (service.postStart != "") "${script service.postStart}\n";
      stop = lib.concatMapStrings line (list (cfg.ExecStop or null)) + lib.optionalString (service.preStop != "") "${script service.preStop}\n";
      stopped = lib.concatMapStrings line (list (cfg.ExecStopPost or null)) + lib.optionalString (service.postStop != "") "${script service.postStop}\n";
      reload = lib.concatMapStrings line (list (cfg.ExecReload or null)) + lib.optionalString (service.reload != "") "${script service.reload}\n";
    }
    // lib.optionalAttrs (!isWanted name service) { down = "it is started when somebody asks for it\n"; }
    // lib.optionalAttrs hasLog { "log/run" = "@unit-log@"; };

  files = lib.concatMapAttrs (name: service: lib.mapAttrs' (file: text: { name = "${name}/${file}"; value = text; }) (filesOf name service)) services;
in
{
  options.systemd = {
    services = mkOption {
      type = types.attrsOf (types.submodule serviceOptions);
      default = { };
      description = "The services of the system, by name.";
    };
    globalEnvironment = mkOption {
      type = types.attrsOf (types.nullOr (types.oneOf [ types.str types.path types.package ]));
      default = { };
      example = { TZ = "CET"; };
      description = "The environment of all services.";
    };
    defaultUnit = mkOption { type = unitName; default = "multi-user.target"; description = "The unit that is started with the system."; };
  };

  config.system.build.services = pkgs.runCommand "services"
    {
      busybox = pkgs.busybox;
      bootPath = config.system.build.bootPath;
      files = builtins.toJSON files;
      passAsFile = [ "files" ];
      runs = ../../../guest/unit-run.sh;
      finishes = ../../../guest/unit-finish.sh;
      logs = ../../../guest/unit-log.sh;
    } ''
    # A variable that is not set would leave a service without its scripts.
    set -u
    mkdir -p $out
    cd $out
    ${lib.concatStrings (lib.mapAttrsToList (file: text: ''
      mkdir -p ${lib.escapeShellArg (dirOf file)}
      printf %s ${lib.escapeShellArg text} >${lib.escapeShellArg file}
    '') files)}
    for unit in *; do
      [ -d "$unit" ] || continue
      sed "s|@busybox@|$busybox|g" $runs >"$unit/run"
      sed "s|@busybox@|$busybox|g" $finishes >"$unit/finish"
      chmod +x "$unit/run" "$unit/finish"
      # Tells whether a unit is another in another system.
      find "$unit" -type f | LC_ALL=C sort | xargs cat | sha256sum >"$unit/hash"
      # What runsv writes goes where it may write.
      ln -s "/run/supervise.$unit" "$unit/supervise"
      if [ -d "$unit/log" ]; then
        sed "s|@busybox@|$busybox|g; s|@unit@|$unit|g" $logs >"$unit/log/run"
        chmod +x "$unit/log/run"
        ln -s "/run/supervise.$unit.log" "$unit/log/supervise"
      fi
    done
  '';
}
