/** Formats Nix text by the host's `nixfmt`, which reads standard input in all its versions. */
import { Failure } from '../../contract/failure.ts'
import { run } from '../system/run.ts'
import { say } from '../words/say.ts'

/** Throws `nix/formatter-missing` and `nix/formatter-failed`. `env` is where PATH is taken from. */
export async function formatNix(text: string, env: NodeJS.ProcessEnv, limitMs = 20_000): Promise<string> {
  const startedAt = performance.now()
  const { code, stdout, stderr, error } = await run('nixfmt', [], { env, limitMs, input: text })
  // A folder of PATH that may not be read makes "not found" into "not allowed".
  if (error?.code === 'ENOENT' || error?.code === 'EACCES')
    throw new Failure({
      code: 'nix/formatter-missing',
      message: say`There is no nixfmt on this computer.`,
      hint: say`Install nixfmt from nixpkgs, for example with \`nix-env -f '<nixpkgs>' -iA nixfmt\`, and try again.`,
    })
  // Nothing instead of something would be the whole text lost.
  if (code === 0 && (stdout.trim() !== '' || text.trim() === '')) return stdout
  const isLate = code === null && performance.now() - startedAt >= limitMs
  throw new Failure({
    code: 'nix/formatter-failed',
    message: isLate
      ? say`nixfmt was not done after ${limitMs / 1000} seconds.`
      : say`nixfmt could not format this text.`,
    hint: isLate ? say`Your text is as it was.` : say`Mend what the list of problems shows first.`,
    details: (stderr || stdout || String(error ?? `exit code ${code}`)).trim().slice(-4000),
  })
}
