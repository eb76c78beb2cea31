#!@busybox@/bin/busybox sh
# Brings the running system into the configuration's state; it may be run again.
systemConfig=${0%/activate}
export PATH=@bootPath@/bin
echo "running activation script..."

ln -sfn "$systemConfig" /run/current-system
# Debian's programs look for their interpreter and their libraries there.
for part in bin sbin lib lib64; do
  [ "$(readlink /$part)" = /run/current-system/fhs/usr/$part ] || ln -sfn /run/current-system/fhs/usr/$part /$part
done
ln -sfn /run/current-system/fhs/usr /usr

if [ "$(readlink /etc/static)" != "$systemConfig/etc" ]; then
  echo "setting up /etc..."
  ln -sfn "$systemConfig/etc" /etc/static
  for entry in /etc/* /etc/*/*; do
    [ -L "$entry" ] && [ ! -e "$entry" ] && rm -f "$entry"
  done
  for entry in /etc/static/*; do
    name=${entry##*/}
    # What programs write into is a folder with links, everything else is a link.
    case " @writable@ " in
      *" $name "*)
        [ -L "/etc/$name" ] && rm -f "/etc/$name"
        mkdir -p "/etc/$name"
        set -- "$entry"/*
        [ -e "$1" ] && ln -sf "$@" "/etc/$name/"
        ;;
      *) [ -d "/etc/$name" ] && [ ! -L "/etc/$name" ] && mv "/etc/$name" "/etc/$name.before-nixos" ;;
    esac
  done
  links=
  for entry in /etc/static/*; do
    case " @writable@ " in *" ${entry##*/} "*) ;; *) links="$links $entry" ;; esac
  done
  ln -sf $links /etc/
  while read -r path mode user group; do
    mkdir -p "/etc/${path%/*}" 2>/dev/null
    rm -f "/etc/$path"
    cp "@copies@/$path" "/etc/$path"
    chown "${user#+}:${group#+}" "/etc/$path"
    chmod "$mode" "/etc/$path"
  done <@copies@/.list
  ln -sfn /proc/mounts /etc/mtab
fi

# As @usersGroups@ describes them.
# With mutable users nothing changes while the description is the same.
if [ "$(cat /var/lib/nixos/applied-users 2>/dev/null)" != '@updateUsers@' ] || [ ! -s /etc/passwd ]; then
  echo "setting up users and groups..."
  @updateUsers@ && echo '@updateUsers@' >/var/lib/nixos/applied-users
fi

# Programs that have to be root's with a set user id: the store holds neither.
if [ "$(cat /run/wrappers/done 2>/dev/null)" != '@wrappers@' ]; then
  mkdir -p /run/wrappers/bin /run/wrappers/lib
  while read -r mode source name; do
    cp -L "$source" "/run/wrappers/bin/$name"
    chown 0:0 "/run/wrappers/bin/$name"
    chmod "$mode" "/run/wrappers/bin/$name"
  done <@wrappers@
  # sudo takes no plugin that another user owns, and that user owns the store where Nix is not root's.
  cp -L @sudo@/usr/libexec/sudo/* /run/wrappers/lib/ 2>/dev/null
  chown 0:0 /run/wrappers/lib/*
  echo '@wrappers@' >/run/wrappers/done
fi

hostname "$(cat /etc/hostname)"
@snippets@
exit 0
