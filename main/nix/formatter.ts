/** Formats Nix text by the host's `nixfmt`, which reads standard input in all its versions. */
import { Failure } from '../../contract/failure.ts'
import { run } from '../system/run.ts'

const limitMs = 20_000

/** Throws `nix/formatter-missing` and `nix/formatter-failed`. */
export async function formatNix(text: string, env: NodeJS.ProcessEnv): Promise<string> {
  const { code, stdout, stderr, error } = await run('nixfmt', [], { env, limitMs, input: text })
  if (error?.code === 'ENOENT')
    throw new Failure({
      code: 'nix/formatter-missing',
      message: 'There is no nixfmt on this computer.',
      hint: 'Install nixfmt, for example with `nix-env -iA nixpkgs.nixfmt`, and try again.',
    })
  if (code === 0 && (stdout.trim() !== '' || text.trim() === '')) return stdout
  throw new Failure({
    code: 'nix/formatter-failed',
    message: 'nixfmt could not format this text.',
    hint: 'Mend what the list of problems shows first.',
    details: (stderr || stdout || String(error ?? `exit code ${code}`)).trim().slice(-4000),
  })
}
