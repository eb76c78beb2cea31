#!@busybox@/bin/busybox sh
# Stage 2: what there is once per boot, then the activation, then the supervision of services as process 1.
systemConfig=${0%/init}
export PATH=@bootPath@/bin
printf '\n\033[1;32m<<< %s Stage 2 >>>\033[0m\n\n' '@distroName@'

mkdir -p /dev/pts /dev/shm /tmp /var/log /var/lib /var/tmp /root /home /etc /run/lock /run/user /run/units /run/wrappers /nix
chmod 1777 /tmp /var/tmp
chmod 0700 /root
mount -t devpts -o mode=620,gid=3,ptmxmode=666 devpts /dev/pts
mount -t tmpfs -o mode=1777,size=50% tmpfs /dev/shm
mount -t tmpfs -o mode=755,size=16m tmpfs /run/wrappers
[ -e /dev/fd ] || ln -s /proc/self/fd /dev/fd
ln -sfn /proc/self/fd/0 /dev/stdin
ln -sfn /proc/self/fd/1 /dev/stdout
ln -sfn /proc/self/fd/2 /dev/stderr
ln -sfn /run /var/run
[ '@storeDir@' = /nix/store ] || ln -sfn '@storeDir@' /nix/store
ln -sfn "$systemConfig" /run/booted-system

"$systemConfig/activate"

# A link for each, so that one can be changed while the others go on.
mkdir -p /run/services
ln -s "$(readlink -f "$systemConfig/services")"/* /run/services/
echo "starting services..."

# From here on this is process 1: it waits for the supervision, reaps orphans, and ends the system when it is told to.
export PATH=@bootPath@/bin:/run/current-system/fhs/usr/bin:/run/current-system/fhs/usr/sbin
what=
trap 'what=halt' USR1
trap 'what=poweroff' USR2
trap 'what=reboot' TERM INT
trap '' HUP
# Ctrl-Alt-Del becomes the signal above.
echo 0 >/proc/sys/kernel/ctrl-alt-del
while [ -z "$what" ]; do
  setsid env -i PATH=/run/current-system/fhs/usr/bin:/run/current-system/fhs/usr/sbin runsvdir -P /run/services </dev/null >/dev/null 2>&1 &
  supervision=$!
  while [ -z "$what" ] && kill -0 "$supervision" 2>/dev/null; do wait "$supervision"; done
done
. '@shutdown@' "$what"
# There is nothing after that.
while :; do sleep 60; done
