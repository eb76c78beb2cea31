# Unpacks Debian packages into $out with /bin, /sbin and /lib merged into /usr, as they are in the guest.
root=$out
mkdir -p $root/usr/bin $root/usr/sbin $root/usr/lib $root/usr/lib64
for part in bin sbin lib lib64; do ln -s usr/$part $root/$part; done
for file in $files; do
  # Nix's syscall filter refuses setuid modes.
  dpkg-deb --fsys-tarfile $file |
    tar -x -C $root --no-same-owner --no-same-permissions --keep-directory-symlink \
      --exclude=./usr/share/doc --exclude=./usr/share/locale --exclude=./usr/share/info \
      --exclude=./usr/share/lintian --exclude=./usr/share/bug --exclude=./usr/share/doc-base \
      --exclude=./usr/share/menu --exclude='./usr/share/man/??' --exclude='./usr/share/man/??_*' \
      --exclude=./var --exclude=./run --exclude=./dev --exclude=./etc/init.d --exclude=./etc/systemd \
      --exclude=./lib/systemd/system --exclude=./usr/lib/systemd/system --exclude=./etc/cron.d \
      --exclude=./etc/cron.daily --exclude=./etc/cron.weekly --exclude=./etc/default
done
rm $root/bin $root/sbin $root/lib $root/lib64
chmod -R u+w,a+rX $root
while read -r link target; do
  [ -z "$link" ] && continue
  mkdir -p "$(dirname "$root/$link")"
  ln -sfn "$target" "$root/$link"
done <$linksPath

# The programs at $out/bin, where a NixOS user looks for them.
for folder in bin sbin games; do
  for program in $root/usr/$folder/*; do
    [ -e "$program" ] || [ -L "$program" ] || continue
    mkdir -p $root/bin
    name=$(basename "$program")
    # A link to what another package brings leads somewhere only in the guest's /usr.
    if [ -e "$program" ]; then target=../usr/$folder/$name; else target=/usr/$folder/$name; fi
    [ -e "$root/bin/$name" ] || ln -sfn "$target" "$root/bin/$name"
  done
done
rmdir --ignore-fail-on-non-empty $root/usr/bin $root/usr/sbin $root/usr/lib $root/usr/lib64 $root/usr 2>/dev/null || true

# Names the packages that are needed: so they belong to the closure, and the guest's /usr is made of them.
mkdir -p $root/nix-support
printf '%s\n' $depends >$root/nix-support/debian
