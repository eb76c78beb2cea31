#!@busybox@/bin/busybox sh
# systemctl for the services that runit supervises: those commands that people and scripts use most.
export PATH=@bootPath@/bin:/run/current-system/fhs/usr/bin:/run/current-system/fhs/usr/sbin
services=/run/services
units=/run/units

quiet=
lines=10
force=
set -f
words=
while [ $# -gt 0 ]; do
  case $1 in
    -q | --quiet) quiet=1 ;;
    -n) lines=$2 && shift ;;
    --lines=*) lines=${1#*=} ;;
    -f | --force) force=1 ;;
    --no-pager | --no-legend | --all | -a | --full | -l | --now | --no-block | --system | --plain | --type=service) ;;
    --user) echo "Failed to connect to bus: there are no user services here" >&2 && exit 1 ;;
    -*) echo "systemctl: unrecognized option '$1'" >&2 && exit 1 ;;
    *) words="$words $1" ;;
  esac
  shift
done
set -- $words
verb=${1:-list-units}
[ $# -gt 0 ] && shift

state_of() {
  case $1 in
    *.target) target_state "$1" && return ;;
  esac
  if [ -e "$units/$1/state" ]; then cat "$units/$1/state"; else echo inactive; fi
}

# A target is reached when the services that it wants are no longer starting.
target_state() {
  case $1 in
    default.target | multi-user.target | graphical.target | sysinit.target | basic.target | network.target | network-online.target | local-fs.target) ;;
    *) echo inactive && return ;;
  esac
  for unit in $(all); do
    [ -e "$services/$unit/down" ] && continue
    case $(cat "$units/$unit/state" 2>/dev/null) in active | inactive | failed) ;; *) echo activating && return ;; esac
  done
  echo active
}

all() { (set +f; cd "$services" && for unit in *; do echo "$unit"; done); }
describe() { sed -n 's/^description=//p' "$services/$1/about"; }
exists() {
  [ -d "$services/$1" ] && return
  case $1 in *.target) return ;; esac
  return 1
}
needs_unit() {
  exists "$1" && return
  echo "$2 $1.service: Unit $1.service not found." >&2
  exit 5
}
needs_root() {
  [ "$(id -u)" = 0 ] && return
  echo "Failed to $verb: Access denied (try sudo systemctl $verb $*)" >&2
  exit 1
}

start() {
  case $(state_of "$1") in active | activating) return ;; esac
  case $1 in *.target) return ;; esac
  rm -f "$units/$1/stopping" "$units/$1/starts"
  mkdir -p "$units/$1"
  echo activating >"$units/$1/state"
  sv up "$services/$1" >/dev/null
  tries=0
  while [ "$(state_of "$1")" = activating ] && [ $tries -lt 900 ]; do
    sleep 0.1
    tries=$((tries + 1))
  done
  sleep 0.2
  [ "$(state_of "$1")" = failed ] || return 0
  echo "Job for $1.service failed because the control process exited with error code." >&2
  echo "See \"systemctl status $1.service\" and \"journalctl -xeu $1.service\" for details." >&2
  return 1
}

stop() {
  [ -d "$services/$1" ] || return 0
  mkdir -p "$units/$1"
  : >"$units/$1/stopping"
  if [ -s "$services/$1/stop" ] && [ "$(state_of "$1")" = active ]; then /bin/sh "$services/$1/stop"; fi
  sv -w 10 force-stop "$services/$1" >/dev/null
  [ "$(state_of "$1")" = failed ] || echo inactive >"$units/$1/state"
}

