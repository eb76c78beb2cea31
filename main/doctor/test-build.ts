/** Builds something tiny for real: the only proof that builders run here. */
import { run } from '../system/run.ts'
import { isEnvironment, withoutNix, type Subject } from './subject.ts'
import { tenths } from '../words/quantity.ts'
import { say } from '../words/say.ts'

const limitMs = 60_000

export const testBuildSubject: Subject = {
  line: 'test-build',
  look: async ({ nix, signal }) => {
    const found = await nix()
    if (!isEnvironment(found)) return withoutNix
    // Never built before, so that a builder is started.
    const expression = `derivation { name = "snowglobe-doctor"; system = builtins.currentSystem; builder = "/bin/sh"; args = [ "-c" "echo ${Date.now()} > $out" ]; preferLocalBuild = true; allowSubstitutes = false; }`
    const startedAt = performance.now()
    const words = ['--no-out-link', '--option', 'substitute', 'false', '--builders', '', '-E', expression]
    const { code, stderr } = await run('nix-build', words, { env: found.env, signal, limitMs })
    const seconds = tenths((performance.now() - startedAt) / 1000)
    if (code === 0) return { state: 'ok', message: say`A small build took ${seconds} s.` }
    return {
      state: 'bad',
      message:
        code === null
          ? say`A small build did not end within ${limitMs / 1000} s.`
          : say`A small build failed.`,
      hint: /\/bin\/sh/.test(stderr)
        ? say`Builders find no /bin/sh: add this line to /etc/nix/nix.conf and restart nix-daemon.`
        : say`What Nix said is below.`,
      ...(/\/bin\/sh/.test(stderr) ? { command: 'extra-sandbox-paths = /bin /usr /lib /lib64' } : {}),
      details: stderr.trim(),
    }
  },
}
