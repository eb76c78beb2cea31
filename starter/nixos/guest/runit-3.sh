#!@busybox@/bin/busybox sh
# The third stage of process 1: services end, then everybody, then the disks are let go.
export PATH=@bootPath@/bin:/run/current-system/fhs/usr/bin
exec >/dev/console 2>&1
echo
echo "stopping services..."
for service in /run/services/*; do
  name=${service##*/}
  case $(cat "/run/units/$name/state" 2>/dev/null) in active | activating) : >"/run/units/$name/stopping" ;; esac
done
sv -w 4 force-shutdown /run/services/* >/dev/null 2>&1
kill -TERM -1 2>/dev/null
tries=0
while [ $tries -lt 10 ] && ps -o pid,stat,args | awk '$1 > 2 && $3 !~ /^\[/ && $3 !~ /runit/ { found = 1 } END { exit !found }'; do
  sleep 0.1
  tries=$((tries + 1))
  [ $tries = 4 ] && break
done
kill -KILL -1 2>/dev/null
echo "unmounting file systems..."
sync
umount -a -r 2>/dev/null
mount -o remount,ro / 2>/dev/null
if [ -x /run/runit.reboot ]; then echo "starting again..."; else echo "powering off..."; fi
sync
