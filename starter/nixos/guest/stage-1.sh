#!/bin/sh
# Stage 1: loads what the disks need, mounts them and hands over to the system's own init.
export PATH=/bin
mount -t proc proc /proc
mount -t sysfs sysfs /sys
mount -t devtmpfs devtmpfs /dev
mount -t tmpfs -o mode=755,size=25% tmpfs /run
printf '\n\033[1;32m<<< Snowglobe starter Stage 1 >>>\033[0m\n\n'

fail() {
  printf '\033[1;31m%s\033[0m\n' "$1"
  printf 'The system cannot start. A shell is on this console; after it the machine goes off.\n'
  setsid sh -c 'exec sh </dev/console >/dev/console 2>&1'
  echo o >/proc/sysrq-trigger
  sleep 10
}

# Loads the modules whose files it is told, but for those that are there: several may need the same.
load() {
  while read -r module; do
    known=${module##*/}
    known=${known%.ko}
    [ -d "/sys/module/${known//-/_}" ] || insmod "$module"
  done
}

# Loads the modules that hardware found by now asks for.
loaded=
load_available() {
  while read -r pattern name; do
    case " $loaded " in *" $name "*) continue ;; esac
    for alias in $(cat /sys/bus/pci/devices/*/modalias /sys/bus/virtio/devices/*/modalias 2>/dev/null); do
      case $alias in $pattern) ;; *) continue ;; esac
      loaded="$loaded $name"
      load <"/modules/for/$name" 2>/dev/null
      break
    done
  done </modules/aliases
  # A display whose cursor blinks is redrawn for ever.
  echo 0 >/sys/class/graphics/fbcon/cursor_blink
}

# The display first: what follows is then seen in its own resolution.
load_available
load </modules/order
load_available

for word in $(cat /proc/cmdline); do
  case $word in init=*) init=${word#init=} ;; esac
done

# The disk whose serial number is the argument; the kernel may need a moment to find it.
disk_of_serial() {
  tries=0
  while [ $tries -lt 50 ]; do
    for block in /sys/block/*; do
      if [ -e "$block/serial" ] && [ "$(cat "$block/serial")" = "$1" ]; then
        echo "/dev/${block##*/}"
        return
      fi
    done
    sleep 0.1
    tries=$((tries + 1))
  done
}

# The disk or CD with this label; a drive may need a moment to know its medium.
disk_of_label() {
  tries=0
  while [ $tries -lt 200 ]; do
    findfs "LABEL=$1" 2>/dev/null && return
    sleep 0.1
    tries=$((tries + 1))
  done
}

# mount_one DEVICE FOLDER TYPE OPTIONS: a device may be serial:NAME or LABEL=NAME.
mount_one() {
  device=$1
  case $device in
    serial:*) device=$(disk_of_serial "${device#serial:}") ;;
    LABEL=*) device=$(disk_of_label "${device#LABEL=}") ;;
  esac
  [ -n "$device" ] || fail "There is no disk for $2 ($1)."
  mkdir -p "/mnt-root$2"
  if [ "$3" = overlay ]; then
    # Its upper and working folders lie on a file system that was just mounted.
    for option in $(IFS=,; set -- $4; echo "$@"); do
      case $option in upperdir=* | workdir=*) mkdir -p "${option#*=}" ;; esac
    done
  fi
  if [ "$3" = bind ]; then
    mount -o bind "/mnt-root$device" "/mnt-root$2"
  else
    mount -t "$3" -o "$4" "$device" "/mnt-root$2"
  fi || fail "Mounting $2 ($device, $3) failed."
}

. /mounts

[ -x "/mnt-root$init" ] || [ -L "/mnt-root$init" ] || fail "There is no $init in the store."
mkdir -p /mnt-root/proc /mnt-root/sys /mnt-root/dev /mnt-root/run
for folder in proc sys dev run; do mount -o move "/$folder" "/mnt-root/$folder"; done
exec switch_root /mnt-root "$init"
