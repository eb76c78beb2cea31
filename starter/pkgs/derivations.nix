# Derivations that are built by the host's own shell and tools.
let
  # What a store name may not hold.
  storeName = builtins.replaceStrings [ "%" "+" ":" "~" "@" " " "/" ] [ "-" "-plus" "-" "-" "-at-" "-" "-" ];
in
rec {
  inherit storeName;

  system = "x86_64-linux";

  # A derivation whose attributes are the builder's environment, as everywhere in Nix.
  raw = args: derivation ({
    inherit system;
    builder = "/bin/sh";
    PATH = "/usr/bin:/usr/sbin:/bin:/sbin";
    # Nobody else has these, and they are made faster than a cache is asked.
    preferLocalBuild = true;
    allowSubstitutes = false;
    LC_ALL = "C";
  } // args // { name = storeName args.name; });

  # `text` is run by the host's bash in an empty folder, with $out set; what else is in `env` is the environment.
  runCommand = name: env: text: run ({ inherit name text; } // env);

  run = { name, text, phase ? "buildPhase", meta ? { }, passthru ? { }, ... }@args:
    raw (removeAttrs args [ "text" "meta" "passthru" "phase" ] // {
      buildCommand = text;
      # A long text does not fit into the environment.
      passAsFile = [ "buildCommand" ] ++ args.passAsFile or [ ];
      args = [ ./run.sh phase ];
    }) // passthru // { inherit meta passthru; };
}
