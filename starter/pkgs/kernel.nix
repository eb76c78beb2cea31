# Debian's kernel, with the modules that make sense in a virtual machine.
{ run, debian }:

let
  names = builtins.filter (name: builtins.match "linux-image-[0-9].*" name != null) (builtins.attrNames debian.index);
  name = builtins.head names;
  release = builtins.substring 12 (-1) name;
  version = builtins.head (builtins.split "-" release);
in
run {
  name = "linux-${version}";
  deb = debian.file name;
  inherit (debian) base;
  inherit release;
  phase = "unpackPhase";
  text = builtins.readFile ./kernel.sh;
  passthru = { inherit version release; pname = "linux"; modDirVersion = release; };
  meta = { description = "The Linux kernel"; available = true; name = "linux"; };
}
