# Brings /etc/passwd, /etc/group and /etc/shadow into line with the configuration, as NixOS does: with mutable users what
# is there already keeps its password, and only what the configuration once declared is taken away again.
use strict;
use warnings;

our ($mutable, @users, @groups);
my ($spec, $root) = (@ARGV, '');
do $spec or die "the description of the users cannot be read: $@ $!\n";

my $state = "$root/var/lib/nixos";
mkdir "$root/var/lib", 0755;
mkdir $state, 0755;
my %declaredBefore = map { $_ => 1 } lines("$state/declarative-users");
my %declaredGroups = map { $_ => 1 } lines("$state/declarative-groups");
my %uidMap = map { split /:/ } lines("$state/uid-map");
my %gidMap = map { split /:/ } lines("$state/gid-map");

my (%passwdNow, %groupNow, %shadowNow);
for (lines("$root/etc/passwd")) { my @f = split /:/, $_, -1; $passwdNow{ $f[0] } = \@f if @f == 7; }
for (lines("$root/etc/group"))  { my @f = split /:/, $_, -1; $groupNow{ $f[0] }  = \@f if @f == 4; }
for (lines("$root/etc/shadow")) { my @f = split /:/, $_, -1; $shadowNow{ $f[0] } = \@f if @f == 9; }

# Groups.
my %gidsUsed = map { $_->[2] => 1 } values %groupNow;
$gidsUsed{ $_->{gid} } = 1 for grep { defined $_->{gid} } @groups;
my %groups;
for my $group (@groups) {
    my $name = $group->{name};
    my $now = $groupNow{$name};
    my $gid = $group->{gid} // ($now ? $now->[2] : undef) // $gidMap{$name} // free(\%gidsUsed, 999, 400, -1);
    $gidsUsed{$gid} = 1;
    $gidMap{$name} = $gid;
    my %members = map { $_ => 1 } @{ $group->{members} };
    if ($mutable && $now) { $members{$_} = 1 for grep { $_ ne '' && !$declaredBefore{$_} } split /,/, $now->[3]; }
    $groups{$name} = [ $name, 'x', $gid, join(',', sort keys %members) ];
}
if ($mutable) {
    for my $name (keys %groupNow) { $groups{$name} //= $groupNow{$name} unless $declaredGroups{$name}; }
}

# Users.
my %uidsUsed = map { $_->[2] => 1 } values %passwdNow;
$uidsUsed{ $_->{uid} } = 1 for grep { defined $_->{uid} } @users;
my (%users, %shadow);
my $today = int(time / 86400) || 1;
for my $user (@users) {
    my $name = $user->{name};
    my $now = $passwdNow{$name};
    my $uid = $user->{uid} // ($now ? $now->[2] : undef) // $uidMap{$name}
        // ($user->{normal} ? free(\%uidsUsed, 1000, 29999, 1) : free(\%uidsUsed, 999, 400, -1));
    $uidsUsed{$uid} = 1;
    $uidMap{$name} = $uid;
    my $group = $groups{ $user->{group} } or die "the group $user->{group} of $name is not declared\n";
    $users{$name} = [ $name, 'x', $uid, $group->[2], $user->{description}, $user->{home}, $user->{shell} ];
    my $before = $shadowNow{$name};
    if ($before && $mutable) {
        $shadow{$name} = $before;
    } else {
        my $hash = $user->{hashedPassword} // (defined $user->{password} ? hashed($user->{password}) : undef);
        if (!$before) {
            $hash //= $user->{initialHashedPassword}
                // (defined $user->{initialPassword} ? hashed($user->{initialPassword}) : undef);
        }
        $shadow{$name} = [ $name, $hash // '!', $today, '', '', '', '', '', '' ];
    }
}
if ($mutable) {
    for my $name (keys %passwdNow) {
        next if $declaredBefore{$name} || $users{$name};
        $users{$name} = $passwdNow{$name};
        $shadow{$name} = $shadowNow{$name} if $shadowNow{$name};
    }
}

put("$root/etc/group", 0644, map { join ':', @$_ } sort { $a->[2] <=> $b->[2] } values %groups);
put("$root/etc/passwd", 0644, map { join ':', @$_ } sort { $a->[2] <=> $b->[2] } values %users);
put("$root/etc/shadow", 0640, map { join ':', @{ $shadow{$_} } } sort keys %shadow);
chown 0, $groups{shadow}[2], "$root/etc/shadow" if $groups{shadow} && $> == 0;
put("$state/declarative-users", 0644, map { $_->{name} } @users);
put("$state/declarative-groups", 0644, map { $_->{name} } @groups);
put("$state/uid-map", 0644, map { "$_:$uidMap{$_}" } sort keys %uidMap);
put("$state/gid-map", 0644, map { "$_:$gidMap{$_}" } sort keys %gidMap);

for my $user (@users) {
    next unless $user->{createHome};
    my ($home, $entry) = ("$root$user->{home}", $users{ $user->{name} });
    my $isNew = !-e $home;
    my $path = '';
    for my $part (split m{/}, $user->{home}) { next if $part eq ''; $path .= "/$part"; mkdir "$root$path", 0755; }
    if ($isNew) {
        chmod oct($user->{homeMode}), $home;
        chown $entry->[2], $entry->[3], $home;
    }
}

sub lines {
    my ($path) = @_;
    open(my $handle, '<', $path) or return ();
    chomp(my @lines = <$handle>);
    return grep { $_ ne '' } @lines;
}

# Whole or not at all: the machine may be switched off at any moment.
sub put {
    my ($path, $mode, @lines) = @_;
    my $text = join '', map { "$_\n" } @lines;
    open(my $handle, '>', "$path.new") or die "$path: $!\n";
    print $handle $text;
    close $handle or die "$path: $!\n";
    chmod $mode, "$path.new";
    rename "$path.new", $path or die "$path: $!\n";
}

sub free {
    my ($used, $from, $to, $step) = @_;
    for (my $id = $from; $id != $to; $id += $step) { return $id unless $used->{$id}; }
    die "there is no free id left\n";
}

sub hashed {
    my ($password) = @_;
    open(my $random, '<', '/dev/urandom') or die "no randomness: $!\n";
    read $random, my $bytes, 16;
    my @letters = ('a' .. 'z', 'A' .. 'Z', 0 .. 9, '.', '/');
    my $salt = join '', map { $letters[ ord($_) % 64 ] } split //, $bytes;
    # Rounds are few so that a login does not wait under emulation; these passwords are in the configuration anyway.
    return crypt($password, "\$6\$rounds=1000\$$salt");
}
