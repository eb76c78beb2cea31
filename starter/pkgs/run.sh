# Runs a derivation's build command in bash, and tells Nix the phase's name.
set -e
if [ -n "$NIX_LOG_FD" ]; then
  printf '@nix { "action": "setPhase", "phase": "%s" }\n' "$1" >&"$NIX_LOG_FD"
fi
exec /bin/bash -e -o pipefail "$buildCommandPath"
