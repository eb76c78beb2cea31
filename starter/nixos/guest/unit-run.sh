#!@busybox@/bin/busybox sh
# Starts one service: waits for what it comes after, prepares its folders and becomes its main process.
name=${PWD##*/}
. ./unit
state=/run/units/$name
# The log has both.
exec 2>&1
mkdir -p "$state"
echo activating >"$state/state"
rm -f "$state/stopping"
# The prompt comes first: services are started with what it leaves of the processor.
[ -z "$quiet" ] || renice -n 5 $$ 2>/dev/null
for other in $after; do
  tries=0
  while [ $tries -lt 300 ]; do
    # Absent: it is not part of this boot, or its turn has not come yet.
    [ -e "/run/services/$other/down" ] || [ ! -e "/run/services/$other" ] && break
    case $(cat "/run/units/$other/state" 2>/dev/null) in active | inactive | failed) break ;; esac
    sleep 0.3
    tries=$((tries + 1))
  done
done
export PATH="$path"
. ./environment
while read -r folder mode; do
  mkdir -p "$folder"
  chown "${user:-root}${group:+:$group}" "$folder"
  chmod "$mode" "$folder"
done <./folders
cd "${directory:-/}" 2>/dev/null || cd /
date +%s >"$state/since"
echo $$ >"$state/main"
if [ -n "$user" ] && [ "$user" != root ]; then
  as="$as setpriv --reuid=$user --regid=${group:-$(id -g "$user")} --init-groups env HOME=$(getent passwd "$user" | cut -d: -f6) USER=$user"
fi
if [ "$type" = simple ]; then
  [ -s "$dir/before" ] && { /bin/sh -e "$dir/before" || exit 1; }
  if [ -s "$dir/afterwards" ]; then
    # It is active when these commands, which run beside it, have ended; a grandchild leaves it no child to wait for.
    ( (/bin/sh -e "$dir/afterwards" && [ "$(cat "$state/main" 2>/dev/null)" = $$ ] && echo active >"$state/state") &)
  else
    echo active >"$state/state"
  fi
  exec ${quiet:+nice -n -5} $as /bin/sh "$dir/start"
fi
/bin/sh -e "$dir/before" && $as /bin/sh -e "$dir/start" && /bin/sh -e "$dir/afterwards"