status() {
  needs_unit "$1" "Unit"
  state=$(state_of "$1")
  case $state in
    active) mark=$(printf '\033[0;32m●\033[0m') detail=$([ -e "$units/$1/main" ] && echo running || echo exited) ;;
    failed) mark=$(printf '\033[0;31m×\033[0m') detail="Result: exit-code" ;;
    *) mark='○' detail=dead ;;
  esac
  [ -t 1 ] || case $state in active) mark='●' ;; failed) mark='×' ;; esac
  unit=$1
  case $unit in *.target) ;; *) unit=$unit.service ;; esac
  echo "$mark $unit - $([ -d "$services/$1" ] && describe "$1" || echo "$1")"
  enabled=$([ -e "$services/$1/down" ] && echo linked || echo enabled)
  echo "     Loaded: loaded (/etc/systemd/system/$unit; $enabled; preset: enabled)"
  since=$(cat "$units/$1/since" 2>/dev/null)
  echo "     Active: $state ($detail)${since:+ since $(date -d "@$since" '+%a %Y-%m-%d %H:%M:%S %Z')}"
  main=$(cat "$units/$1/main" 2>/dev/null)
  [ -n "$main" ] && echo "   Main PID: $main ($(cat "/proc/$main/comm" 2>/dev/null))"
  if [ -r /var/log/messages ] && [ "$lines" != 0 ]; then
    echo
    /run/current-system/sw/bin/journalctl --no-pager -n "$lines" -u "$1"
  fi
  [ "$state" = active ] || return 3
}

case $verb in
  list-units | list-unit-files)
    printf '%-36s %-8s %-12s %s\n' UNIT LOAD ACTIVE DESCRIPTION
    for unit in $(all); do
      state=$(state_of "$unit")
      [ "$state" = inactive ] && [ "$verb" = list-units ] && continue
      printf '%-36s %-8s %-12s %s\n' "$unit.service" loaded "$state" "$(describe "$unit")"
    done
    ;;
  is-system-running)
    for unit in $(all); do [ "$(state_of "$unit")" = failed ] && echo degraded && exit 1; done
    case $(target_state default.target) in active) echo running ;; *) echo starting && exit 1 ;; esac
    ;;
  is-active | is-failed)
    code=3
    wanted=${verb#is-}
    for unit; do
      state=$(state_of "${unit%.service}")
      [ -n "$quiet" ] || echo "$state"
      [ "$state" = "$wanted" ] && code=0
    done
    exit $code
    ;;
  is-enabled)
    unit=${1%.service}
    [ -d "$services/$unit" ] || { echo "Failed to get unit file state for $1: No such file or directory" >&2 && exit 1; }
    if [ -e "$services/$unit/down" ]; then echo linked && exit 1; else echo enabled; fi
    ;;
  status)
    if [ $# -eq 0 ]; then
      echo "● $(hostname)"
      echo "    State: $("$0" is-system-running)"
      echo "    Units: $(all | wc -l) loaded"
      exit
    fi
    code=0
    for unit; do status "${unit%.service}" || code=$?; done
    exit $code
    ;;
  start | stop | restart | reload | try-restart | reload-or-restart | kill)
    needs_root "$@"
    code=0
    for unit; do
      unit=${unit%.service}
      needs_unit "$unit" "Failed to $verb"
      case $verb in
        start) start "$unit" || code=1 ;;
        stop) stop "$unit" ;;
        kill) sv term "$services/$unit" >/dev/null ;;
        reload) if [ -s "$services/$unit/reload" ]; then /bin/sh "$services/$unit/reload" || code=1; else sv hup "$services/$unit" >/dev/null; fi ;;
        try-restart) [ "$(state_of "$unit")" = active ] && { stop "$unit"; start "$unit" || code=1; } ;;
        *) stop "$unit"; start "$unit" || code=1 ;;
      esac
    done
    exit $code
    ;;
  cat)
    needs_unit "${1%.service}" "No files found for"
    cat "$services/${1%.service}/about" "$services/${1%.service}/start"
    ;;
  show)
    unit=${1%.service}
    echo "Id=$unit.service"
    echo "ActiveState=$(state_of "$unit")"
    echo "MainPID=$(cat "$units/$unit/main" 2>/dev/null || echo 0)"
    ;;
  reset-failed)
    needs_root "$@"
    for unit in $(all); do [ "$(state_of "$unit")" = failed ] && echo inactive >"$units/$unit/state"; done
    ;;
  enable | disable | mask | unmask | edit)
    echo "Failed to $verb unit: units come from configuration.nix; change it and build again." >&2
    exit 1
    ;;
  daemon-reload | daemon-reexec) ;;
  poweroff | reboot | halt) exec "$verb" ${force:+-f} ;;
  list-jobs) echo "No jobs running." ;;
  *)
    echo "Unknown command verb $verb." >&2
    exit 1
    ;;
esac
