#!@busybox@/bin/busybox sh
# poweroff, halt, reboot and shutdown: tells process 1 to end the services and then to switch off or start again.
export PATH=@bootPath@/bin
what=${0##*/}
now=
for word; do
  case $word in
    -f | --force) force=1 ;;
    -r | --reboot) what=reboot ;;
    -h | -P | -p | --poweroff | --halt | now | +0 | -w) ;;
    -c) echo "No shutdown is planned." && exit ;;
    +*) echo "$what: only \"now\" is possible here" >&2 && exit 1 ;;
  esac
done
if [ "$(id -u)" != 0 ]; then
  echo "Failed to set wall message, ignoring: Interactive authentication required." >&2
  echo "Call to ${what} failed: Interactive authentication required (try sudo $what)." >&2
  exit 1
fi
if [ -n "$force" ]; then
  sync
  case $what in reboot) exec busybox reboot -f ;; *) exec busybox poweroff -f ;; esac
fi
case $what in
  reboot) kill -TERM 1 ;;
  halt) kill -USR1 1 ;;
  *) kill -USR2 1 ;;
esac
