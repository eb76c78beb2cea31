# Gives the screen the size that the graphics card asks for, when the kernel says that it asks for another: what desktops do,
# and window managers do not. A program of busybox's `uevent`, which has the news in the environment.
[ "$SUBSYSTEM" = drm ] || exit 0
# Asking makes the server look; the kernel then has the size that is wanted in the first line.
output=$(xrandr | sed -n 's/ connected.*//p' | head -n 1)
for modes in /sys/class/drm/card*-"$output"/modes; do
  read -r mode <"$modes" && xrandr --output "$output" --mode "$mode"
done
