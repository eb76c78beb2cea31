# What `nix-shell` opens; unlike other derivations these name no PATH, so that in the shell the user's own stays.
{ lib, system }:

let
  shell = args: derivation ({
    inherit system;
    builder = "/bin/bash";
    args = [ "-e" "-o" "pipefail" "-c" ". $stdenv/setup; PATH=$PATH:/usr/bin:/bin; eval \"$buildCommand\"" ];
    stdenv = "${./shell}";
    preferLocalBuild = true;
    allowSubstitutes = false;
  } // removeAttrs args [ "meta" "passthru" ]) // args.passthru or { };
in
{
  # `nix-shell -p` takes it.
  runCommandCC = name: env: buildCommand: shell (env // { inherit name buildCommand; });

  mkShell = { name ? "nix-shell", inputsFrom ? [ ], ... }@args: shell (removeAttrs args [ "inputsFrom" ] // {
    inherit name;
    buildInputs = args.buildInputs or [ ] ++ lib.concatMap (other: other.buildInputs or [ ] ++ other.nativeBuildInputs or [ ]) inputsFrom;
    buildCommand = "export >$out";
  });
}
