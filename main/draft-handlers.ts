/** What the calls about a text that is being edited do. */
import path from 'node:path'
import type { Handlers } from './desktop/answer.ts'
import type { Host } from './machines/host.ts'
import type { Machines } from './machines/machines.ts'
import { checkConfiguration } from './nix/check.ts'
import { passwordProblems } from './nix/check-passwords.ts'
import { childEnv } from './nix/child-env.ts'
import { formatNix } from './nix/formatter.ts'
import { hashPassword } from './system/password-hash.ts'
import { listSshKeys } from './workspace/ssh-keys.ts'

type DraftCalls = 'configuration.check' | 'configuration.format' | 'passwords.hash' | 'sshKeys.list'

export function makeDraftHandlers({
  host,
  machines,
  home,
}: {
  host: Host
  machines: Machines
  /** The user's home folder. */
  home: string
}): Pick<Handlers, DraftCalls> {
  /** The running check of each machine; a new one takes over. */
  const checks = new Map<string, AbortController>()
  return {
    'configuration.check': async ({ id, text, options }) => {
      const machine = machines.get(id)
      checks.get(id)?.abort()
      const controller = new AbortController()
      checks.set(id, controller)
      try {
        const environment = await host.nix()
        const file = path.join(machine.place.folder, machine.place.name)
        const found = await checkConfiguration({
          environment,
          source: await machine.nixpkgs.use(),
          starterDir: host.starterDir,
          offline: host.isOffline(),
          file,
          text,
          options,
          signal: AbortSignal.any([controller.signal, machine.released, host.ending]),
        })
        const before = found === null ? null : await machine.disk.textAtMaking()
        if (found === null || before === null) return found
        return { ...found, problems: [...found.problems, ...passwordProblems(before, { text, file })] }
      } finally {
        if (checks.get(id) === controller) checks.delete(id)
      }
    },
    'configuration.format': ({ text }) => formatNix(text, childEnv(host.env, home)),
    'passwords.hash': ({ password }) => hashPassword(password),
    'sshKeys.list': () => listSshKeys(home),
  }
}
