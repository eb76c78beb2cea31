# debian_program BASE PACKAGE NAME WORDS…: runs a program of an unpacked package in a build, by Debian's own libraries.
debian_program() {
  local base=$1 package=$2 name=$3 unit libraries=
  shift 3
  for unit in "$base" "$package" $(cat "$package/nix-support/debian"); do
    libraries=$libraries${libraries:+:}$unit/usr/lib/x86_64-linux-gnu
  done
  "$base/usr/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2" --library-path "$libraries" "$package/usr/bin/$name" "$@"
}
