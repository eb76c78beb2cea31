/** The command lines of a test: its driver, and the whole test as `nix-build` runs it. */
import type { UsableSource } from '../../contract/source.ts'
import type { TestCommand } from '../../contract/test-calls.ts'
import { commandText } from '../system/shell-quote.ts'
import type { BuildCommand } from '../nix/build-command.ts'
import { searchPath } from '../nix/source.ts'

/** The link to the built driver, in the test's folder. */
export const driverLink = '.snowglobe/driver'

export interface TestCommandOptions {
  /** The test's file: absolute, or relative to the test's folder. */
  file: string
  source: UsableSource
  starterDir: string
  offline: boolean
  options: string[]
  /** Variables that Nix needs here. */
  settings: Record<string, string>
}

/** The driver for somebody who sits before it: it alone has a QEMU with screens, and runs without anybody, too. */
export function driverCommand(given: TestCommandOptions): BuildCommand {
  return command(given, ['-A', 'driverInteractive', '-o', driverLink])
}

/** For a shell in the test's folder. */
export function testCommandLines(given: TestCommandOptions): TestCommand[] {
  const driver = commandText({}, [`./${driverLink}/bin/nixos-test-driver`, '--no-interactive'])
  return [
    { purpose: 'driver', text: driverCommand(given).text },
    { purpose: 'run', text: driver },
    { purpose: 'test', text: command(given, []).text },
  ]
}

/** The words of a nix-instantiate that names the derivation of the whole test. */
export function instantiateWords(given: TestCommandOptions): string[] {
  return [given.file, ...searchPath(given.source, given)]
}

function command(given: TestCommandOptions, words: string[]): BuildCommand {
  const args = [
    given.file,
    ...words,
    ...searchPath(given.source, given),
    ...(given.offline ? ['--option', 'substitute', 'false'] : []),
    ...given.options,
  ]
  return {
    file: 'nix-build',
    args,
    env: given.settings,
    text: commandText(given.settings, ['nix-build', ...args]),
  }
}
