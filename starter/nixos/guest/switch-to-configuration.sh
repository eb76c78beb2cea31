#!@busybox@/bin/busybox sh
# Brings the running system to this configuration, in the words of NixOS's program of this name.
systemConfig=${0%/bin/switch-to-configuration}
export PATH=@bootPath@/bin:/run/current-system/fhs/usr/bin:/run/current-system/fhs/usr/sbin
services=/run/services
units=/run/units
new=$(readlink -f "$systemConfig/services")

case $1 in
  test | switch) would= ;;
  dry-activate) would=1 ;;
  boot | check) exit 0 ;;
  *)
    echo "Usage: $0 [check|switch|boot|test|dry-activate]" >&2
    exit 1
    ;;
esac
[ "$(id -u)" = 0 ] || { echo "$0: only root may do this" >&2 && exit 1; }
if [ -z "$would" ]; then
  exec 9>/run/switch-to-configuration.lock
  flock -n 9 || { echo "Could not acquire lock" >&2 && exit 1; }
fi

about() { sed -n "s/^$2=//p" "$1/about"; }
is_active() { case $(cat "$units/$1/state" 2>/dev/null) in active | activating) ;; *) return 1 ;; esac; }
# The content that runs: it may be another than the link's where a unit is left alone or reloaded.
running_hash() { cat "$units/$1/hash" 2>/dev/null || cat "$services/$1/hash"; }

stop= kept= restart= reload= start= relink= gone= fresh=
for link in "$services"/*; do
  unit=${link##*/}
  if [ ! -d "$new/$unit" ]; then
    gone="$gone $unit"
    is_active "$unit" && stop="$stop $unit"
  elif [ "$(running_hash "$unit")" = "$(cat "$new/$unit/hash")" ]; then
    :
  elif ! is_active "$unit"; then
    relink="$relink $unit"
    [ -e "$new/$unit/down" ] || start="$start $unit"
  elif [ "$(about "$new/$unit" reload-if-changed)" = 1 ]; then
    reload="$reload $unit"
  elif [ "$(about "$new/$unit" restart-if-changed)" = 0 ]; then
    kept="$kept $unit"
  elif [ "$(about "$new/$unit" stop-if-changed)" = 0 ]; then
    relink="$relink $unit"
    restart="$restart $unit"
  else
    relink="$relink $unit"
    stop="$stop $unit"
    start="$start $unit"
  fi
done
for unit in "$new"/*; do
  unit=${unit##*/}
  [ -e "$services/$unit" ] && continue
  relink="$relink $unit"
  [ -e "$new/$unit/down" ] && continue
  fresh="$fresh $unit"
  start="$start $unit"
done

# say WORDS UNIT…: a line where there are units.
say() {
  words=$1
  shift
  [ $# -gt 0 ] || return
  list=
  for unit; do list="$list, $unit.service"; done
  echo "$words the following units: ${list#, }" >&2
}
not_say() {
  words=$1
  shift
  [ $# -gt 0 ] || return
  list=
  for unit; do list="$list, $unit.service"; done
  echo "$words the following changed units: ${list#, }" >&2
}

if [ -n "$would" ]; then
  say "would stop" $stop
  not_say "would NOT restart" $kept
  echo "would activate the configuration..." >&2
  say "would reload" $reload
  say "would restart" $restart
  say "would start" $start
  exit 0
fi

systemctl=$systemConfig/sw/bin/systemctl
say "stopping" $stop
for unit in $stop; do "$systemctl" stop "$unit" & done
wait
not_say "NOT restarting" $kept
echo "activating the configuration..." >&2
"$systemConfig/activate" >&2 || echo "Activation failed" >&2

say "reloading" $reload
for unit in $reload; do
  cat "$new/$unit/hash" >"$units/$unit/hash"
  if [ -s "$new/$unit/reload" ]; then (cd "$new/$unit" && /bin/sh ./reload) >&2; else sv hup "$services/$unit" >/dev/null; fi
done

# let_go FOLDER: its supervisor ends. The log's reader may wait for ever for a child that the service left behind.
let_go() {
  sv exit "$1" >/dev/null 2>&1
  [ -d "$1/log" ] || return
  sleep 0.3
  sv kill "$1/log" >/dev/null 2>&1
}
# A supervisor holds the folder that it was started in, so each unit that is another now gets a new one: it starts what
# is to run by itself, within seconds.
say "restarting" $restart
for unit in $restart; do "$systemctl" stop "$unit" & done
wait
for unit in $gone; do
  former=$(readlink "$services/$unit")
  rm -f "$services/$unit"
  let_go "$former" &
  rm -rf "${units:?}/$unit"
done
for unit in $relink; do
  mkdir -p "$units/$unit"
  rm -f "$units/$unit/hash" "$units/$unit/stopping" "$units/$unit/starts"
  # Before its supervisor is there: from then on the unit itself says how it is.
  case " $start $restart " in *" $unit "*) echo activating >"$units/$unit/state" ;; esac
  ln -sfn "$new/$unit" "/run/service-$unit"
  mv -T "/run/service-$unit" "$services/$unit"
  let_go "$services/$unit" &
done
wait

say "starting" $start
for unit in $start $restart; do
  (
    tries=0
    until sv up "$services/$unit" >/dev/null 2>&1 || [ $tries -ge 150 ]; do
      sleep 0.1
      tries=$((tries + 1))
    done
    while [ "$(cat "$units/$unit/state")" = activating ] && [ $tries -lt 900 ]; do
      sleep 0.1
      tries=$((tries + 1))
    done
  ) &
done
wait
# A service that ends as soon as it is started has not started.
failed=
tries=0
while [ -n "$start$restart" ] && [ -z "$failed" ] && [ $tries -lt 20 ]; do
  sleep 0.1
  tries=$((tries + 1))
  for unit in $start $restart; do
    [ "$(cat "$units/$unit/state")" = failed ] && failed="$failed $unit"
  done
done
[ -z "$fresh" ] || {
  list=
  for unit in $fresh; do list="$list, $unit.service"; done
  echo "the following new units were started: ${list#, }" >&2
}
[ -n "$failed" ] || exit 0
list=
for unit in $failed; do list="$list, $unit.service"; done
echo "warning: the following units failed: ${list#, }" >&2
for unit in $failed; do "$systemctl" status --no-pager "$unit" >&2; done
exit 4
