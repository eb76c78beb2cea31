#!/bin/sh
# The command `snowglobe`, which lies in `bin` beside the program. Commands need no window, and so none of what Chromium makes for one:
# no sandbox (nothing is shown that could need it, and root has none), no helpers, no words of its own. All else opens the app.
app="$(dirname -- "$(readlink -f -- "$0")")/../snowglobe"
case "${1-}" in
  up | build | console | stop | reset | test | list | doctor | help | --help | -h | --version | -V)
    exec "$app" --no-sandbox --no-zygote --log-level=3 --cli "$@"
    ;;
esac
exec "$app" "$@"
