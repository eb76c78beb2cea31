/** The command lines of a test: its driver, and the whole test as `nix-build` runs it. */
import type { UsableSource } from '../../contract/source.ts'
import type { TestCommand } from '../../contract/test-calls.ts'
import { commandText } from '../system/shell-quote.ts'
import { nixBuild, type BuildCommand, type NixBuildSettings } from '../nix/build-command.ts'
import { flakeOpener } from '../nix/flake-address.ts'
import { flakeFeatures } from '../nix/flake-lock.ts'
import { searchPath } from '../nix/source.ts'

/** The link to the built driver, in the test's folder. */
export const driverLink = '.snowglobe/driver'

/** What is tested. */
export type TestOrigin =
  /** `file`: absolute, or relative to the test's folder. */
  | { kind: 'file'; file: string; source: UsableSource }
  /** One of a flake's `checks`; `address` as `flakeAddress` gives it. Its lock file, read as it lies, names the nixpkgs. */
  | { kind: 'flake'; address: string; name: string }

export interface TestCommandOptions {
  what: TestOrigin
  starterDir: string
  offline: boolean
  options: string[]
  environment: NixBuildSettings['environment']
}

/** The driver for somebody who sits before it: it alone has a QEMU with screens, and runs without anybody, too. */
export function driverCommand(given: TestCommandOptions): BuildCommand {
  return command(given, 'driverInteractive', ['-o', driverLink])
}

/** For a shell in the test's folder. */
export function testCommandLines(given: TestCommandOptions): TestCommand[] {
  const driver = commandText({}, [`./${driverLink}/bin/nixos-test-driver`, '--no-interactive'])
  return [
    { purpose: 'driver', text: driverCommand(given).text },
    { purpose: 'run', text: driver },
    { purpose: 'test', text: command(given, null, []).text },
  ]
}

/** The words of a nix-instantiate that names the derivation of the whole test. */
export function instantiateWords(given: TestCommandOptions): string[] {
  return wordsOf(given, null)
}

/** The words of a nix-instantiate that applies a Nix function to the test. `file`: the test's, absolute. */
export function askWords({ what, starterDir }: TestCommandOptions, file: string, program: string): string[] {
  if (what.kind === 'flake') return flakeWords(what, (check) => `(${program}) ${check}`)
  const given = 'let given = import (/. + file); in if builtins.isFunction given then given { } else given'
  const expression = `{ file }: (${program}) (${given})`
  return ['-E', expression, '--argstr', 'file', file, ...searchPath(what.source, { starterDir })]
}

/** `expression` makes what is wanted of the check, which is found as `nix build` does: by the system that Nix itself is for. */
function flakeWords(
  { address, name }: { address: string; name: string },
  expression: (check: string) => string,
): string[] {
  const check = `((${flakeOpener(address)} flake).checks.\${builtins.currentSystem}.\${name})`
  const words = ['--argstr', 'flake', address, '--argstr', 'name', name]
  return ['-E', `{ flake, name }: ${expression(check)}`, ...words, ...flakeFeatures]
}

function wordsOf({ what, starterDir }: TestCommandOptions, attribute: string | null): string[] {
  if (what.kind === 'flake')
    return flakeWords(what, (check) => (attribute === null ? check : `${check}.${attribute}`))
  const attributes = attribute === null ? [] : ['-A', attribute]
  return [what.file, ...attributes, ...searchPath(what.source, { starterDir })]
}

function command(given: TestCommandOptions, attribute: string | null, words: string[]): BuildCommand {
  return nixBuild([...wordsOf(given, attribute), ...words], given)
}
