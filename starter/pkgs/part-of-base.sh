# The programs of one package that is part of the base, as links.
mkdir -p $out/bin $out/nix-support
dpkg-deb --fsys-tarfile $deb | tar -t | grep -E '^\./(usr/)?s?bin/[^/]+$' | while read -r program; do
  ln -sn $base/usr/"$(basename "$(dirname "$program")")"/"$(basename "$program")" $out/bin/ 2>/dev/null || true
done
echo $base >$out/nix-support/debian
