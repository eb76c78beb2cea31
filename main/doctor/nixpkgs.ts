/** Which nixpkgs are on this computer: the host's `<nixpkgs>`, and the starter. */
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { run } from '../system/run.ts'
import { isEnvironment, withoutNix, type Patient, type Subject } from './subject.ts'
import { say } from '../words/say.ts'

const limitMs = 60_000

export const nixpkgsSubject: Subject = {
  line: 'nixpkgs',
  look: async (patient) => {
    const { nix, signal, settings } = patient
    const found = await nix()
    if (!isEnvironment(found)) return withoutNix
    const { env } = found
    const away = (await searchEntries(patient, env)).find((entry) =>
      /^nixpkgs=(channel:|https?:)/.test(entry),
    )
    if (settings.offline && away !== undefined)
      return {
        state: 'note',
        message: say`\`<nixpkgs>\` is ${away.slice('nixpkgs='.length)}, which is not asked offline.`,
      }
    const file = await run('nix-instantiate', ['--find-file', 'nixpkgs'], { env, signal, limitMs })
    if (file.code !== 0)
      return {
        state: 'note',
        message: say`This system has no \`<nixpkgs>\` of its own.`,
        hint: say`Machines can use a channel, a folder or the starter; to have one for all of Nix, add a channel.`,
        command: 'nix-channel --add https://nixos.org/channels/nixos-25.11 nixpkgs && nix-channel --update',
      }
    const expression = '(import <nixpkgs/lib>).version'
    const asked = ['--eval', '--json', '-E', expression]
    const { code, stdout, stderr } = await run('nix-instantiate', asked, { env, signal, limitMs })
    const folder = file.stdout.trim()
    if (code === 0) return { state: 'ok', message: say`\`<nixpkgs>\` is ${JSON.parse(stdout)} in ${folder}.` }
    return {
      state: 'warning',
      message: say`\`<nixpkgs>\` is ${folder}, which Nix cannot read.`,
      hint: say`Update the channel, or choose another nixpkgs.`,
      command: 'nix-channel --update',
      details: stderr.trim(),
    }
  },
}

async function searchEntries({ config }: Patient, env: NodeJS.ProcessEnv): Promise<string[]> {
  const named = env['NIX_PATH']
  // A colon parts entries, and stands in addresses as well.
  if (named !== undefined) return named.split(/:(?!\/\/)(?=[^:]*(?:=|\/|$))/)
  return (await config())?.words('nix-path') ?? []
}

export const starterSubject: Subject = {
  line: 'starter',
  look: async ({ starterDir }) => {
    const isThere = await stat(path.join(starterDir, 'nixos/default.nix')).then(
      (file) => file.isFile(),
      () => false,
    )
    return isThere
      ? { state: 'ok', message: say`The starter is set up: machines can be built without a network.` }
      : {
          state: 'note',
          message: say`The starter is not set up in ${starterDir}.`,
          hint: say`Start Snowglobe by \`npm start\`, which sets it up.`,
        }
  },
}
