/** Whether there is a Nix that works and is new enough, and whose store it builds into. */
import { programOnPath } from '../system/program-on-path.ts'
import { distribution, installCommand } from './distribution.ts'
import { isEnvironment, withoutNix, type Subject } from './subject.ts'
import { say } from '../words/say.ts'

const packages = { debian: 'nix-bin', fedora: 'nix', arch: 'nix' }

export const nixSubject: Subject = {
  line: 'nix',
  look: async ({ nix, env }) => {
    const found = await nix()
    if (isEnvironment(found)) {
      const program = await programOnPath(env, 'nix-build')
      return { state: 'ok', message: say`Nix ${found.version}${program === null ? '' : ` (${program})`}.` }
    }
    const install = installCommand(await distribution(), packages)
    const { message, hint, details, code } = found
    return {
      state: 'bad',
      message,
      ...(hint === undefined ? {} : { hint }),
      ...(details === undefined ? {} : { details }),
      ...(code === 'nix/missing' && install !== undefined ? { command: install } : {}),
    }
  },
}

export const storeSubject: Subject = {
  line: 'store',
  look: async ({ nix }) => {
    const found = await nix()
    if (!isEnvironment(found)) return withoutNix
    const { kind, storeDir } = found
    if (kind === 'daemon') return { state: 'ok', message: say`A daemon builds into ${storeDir}.` }
    if (kind === 'single-user')
      return { state: 'ok', message: say`Your user builds straight into ${storeDir}.` }
    const system = await distribution()
    const command = installCommand(system, { debian: 'nix-setup-systemd', fedora: 'nix-daemon' })
    return {
      state: 'warning',
      message: say`Nix may not write /nix/store here, so builds go into a store of Snowglobe’s own, ${storeDir}.`,
      hint: say`The ready-made packages of caches fit only /nix/store, and other computers cannot build for this one. Install Nix with its daemon to use both.`,
      ...(command === undefined ? {} : { command }),
    }
  },
}
