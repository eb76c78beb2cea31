#!@busybox@/bin/busybox sh
# nixos-version: the version of the running system.
export PATH=@bootPath@/bin
cat /run/current-system/nixos-version
echo
