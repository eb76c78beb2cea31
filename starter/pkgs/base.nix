# The Debian packages that every guest has; they and all they need are unpacked into one store path.
[
  "bash" "coreutils" "util-linux" "mount" "login" "passwd" "libpam-modules" "sudo" "e2fsprogs" "procps" "kmod"
  "iproute2" "iputils-ping" "nftables" "hostname" "grep" "sed" "gawk" "findutils" "diffutils" "tar" "gzip" "xz-utils"
  "bzip2" "zstd" "less" "ncurses-bin" "ncurses-base" "ca-certificates" "tzdata" "netbase" "psmisc" "kbd" "runit"
  "perl-base" "libc-bin" "curl" "nano"
]
