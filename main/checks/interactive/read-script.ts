/** A test's script as its file has it now, and whether its machines are still those that a driver was built with. */
import { z } from 'zod'
import { Failure } from '../../../contract/failure.ts'
import type { SessionScript } from '../../../contract/session.ts'
import type { NixEnvironment } from '../../nix/environment.ts'
import { askNix } from '../../nix/nix-run.ts'
import type { DriverNode } from '../driver-nodes.ts'
import { askWords, type TestCommandOptions } from '../test-command.ts'
import { say } from '../../words/say.ts'

/** A large nixpkgs takes its time to evaluate on a slow computer. */
const evaluateMs = 600_000

/**
 * The script: of the interactive variant, as nixpkgs' tests have it (`passthru.config`, nixos/lib/testing), or in older ones as the driver
 * is given it. The machines: where each would be built, and no more is evaluated of them than that.
 */
const program = `test:
let
  config = test.config or { };
  nodes = config.interactive.nodes or config.nodes or test.nodes or { };
  vm = node: node.system.build.vm or node.config.system.build.vm;
in
{
  script = config.interactive.testScriptString or config.testScriptString or test.driverInteractive.testScript or test.driver.testScript;
  vms = builtins.mapAttrs (_: node: builtins.unsafeDiscardStringContext (vm node).outPath) nodes;
}
`
const answer = z.object({ script: z.string(), vms: z.record(z.string(), z.string()) })

/** `file`: the test's, absolute. `built`: the driver's machines. Null when `signal` is aborted. Throws `nix/…`. */
export async function readScript(options: {
  folder: string
  file: string
  command: TestCommandOptions
  environment: NixEnvironment
  built: readonly DriverNode[]
  signal: AbortSignal
}): Promise<SessionScript | null> {
  const { folder, file, command, environment, built, signal } = options
  const said = await askNix({
    file: 'nix-instantiate',
    args: [
      '--eval',
      '--strict',
      '--json',
      ...askWords(command, file, program),
      ...(command.offline ? ['--option', 'substitute', 'false'] : []),
    ],
    folder,
    env: environment.env,
    limitMs: evaluateMs,
    signal,
  })
  if (said === null) return null
  const { script, vms } = parse(said)
  return { text: script, changedNodes: changedNodes(built, vms) }
}

/** Those that are new, gone, or would be built to another place. */
export function changedNodes(built: readonly DriverNode[], vms: Readonly<Record<string, string>>): string[] {
  // A driver that does not say what its machines are is taken at its word.
  if (built.length === 0) return []
  const changed = built.filter(({ name, script }) => {
    const place = vms[name]
    return place === undefined || !script.startsWith(`${place}/`)
  })
  const added = Object.keys(vms).filter((name) => !built.some((one) => one.name === name))
  return [...changed.map(({ name }) => name), ...added]
}

function parse(said: string): z.infer<typeof answer> {
  try {
    return answer.parse(JSON.parse(said))
  } catch (error) {
    throw new Failure(
      {
        code: 'nix/eval-failed',
        message: say`Nix does not say what this test’s script is.`,
        hint: say`End the session and start it again: then the script is built with the driver.`,
      },
      error,
    )
  }
}
