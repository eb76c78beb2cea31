# Debian's packages as derivations: one for what every guest has, one for each other package.
{ run, storeName }:

let
  index = builtins.fromJSON (builtins.readFile ../debs/index.json);

  file = name:
    let entry = index.${name}; in
    builtins.path {
      path = ../debs + "/${entry.file}";
      name = storeName entry.file;
      sha256 = entry.sha256;
      recursive = false;
    };

  # The names of the packages and of all they need.
  closure = names:
    map (item: item.key) (builtins.genericClosure {
      startSet = map (key: { inherit key; }) names;
      operator = item: map (key: { inherit key; }) index.${item.key}.depends;
    });

  unpack = { name, version, packages, depends, links ? { }, meta ? { } }:
    run {
      name = "${name}-${version}";
      inherit meta;
      files = map file packages;
      depends = map (unit: "${unit}") depends;
      phase = "unpackPhase";
      links = builtins.concatStringsSep "" (map (link: "${link} ${links.${link}}\n") (builtins.attrNames links));
      passAsFile = [ "links" ];
      text = builtins.readFile ./unpack.sh;
      passthru = { inherit version; pname = name; };
    };

  baseNames = closure (import ./base.nix);
  isBase = builtins.listToAttrs (map (name: { inherit name; value = true; }) baseNames);

  base = unpack {
    name = "debian-base";
    version = index.libc6.version;
    packages = baseNames;
    depends = [ ];
    # What their installation scripts would have chosen among alternatives.
    links = {
      "usr/bin/awk" = "gawk";
      "usr/bin/pager" = "less";
      "usr/bin/sh" = "bash";
      "usr/bin/which" = "which.debianutils";
    };
  };

  # One derivation for a package, of which others may be part: what it needs is named within, so it comes with it.
  unit = name: if isBase ? ${name} then base else units.${name};
  units = builtins.mapAttrs (name: entry: unpack {
    inherit name;
    inherit (entry) version;
    packages = [ name ];
    # Dependencies may be circular, derivations may not: only a package that was asked for names all it needs.
    depends = [ ];
  }) index;

  package = name: { links ? { }, mainProgram ? null, also ? [ ] }:
    let
      entry = index.${name};
      needed = builtins.filter (other: !(isBase ? ${other}) && other != name) (closure ([ name ] ++ also));
      meta = { description = entry.description; available = true; inherit name; }
        // (if mainProgram == null then { } else { inherit mainProgram; });
    in
    if isBase ? ${name} then
      run {
        name = "${name}-${entry.version}";
        inherit meta base;
        deb = file name;
        text = builtins.readFile ./part-of-base.sh;
        passthru = { inherit (entry) version; pname = name; };
      }
    else
      unpack {
        inherit name meta links;
        inherit (entry) version;
        packages = [ name ];
        depends = [ base ] ++ map (other: units.${other}) needed;
      };
in
{
  inherit index file closure base package unit;
}
