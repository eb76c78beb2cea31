/** Runs a command line of `snowglobe` and gives its exit code. */
import { runBuild } from './build.ts'
import { exitCode, exitCodes, type CommandName } from './commands.ts'
import { openConsole } from './console.ts'
import { doctor } from './doctor.ts'
import { commandHelp, helpText } from './help.ts'
import { list } from './list.ts'
import { parseWords } from './parse.ts'
import { inSession, type Session } from './session.ts'
import { reset, stop } from './stop.ts'
import { runTest } from './test.ts'
import { up } from './up.ts'

type Act = (session: Session, target: string | null) => Promise<number>
const acts: Record<CommandName, Act> = {
  up,
  build: runBuild,
  console: openConsole,
  stop,
  reset,
  test: runTest,
  list,
  doctor,
}

/** `words`: without the program; `version`: Snowglobe's. */
export async function runCommandLine(words: readonly string[], version: string): Promise<number> {
  // Whoever reads may have gone, as `head` does, or the terminal: a session hears of it, and there is nobody left to be told.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
  const parsed = parseWords(words)
  switch (parsed.kind) {
    case 'version':
      process.stdout.write(`Snowglobe ${version}\n`)
      return exitCode('done')
    case 'help':
      process.stdout.write(parsed.command === null ? helpText() : commandHelp(parsed.command))
      return exitCode('done')
    case 'wrong':
      process.stderr.write(
        `snowglobe: ${parsed.message}\nMore is said by: snowglobe ${parsed.command ?? ''}${parsed.command === null ? '' : ' '}--help\n`,
      )
      return exitCode('usage')
    case 'run': {
      const act = acts[parsed.command]
      const { code, signal } = await inSession(parsed.flags, (session) => act(session, parsed.target))
      return signal === null || code === exitCode('done') ? code : codeOfSignal(signal)
    }
  }
}

function codeOfSignal(signal: NodeJS.Signals): number {
  const names = { SIGINT: 'cancelled', SIGHUP: 'hung-up', SIGTERM: 'terminated' } as const
  const name = signal === 'SIGINT' || signal === 'SIGHUP' ? names[signal] : names.SIGTERM
  return exitCodes.find((one) => one.name === name)?.code ?? exitCode('failed')
}
