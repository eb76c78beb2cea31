#!@busybox@/bin/busybox sh
# journalctl over the one log file: by unit, by number of lines, of this boot, following.
export PATH=/run/current-system/fhs/usr/bin:@bootPath@/bin
log=/var/log/messages
unit=
lines=
follow=
boot=
kernel=
# By its path: this shell prefers its own program of that name, which knows fewer options.
pager="/run/current-system/fhs/usr/bin/less -FRSXMK"
reverse=
while [ $# -gt 0 ]; do
  case $1 in
    -u | --unit) unit=$2 && shift ;;
    -u*) unit=${1#-u} ;;
    --unit=*) unit=${1#*=} ;;
    -xeu | -eu | -xu) unit=$2 && shift ;;
    -n | --lines) lines=$2 && shift ;;
    -n*) lines=${1#-n} ;;
    --lines=*) lines=${1#*=} ;;
    -f | --follow) follow=1 ;;
    -b | --boot) boot=1 ;;
    -k | --dmesg) kernel=1 ;;
    -r | --reverse) reverse=1 ;;
    --no-pager) pager=cat ;;
    -e | -x | -xe | -q | --quiet | -a) ;;
    *) echo "journalctl: unrecognized option '$1'" >&2 && exit 1 ;;
  esac
  shift
done
if [ ! -r "$log" ]; then
  echo "Hint: You are currently not seeing messages from other users and the system." >&2
  echo "      Use sudo, or be a member of group wheel, to see all messages." >&2
  exit 1
fi
unit=${unit%.service}
[ -t 1 ] || pager=cat
[ -n "$follow" ] && pager=cat

# "Nov 23 10:00:00 host daemon.info tag[7]: text" without the kind of message.
choose() {
  awk -v unit="$unit" '
    # Only where something follows.
    /^-- Boot --$/ { boot = 1; next }
    {
      tag = $6
      sub(/(\[[0-9]+\])?:$/, "", tag)
      if (unit != "" && tag != unit) next
      sub(" " $5 " ", " ")
      if (boot) print "-- Boot --"
      boot = 0
      print
      fflush()
    }'
}
since_boot() {
  if [ -n "$boot" ]; then
    tail -n "+$(grep -n ' boot: -- Boot --$' "$log" | tail -n 1 | cut -d: -f1)" "$log" | tail -n +2
  else
    sed 's/^.* boot: -- Boot --$/-- Boot --/' "$log"
  fi
}
if [ -n "$kernel" ]; then exec dmesg; fi
if [ -n "$follow" ]; then
  tail -n "${lines:-10}" -F "$log" | choose
else
  since_boot | choose | if [ -n "$lines" ]; then tail -n "$lines"; else cat; fi |
    if [ -n "$reverse" ]; then tac; else cat; fi | $pager
fi
