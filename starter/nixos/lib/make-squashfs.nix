# The store paths of some packages and of all they need, as one compressed file system.
{ pkgs, storeContents, comp ? "zstd -Xcompression-level 6" }:

pkgs.runCommand "squashfs.img"
{
  base = pkgs.debian.base;
  tools = pkgs.squashfsTools;
  compression = if comp == null then "-no-compression" else "-comp ${comp}";
  exportReferencesGraph = [ "graph" (pkgs.linkFarm "on-the-cd" (builtins.listToAttrs (map (one: { inherit (one) name; value = one; }) storeContents))) ];
} ''
  . ${../../pkgs/debian-program.sh}
  # Not the list itself.
  grep '^${builtins.storeDir}/' graph | sort -u | grep -v -- '-on-the-cd$' >paths
  # Small blocks: what is read on a start lies in many small files.
  debian_program $base $tools mksquashfs $(cat paths) $out -no-progress -no-recovery -no-hardlinks -keep-as-directory -all-root \
    -b 131072 $compression -processors ''${NIX_BUILD_CORES:-1} -mkfs-time 1 -all-time 1 | grep -E '^(Filesystem|Number of|Exportable|Creating)' || [ ''${PIPESTATUS[0]} = 0 ]
''
