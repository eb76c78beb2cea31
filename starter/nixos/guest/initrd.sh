# The initrd: busybox, the modules in the order in which they are to be loaded, and stage 1.
mkdir -p root/bin root/modules root/proc root/sys root/dev root/run root/mnt-root
cp $busybox/bin/busybox root/bin/busybox
chmod -R u+w root
for applet in sh mount umount insmod mkdir ln cat switch_root sleep readlink echo ls setsid mv; do
  ln -s busybox root/bin/$applet
done
modules=$kernel/lib/modules/$release
/usr/bin/perl - "$modules" $stage1Modules >order <<'PERL'
use strict;
my ($folder, @wanted) = @ARGV;
my (%needs, %path, %seen);
open(my $dep, '<', "$folder/modules.dep") or die;
while (<$dep>) {
    my ($file, $rest) = /^(\S+):\s*(.*)$/ or next;
    (my $name = $file) =~ s{.*/|\.ko$}{}g;
    $name =~ tr/-/_/;
    $path{$name} = $file;
    $needs{$name} = [ map { my $n = $_; $n =~ s{.*/|\.ko$}{}g; $n =~ tr/-/_/; $n } split ' ', $rest ];
}
sub add {
    my ($name) = @_;
    $name =~ tr/-/_/;
    return if $seen{$name}++;
    die "the kernel has no module $name\n" unless $path{$name};
    add($_) for reverse @{ $needs{$name} };
    print "$path{$name}\n";
}
add($_) for @wanted;
PERL
while read -r module; do
  cp "$modules/$module" root/modules/
  echo "/modules/$(basename "$module")" >>root/modules/order
done <order
cp $stage1 root/init
cp $mountsPath root/mounts
chmod +x root/init
mkdir -p $out
# Not compressed: unpacking it would cost more time in a guest than loading it.
(cd root && find . | LC_ALL=C sort | ../root/bin/busybox cpio -o -H newc 2>/dev/null) >$out/initrd
