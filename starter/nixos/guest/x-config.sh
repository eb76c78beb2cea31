# Writes the X server's configuration: the template $1 with this machine's input devices, and the keyboard's layout, model,
# variant and options as $2 to $5.
inputs=
devices=
n=0
for path in /sys/class/input/event*; do
  name=$(cat "$path/device/name")
  case $name in *"Power Button"* | *Speaker*) continue ;; esac
  inputs="$inputs  InputDevice \"input$n\" \"SendCoreEvents\"
"
  devices="$devices
Section \"InputDevice\"
  Identifier \"input$n\"
  Driver \"evdev\"
  Option \"Device\" \"/dev/input/${path##*/}\"
  Option \"XkbLayout\" \"$2\"
  Option \"XkbModel\" \"$3\"
  Option \"XkbVariant\" \"$4\"
  Option \"XkbOptions\" \"$5\"
EndSection
"
  n=$((n + 1))
done
while IFS= read -r line; do
  case $line in
    *@inputs@*) printf '%s' "$inputs" ;;
    *@devices@*) printf '%s' "$devices" ;;
    *) printf '%s\n' "$line" ;;
  esac
done <"$1"
