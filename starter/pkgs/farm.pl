# Merges folders into one tree of links: farm.pl OUT ROOT... Where several have a file the first wins; a folder that only
# one has becomes one link.
use strict;
use warnings;

my ($out, @roots) = @ARGV;
merge($out, @roots);

sub merge {
    my ($target, @folders) = @_;
    mkdir $target or die "$target: $!";
    my (%holders, @names);
    for my $folder (@folders) {
        opendir(my $handle, $folder) or die "$folder: $!";
        for my $name (sort grep { !/^\.\.?$/ } readdir $handle) {
            push @names, $name unless $holders{$name};
            push @{ $holders{$name} }, "$folder/$name";
        }
    }
    for my $name (@names) {
        my @paths = @{ $holders{$name} };
        my @dirs = grep { defined } map { folder($_) } @paths;
        if (@dirs > 1 && defined folder($paths[0])) {
            merge("$target/$name", @dirs);
        } else {
            # A link to a name beside it that another package brings leads somewhere only here, where all are merged.
            my $source = -e $paths[0] ? $paths[0] : readlink($paths[0]) // $paths[0];
            symlink $source, "$target/$name" or die "$target/$name: $!";
        }
    }
}

# Where the path is a folder: itself, or the folder in the store that an earlier merging put one link to.
sub folder {
    my ($path) = @_;
    return -d $path ? $path : undef unless -l $path;
    my $target = readlink $path;
    return $target =~ m{^\Q$ENV{NIX_STORE}\E/} && -d $target ? $target : undef;
}
