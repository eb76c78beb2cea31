# The end, run by process 1: services, then everybody else, then the disks are let go. $1 is poweroff, halt or reboot.
exec </dev/null >/dev/console 2>&1
echo
echo "stopping services..."
for service in /run/services/*; do
  name=${service##*/}
  case $(cat "/run/units/$name/state" 2>/dev/null) in
    active)
      : >"/run/units/$name/stopping"
      [ -s "$service/stop" ] && /bin/sh "$service/stop"
      ;;
    activating) : >"/run/units/$name/stopping" ;;
  esac
done
# Each is down when it has ended; that its supervisor ends as well need not be waited for.
sv -w 4 force-stop /run/services/* >/dev/null 2>&1
kill -TERM -1 2>/dev/null
sleep 0.3
kill -KILL -1 2>/dev/null
echo "unmounting file systems..."
sync
umount -a -r 2>/dev/null
mount -o remount,ro / 2>/dev/null
case $1 in
  reboot) echo "starting again..." ;;
  *) echo "powering off..." ;;
esac
sync
busybox "$1" -f
