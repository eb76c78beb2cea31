# Names in nixpkgs for Debian's packages: the package's name there, what it lacks without its installation script, and what
# else comes with it. A name that is the same in both is in `same`.
{
  same = [
    "bash" "bc" "bzip2" "coreutils" "cowsay" "curl" "diffutils" "e2fsprogs" "file" "findutils" "fontconfig" "foot"
    "gawk" "git" "gzip" "hello" "htop" "icewm" "iproute2" "jq" "kbd" "kmod" "less" "lolcat" "lsof" "nano" "ncdu"
    "neofetch" "nftables" "openbox" "pciutils" "perl" "procps" "psmisc" "ripgrep" "rsync" "seatd" "sl" "socat" "strace" "sudo"
    "sway" "tcpdump" "tmux" "tree" "tzdata" "unzip" "usbutils" "util-linux" "wget" "xauth" "xclip" "xterm" "zip" "zstd" "hostname" "netbase"
    "runit" "isolinux" "mtools" "xorriso" "spice-vdagent" "qemu-guest-agent" "xinit" "xdm" "swaybg"
  ];
  other = {
    bashInteractive.deb = "bash";
    busybox = { deb = "busybox-static"; mainProgram = "busybox"; };
    cacert.deb = "ca-certificates";
    console-data.deb = "console-data";
    dejavu_fonts.deb = "fonts-dejavu-core";
    figlet = { deb = "figlet"; links."usr/bin/figlet" = "figlet-figlet"; };
    fortune = { deb = "fortune-mod"; also = [ "fortunes-min" ]; mainProgram = "fortune"; };
    grub2_efi.deb = "grub-efi-amd64-bin";
    gnugrep = { deb = "grep"; mainProgram = "grep"; };
    gnumake = { deb = "make"; mainProgram = "make"; };
    gnused = { deb = "sed"; mainProgram = "sed"; };
    gnutar = { deb = "tar"; mainProgram = "tar"; };
    iperf3.deb = "iperf3";
    iputils = { deb = "iputils-ping"; mainProgram = "ping"; };
    man-db = { deb = "man-db"; mainProgram = "man"; };
    netcat = { deb = "netcat-openbsd"; links."usr/bin/nc" = "nc.openbsd"; mainProgram = "nc"; };
    netcat-openbsd = { deb = "netcat-openbsd"; links."usr/bin/nc" = "nc.openbsd"; mainProgram = "nc"; };
    nginx = { deb = "nginx"; also = [ "nginx-light" "nginx-common" ]; };
    nginxStable = { deb = "nginx"; also = [ "nginx-light" "nginx-common" ]; };
    openssh = { deb = "openssh-server"; also = [ "openssh-client" ]; mainProgram = "ssh"; };
    python3.deb = "python3";
    ruby.deb = "ruby";
    shadow = { deb = "passwd"; };
    squashfsTools = { deb = "squashfs-tools"; mainProgram = "mksquashfs"; };
    syslinux.deb = "syslinux-common";
    sqlite = { deb = "sqlite3"; mainProgram = "sqlite3"; };
    vim = { deb = "vim"; links = { "usr/bin/vim" = "vim.basic"; "usr/bin/vi" = "vim.basic"; }; };
    x11-tools.deb = "x11-xserver-utils";
    xkeyboard_config.deb = "xkb-data";
    xorg-server = { deb = "xserver-xorg-core"; also = [ "xserver-xorg-input-evdev" "fonts-dejavu-core" "fontconfig" ]; mainProgram = "Xorg"; };
    xz = { deb = "xz-utils"; mainProgram = "xz"; };
  };
}
