#!/usr/bin/perl
# Writes a first configuration.nix, and a hardware-configuration.nix that says what this computer is.
# @configuration@ and @system@ are filled in when it is built.
use strict;
use warnings;
use File::Path qw(make_path);
use File::Spec;

my ($configuration, $system) = ('@configuration@', '@system@');
my $usage = "usage: nixos-generate-config [--root DIR] [--dir DIR] [--force] [--no-filesystems] [--show-hardware-config]\n";
my ($root, $dir) = ("", "/etc/nixos");
my ($force, $show, $fileSystems) = (0, 0, 1);

while (defined(my $argument = shift @ARGV)) {
    if ($argument eq "--root") { $root = folder($argument) }
    elsif ($argument eq "--dir") { $dir = folder($argument) }
    elsif ($argument eq "--force") { $force = 1 }
    elsif ($argument eq "--no-filesystems") { $fileSystems = 0 }
    elsif ($argument eq "--show-hardware-config") { $show = 1 }
    elsif ($argument eq "--help") { print $usage; exit 0 }
    else { die "nixos-generate-config: unrecognized argument ‘$argument’\n$usage" }
}

sub folder {
    my ($argument) = @_;
    my $folder = shift @ARGV;
    die "nixos-generate-config: $argument needs a folder\n$usage" unless defined $folder && $folder ne "";
    # Of "/" nothing stays, and that is right: what it is put before begins with a slash.
    return File::Spec->rel2abs($folder) =~ s{/+$}{}r;
}

sub slurp {
    my ($file) = @_;
    open(my $handle, '<', $file) or return "";
    local $/;
    return <$handle> // "";
}

