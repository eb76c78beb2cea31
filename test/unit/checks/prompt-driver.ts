/** A test whose driver has a prompt (`prompt-driver.py`): what Nix builds of it, and the folder that it lies in. */
import { randomUUID } from 'node:crypto'
import { copyFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { FoundTest } from '../../../main/checks/test-record.ts'
import { makeTest } from '../../../main/checks/test-record.ts'
import type { Fixture } from '../nix/fixture.ts'

/** Two machines, and a script that fails in its fourth line until there is a file `word` beside the test. */
export const promptTest = `
let
  shell = name: script: derivation {
    inherit name;
    system = builtins.currentSystem;
    builder = "/bin/sh";
    args = [ "-c" script ];
    PATH = "/bin:/usr/bin";
  };
  vm = name: shell "vm-\${name}" "mkdir -p $out/bin; echo MEMORY UNIQUE > $out/bin/run-\${name}-vm";
  nodes = { web.system.build.vm = vm "web"; db.system.build.vm = vm "db"; };
  testScriptString = ''
    answer = 40 + 2
    assert answer == 42
    with subtest("the word"):
        web.succeed("test -e word")
  '';
  settings = shell "driverConfiguration.json" "echo '\${builtins.toJSON {
    vms = builtins.mapAttrs (name: node: { inherit name; start_script = "\${node.system.build.vm}/bin/run-\${name}-vm"; }) nodes;
  }}' > $out";
in
shell "vm-test-run" "echo passed > $out" // {
  config = { inherit nodes testScriptString; };
  driverInteractive = shell "driver" ''
    mkdir -p $out/bin
    cp \${builtins.toFile "script" testScriptString} $out/test-script
    printf '#!/bin/sh\\nexec env PATH=/usr/bin:$PATH python3 %s --config %s --script %s "$@"\\n' \${./driver.py} \${settings} $out/test-script >$out/bin/nixos-test-driver
    chmod +x $out/bin/nixos-test-driver
  '';
}
`

export async function makePromptTest({ root, nixpkgs }: Fixture, name: string): Promise<FoundTest> {
  const text = promptTest.replace('UNIQUE', randomUUID())
  const source = { kind: 'folder', path: nixpkgs } as const
  const found = await makeTest(path.join(root, 'Tests'), {
    name,
    nixpkgs: source,
    text,
    file: null,
    flake: null,
  })
  await copyFile(path.join(import.meta.dirname, 'prompt-driver.py'), path.join(found.folder, 'driver.py'))
  return found
}

/** Puts the file there that the script looks for. */
export function writeWord(folder: string): Promise<void> {
  return writeFile(path.join(folder, 'word'), '')
}
