# The small builders under their names in nixpkgs: texts, scripts and trees of links.
{ lib, runCommand, run, shell }:

rec {
  writeTextFile = { name, text, executable ? false, destination ? "", meta ? { }, passthru ? { }, ... }:
    run {
      inherit name meta passthru executable destination;
      content = text;
      passAsFile = [ "content" ];
      phase = "installPhase";
      text = ''
        target=$out$destination
        mkdir -p "$(dirname "$target")"
        cp "$contentPath" "$target"
        if [ -n "$executable" ]; then chmod +x "$target"; fi
      '';
    };

  writeText = name: text: writeTextFile { inherit name text; };
  writeTextDir = path: text: writeTextFile {
    name = baseNameOf path;
    destination = "/${path}";
    inherit text;
  };
  writeScript = name: text: writeTextFile { inherit name text; executable = true; };
  writeScriptBin = name: text: writeTextFile {
    inherit name text;
    executable = true;
    destination = "/bin/${name}";
    meta.mainProgram = name;
  };
  writeShellScript = name: text: writeScript name "#!${shell}\n${text}\n";
  writeShellScriptBin = name: text: writeScriptBin name "#!${shell}\n${text}\n";
  writeShellApplication = { name, text, runtimeInputs ? [ ], ... }:
    writeShellScriptBin name ''
      set -o errexit -o nounset -o pipefail
      export PATH="${lib.makeBinPath runtimeInputs}:$PATH"
      ${text}
    '';

  # All of the paths' files as links in one tree; where two have the same file the first wins.
  symlinkJoin = { name, paths, postBuild ? "", meta ? { }, ... }:
    run {
      inherit name meta;
      paths = map (path: "${path}") paths;
      text = ''
        mkdir -p $out
        for path in $paths; do cp -rsn --no-preserve=mode "$path"/. $out/; done
        ${postBuild}
      '';
    };
  buildEnv = { name, paths, ... }@args: symlinkJoin { inherit name paths; postBuild = args.postBuild or ""; };

  linkFarm = name: entries:
    let
      list = if builtins.isList entries then entries else lib.mapAttrsToList (name: path: { inherit name path; }) entries;
    in
    runCommand name { } ''
      mkdir -p $out
      ${lib.concatMapStringsSep "\n" (entry: ''
        mkdir -p "$(dirname $out/${lib.escapeShellArg entry.name})"
        ln -s ${lib.escapeShellArg "${entry.path}"} $out/${lib.escapeShellArg entry.name}
      '') list}
    '';
}
