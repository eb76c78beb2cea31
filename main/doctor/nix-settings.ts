/** Whether builds are shut off from the rest of the computer, and which of Nix's newer parts may be used. */
import { run } from '../system/run.ts'
import { isEnvironment, withoutNix, type Subject } from './subject.ts'
import { say } from '../words/say.ts'

const untold = {
  state: 'note',
  get message() {
    return say`This Nix does not tell its settings.`
  },
} as const

export const sandboxSubject: Subject = {
  line: 'sandbox',
  look: async ({ nix, config }) => {
    if (!isEnvironment(await nix())) return withoutNix
    const all = await config()
    if (all === null) return untold
    const value = all.text('sandbox')
    if (value === 'true')
      return { state: 'ok', message: say`Builds see nothing of this computer but what they need.` }
    return {
      state: 'warning',
      message:
        value === 'relaxed'
          ? say`Builds that ask for it see the whole computer.`
          : say`Builds see the whole computer, so the same configuration may give another system elsewhere.`,
      hint: say`Add this line to /etc/nix/nix.conf and restart nix-daemon.`,
      command: 'sandbox = true',
    }
  },
}

export const featuresSubject: Subject = {
  line: 'features',
  look: async ({ nix, config, signal }) => {
    const found = await nix()
    if (!isEnvironment(found)) return withoutNix
    const features = 'nix-command flakes'
    const tried = await run('nix', ['--extra-experimental-features', features, 'eval', '--expr', '1'], {
      env: found.env,
      signal,
      limitMs: 10_000,
    })
    if (tried.code !== 0)
      return {
        state: 'warning',
        message: say`The program \`nix\` does not work here, so flakes and some sizes are not to be had.`,
        hint: say`Run it in a terminal to see what it says.`,
        command: `nix --extra-experimental-features '${features}' eval --expr 1`,
        details: (tried.stderr || String(tried.error ?? '')).trim(),
      }
    // Numbers in 2.8, where each feature is a number of Nix's own list.
    const on = (await config())?.words('experimental-features') ?? []
    return {
      state: 'ok',
      message:
        on.length === 0
          ? say`Flakes work: Snowglobe switches them on for its own calls.`
          : say`Flakes work; switched on in nix.conf: ${on.join(', ')}.`,
    }
  },
}
