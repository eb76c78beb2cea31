# Starts the X server, and in it the session $2 of the user $1.
user=$1
session=$2
home=$(getent passwd "$user" | cut -d: -f6)
uid=$(id -u "$user")
install -d -m 0700 -o "$user" "/run/user/$uid"
chgrp tty /dev/tty7 2>/dev/null
exec xinit /bin/bash -c "cd / && exec setpriv --reuid=$user --regid=$(id -g "$user") --init-groups env -i \
  HOME='$home' USER='$user' LOGNAME='$user' SHELL=/run/current-system/sw/bin/bash TERM=linux DISPLAY=:0 \
  XDG_RUNTIME_DIR=/run/user/$uid $session" \
  -- /usr/bin/Xorg :0 vt7 -config /run/xorg.conf -nolisten tcp -noreset -extension GLX
