#!@busybox@/bin/busybox sh
# The second stage of process 1: the supervision of services, until the machine is to go off.
export PATH=/run/wrappers/bin:/run/current-system/fhs/usr/bin:/run/current-system/fhs/usr/sbin
ln -sfn /run/current-system/services /run/services
exec runsvdir -P /run/services >/dev/null 2>&1
