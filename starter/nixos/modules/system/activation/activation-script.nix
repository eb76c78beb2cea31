# What is done at each start before the services, and again when a configuration is switched to.
{ config, pkgs, lib, ... }:

let
  inherit (lib) mkOption types;
  scripts = config.system.activationScripts;
  textOf = script: if builtins.isString script then script else script.text;
  depsOf = script: if builtins.isString script then [ ] else script.deps or [ ];

  # Those that others depend on come first.
  ordered = (builtins.foldl' visit { done = { }; names = [ ]; } (lib.attrNames scripts)).names;
  visit = state: name:
    if state.done ? ${name} || !(scripts ? ${name}) then state
    else
      let before = builtins.foldl' visit (state // { done = state.done // { ${name} = true; }; }) (depsOf scripts.${name}); in
      before // { names = before.names ++ [ name ]; };
in
{
  options.system.activationScripts = mkOption {
    default = { };
    example = { stdio = { text = "ln -sfn /proc/self/fd /dev/fd"; deps = [ ]; }; };
    description = "Shell commands that bring the running system into the configuration's state, by name, each a text or `{ text; deps; }`.";
    type = types.attrsOf (types.either types.str (types.submodule {
      options = {
        text = mkOption { type = types.lines; description = "The commands."; };
        deps = mkOption { type = types.listOf types.str; default = [ ]; description = "The names of those that have to run before."; };
        supportsDryActivation = mkOption { type = types.bool; default = false; description = "Whether it may be run without effect."; };
      };
    }));
  };

  options.systemd.tmpfiles.rules = mkOption {
    type = types.listOf types.str;
    default = [ ];
    example = [ "d /tmp 1777 root root 10d" ];
    description = "Files and folders to make at start, as in tmpfiles.d; the kinds d, D, f, L and z are known.";
  };

  config.system.build.activationSnippets = pkgs.writeText "activation-snippets" (
    lib.concatMapStrings (name: ''
      # ${name}
      (
      ${textOf scripts.${name}}
      ) || printf 'Activation script snippet %s failed.\n' ${lib.escapeShellArg name}
    '') ordered
    + lib.concatMapStrings (rule: "tmpfile ${rule}\n") config.systemd.tmpfiles.rules
  );
}
