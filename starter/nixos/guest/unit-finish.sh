#!@busybox@/bin/busybox sh
# Decides what becomes of a service whose main process has ended: $1 is its exit code, -1 after a signal.
name=${PWD##*/}
. ./unit
state=/run/units/$name
code=$1
echo "$code" >"$state/code"
rm -f "$state/main"
[ -s ./stopped ] && /bin/sh ./stopped
ended() {
  echo "$1" >"$state/state"
  # Without this runsv would start it again.
  sv down "$PWD" >/dev/null
  exit 0
}
if [ -e "$state/stopping" ]; then ended inactive; fi
if [ "$type" = oneshot ]; then
  [ "$code" = 0 ] || ended failed
  [ "$remain" = 1 ] && ended active
  ended inactive
fi
case $restart in
  always) ;;
  on-failure | on-abnormal | on-abort) [ "$code" = 0 ] && ended inactive ;;
  *) [ "$code" = 0 ] && ended inactive || ended failed ;;
esac
# More than five starts in ten seconds is a service that will not run.
now=$(date +%s)
echo "$now" >>"$state/starts"
sixth=$(tail -n 6 "$state/starts" | head -n 1)
if [ "$(wc -l <"$state/starts")" -ge 6 ] && [ $((now - sixth)) -lt 10 ]; then
  rm -f "$state/starts"
  ended failed
fi
echo activating >"$state/state"
sleep "$pause"
