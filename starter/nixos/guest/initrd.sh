# The initrd: busybox, the modules in the order in which they are to be loaded, and stage 1.
mkdir -p root/bin root/modules root/proc root/sys root/dev root/run root/mnt-root
cp $busybox/bin/busybox root/bin/busybox
chmod -R u+w root
for applet in sh mount umount insmod mkdir ln cat switch_root sleep readlink echo ls setsid mv findfs; do
  ln -s busybox root/bin/$applet
done
modules=$kernel/lib/modules/$release
mkdir -p root/modules/for
/usr/bin/perl - "$modules" "$stage1Modules" "$availableModules" root/modules <<'PERL'
use strict;
my ($folder, $wanted, $available, $out) = @ARGV;
my (%needs, %path, %files, %builtIn);
open(my $dep, '<', "$folder/modules.dep") or die;
while (<$dep>) {
    my ($file, $rest) = /^(\S+):\s*(.*)$/ or next;
    (my $name = $file) =~ s{.*/|\.ko$}{}g;
    $name =~ tr/-/_/;
    $path{$name} = $file;
    $needs{$name} = [ map { my $n = $_; $n =~ s{.*/|\.ko$}{}g; $n =~ tr/-/_/; $n } split ' ', $rest ];
}
open(my $inside, '<', "$folder/modules.builtin") or die;
while (<$inside>) { $builtIn{ m{([^/\n]+)\.ko$} ? $1 =~ tr/-/_/r : "" } = 1 }
# The files to load for modules, each after what it needs.
sub chain {
    my ($seen, @names) = @_;
    my @chain;
    for my $name (@names) {
        $name =~ tr/-/_/;
        next if $seen->{$name}++ || $builtIn{$name};
        die "the kernel has no module $name\n" unless $path{$name};
        push @chain, chain($seen, reverse @{ $needs{$name} }), $path{$name};
        $files{ $path{$name} } = 1;
    }
    return @chain;
}
sub put {
    my ($file, @lines) = @_;
    open(my $handle, '>', "$out/$file") or die;
    print $handle map { "$_\n" } @lines;
}
sub loaded { map { s{.*/}{/modules/}r } @_ }
put('order', loaded(chain({}, split ' ', $wanted)));
# Those that only some hardware wants: what it calls itself, and the module's name.
# A real computer's, as a scan of its hardware writes them, are nothing that a virtual machine could have.
my %isAvailable = map { $_ => 1 } grep { $path{$_} } map { tr/-/_/r } split ' ', $available;
put("for/$_", loaded(chain({}, $_))) for keys %isAvailable;
open(my $alias, '<', "$folder/modules.alias") or die;
put('aliases', map { /^alias (\S+) (\S+)$/ && $isAvailable{$2} ? "$1 $2" : () } <$alias>);
system('cp', (map { "$folder/$_" } sort keys %files), "$out/") == 0 or die;
PERL
cp $stage1 root/init
cp $mountsPath root/mounts
chmod +x root/init
mkdir -p $out
# Not compressed: unpacking it would cost more time in a guest than loading it.
(cd root && find . | LC_ALL=C sort | ../root/bin/busybox cpio -o -H newc 2>/dev/null) >$out/initrd
