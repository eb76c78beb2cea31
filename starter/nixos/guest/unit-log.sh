#!@busybox@/bin/busybox sh
# Passes what a service says on to the log, once that is there.
while [ ! -e /dev/log ]; do sleep 0.5; done
exec @busybox@/bin/busybox logger -t '@unit@' -p daemon.info
