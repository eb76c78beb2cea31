/** Drivers that are shell scripts, and the test that they belong to: they say what NixOS's driver says. */

const head = (text: string) => `printf '\\033[1m\\033[32m%s\\033[0m\\n' '${text}' >&2`
const beginning = `
case "$*" in *--help*) echo "--no-interactive --junit-xml"; exit ;; esac
while [ $# -gt 0 ]; do case $1 in -o) out=$2 ;; esac; shift; done
${head('run the VM test script')}
mkdir -p $XDG_RUNTIME_DIR/vm-state-web
echo 'web # booting' >&2
${head('subtest: one')}
`
/** Ends well and puts files out. */
export const passing = `${beginning}
echo "(finished: subtest: one, in 0.20 seconds)" >&2
echo "(finished: run the VM test script, in 0.30 seconds)" >&2
echo picture > "$out/web.png"; mkdir "$out/deep"; echo x > "$out/deep/file"
echo "$QEMU_OPTS $DISPLAY" >&2
`
/** Fails in the second line of its script. */
export const failing = `${beginning}
echo '!!! Traceback (most recent call last):' >&2
echo '!!!   File "<string>", line 2, in <module>' >&2
echo '!!! RequestedAssertionFailed: command \`x\` failed (exit code 1)' >&2
exit 1
`
/** Its machine does not hear of the driver's end. */
export const hanging = `${beginning}
(cd $XDG_RUNTIME_DIR/vm-state-web && exec setsid sleep 600 </dev/null >/dev/null 2>&1) &
echo "web # waiting" >&2
trap 'exit 130' INT
sleep 600 &
wait
`

/** `UNIQUE` stands for what tells one test from the next; `driver.sh` lies beside the file. */
export const testText = `
let
  shell = name: script: derivation {
    inherit name;
    system = builtins.currentSystem;
    builder = "/bin/sh";
    args = [ "-c" script ];
    PATH = "/bin:/usr/bin";
  };
  testScript = ''
    start_all()
    web.succeed("x")
  '';
in
shell "vm-test-run-UNIQUE" "echo passed > $out" // {
  driverInteractive = shell "driver" ''
    mkdir -p $out/bin
    cp \${builtins.toFile "driver" (builtins.readFile ./driver.sh)} $out/bin/nixos-test-driver
    cp \${builtins.toFile "script" testScript} $out/test-script
    chmod +x $out/bin/nixos-test-driver
  '';
}
`