sub quoted {
    my ($text) = @_;
    return '"' . $text =~ s/([\\"]|\$(?=\{))/\\$1/gr . '"';
}

sub list { return join(" ", "[", (map { quoted($_) } @_), "]") }

sub sortedOnce { my %seen; return sort grep { !$seen{$_}++ } @_ }

# The module that drives a device; none where the driver is part of the kernel.
sub driver {
    my $module = readlink("$_[0]/driver/module") or return ();
    return $module =~ s{.*/}{}r;
}

# What the initrd may need to reach the root file system, and for typing a passphrase.
sub initrdModules {
    my @drivers;
    for my $device (glob "/sys/bus/pci/devices/*") {
        # Storage, USB and FireWire controllers.
        push @drivers, driver($device) if slurp("$device/class") =~ /^0x(01|0c0[03])/;
    }
    for my $device (glob "/sys/bus/usb/devices/*") {
        # Storage, keyboards and mice.
        push @drivers, driver($device) if slurp("$device/bInterfaceClass") =~ /^0[83]/;
    }
    push @drivers, driver("$_/device") for glob "/sys/class/block/* /sys/class/mmc_host/*";
    push @drivers, grep { /^virtio_(blk|scsi)$/ } map { driver($_) } glob "/sys/bus/virtio/devices/*";
    return sortedOnce(@drivers);
}

my $processor = slurp("/proc/cpuinfo");

sub kernelModules {
    my %byFlag = (vmx => "kvm-intel", svm => "kvm-amd");
    return map { $byFlag{$_} } grep { $processor =~ /^flags\s*:.*\b$_\b/m } sort keys %byFlag;
}

sub microcode {
    # The processor of a virtual machine is its host's business.
    return "" if $processor =~ /^flags\s*:.*\bhypervisor\b/m;
    my %byMaker = (GenuineIntel => "intel", AuthenticAMD => "amd");
    my ($maker) = grep { $processor =~ /^vendor_id\s*:\s*$_$/m } sort keys %byMaker;
    return "" unless defined $maker;
    return "  hardware.cpu.$byMaker{$maker}.updateMicrocode = lib.mkDefault config.hardware.enableRedistributableFirmware;\n";
}

# The name of a disk that stays when disks are added.
sub stableName {
    my ($device) = @_;
    my $number = (stat $device)[6];
    for my $link (glob "/dev/disk/by-uuid/* /dev/disk/by-label/*") {
        my $other = (stat $link)[6];
        return $link if defined $number && defined $other && $other == $number;
    }
    return $device;
}

sub fileSystemLines {
    my %byPlace;
    # "36 35 98:0 /root /place options optional… - type device options" (proc(5)), in the order of mounting.
    for my $line (split /\n/, slurp("/proc/self/mountinfo")) {
        my ($left, $right) = split / - /, $line, 2;
        my ($top, $place) = map { s/\\([0-7]{3})/chr oct $1/ger } (split / /, $left)[3, 4];
        my ($type, $device) = map { s/\\([0-7]{3})/chr oct $1/ger } (split / /, $right)[0, 1];
        next unless $place eq $root || $root eq "" || index($place, "$root/") == 0;
        $place = substr($place, length $root);
        $place = "/" if $place eq "";
        # What was mounted over is not seen any more.
        delete $byPlace{$place};
        next if $device !~ m{^/dev/} || $device =~ m{^/dev/loop} || $place =~ m{^/(nix/store|proc|sys|dev|run)(/|$)};
        my @options = $type eq "btrfs" && $top ne "/" ? "subvol=" . $top =~ s{^/}{}r : ();
        # A folder of another file system in a second place is not a file system.
        next if $top ne "/" && !@options;
        $byPlace{$place} = { device => stableName($device), type => $type, options => \@options };
    }
    my $text = "";
    for my $place (sort keys %byPlace) {
        my $one = $byPlace{$place};
        $text .= "  fileSystems." . quoted($place) . " =\n"
            . "    { device = " . quoted($one->{device}) . ";\n"
            . "      fsType = " . quoted($one->{type}) . ";\n"
            . (@{ $one->{options} } ? "      options = " . list(@{ $one->{options} }) . ";\n" : "")
            . "    };\n\n";
    }
    my (undef, @swaps) = split /\n/, slurp("/proc/swaps");
    my @devices = map { "{ device = " . quoted(stableName($_)) . "; }" } grep { m{^/dev/(?!zram)} } map { (split)[0] } @swaps;
    return $text . "  swapDevices = " . join(" ", "[", @devices, "]") . ";\n\n";
}

sub hardware {
    my $available = list(initrdModules());
    my $modules = list(kernelModules());
    my $mounted = $fileSystems ? fileSystemLines() : "";
    my $microcode = microcode();
    return <<END;
# Made by ‘nixos-generate-config’, which writes this file anew each time that it is run: put your own settings into
# configuration.nix.
{ config, lib, pkgs, modulesPath, ... }:

{
  imports =
    [ (modulesPath + "/installer/scan/not-detected.nix")
    ];

  boot.initrd.availableKernelModules = $available;
  boot.initrd.kernelModules = [ ];
  boot.kernelModules = $modules;
  boot.extraModulePackages = [ ];

$mounted  nixpkgs.hostPlatform = lib.mkDefault "$system";
$microcode}
END
}

sub put {
    my ($file, $text) = @_;
    print STDERR "writing $file...\n";
    open(my $handle, '>', $file) or die "nixos-generate-config: $file cannot be written: $!\n";
    print $handle $text;
    close($handle) or die "nixos-generate-config: $file cannot be written: $!\n";
}

if ($show) {
    print hardware();
    exit 0;
}

$dir = "$root$dir" if $dir eq "/etc/nixos";
make_path($dir, { error => \my $failed });
die "nixos-generate-config: $dir cannot be made: " . join(", ", map { values %$_ } @$failed) . "\n" if @$failed;
put("$dir/hardware-configuration.nix", hardware());
if ($force || !-e "$dir/configuration.nix") {
    put("$dir/configuration.nix", slurp($configuration));
} else {
    print STDERR "warning: not overwriting existing $dir/configuration.nix\n";
}
