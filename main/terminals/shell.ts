/** The user's shell in a machine's folder, in the environment that they would have without this app. */
import { userInfo } from 'node:os'
import path from 'node:path'
import { childEnv } from '../nix/child-env.ts'
import { guestEnvironment } from '../vm/launch.ts'

/** What an inner terminal must not know of the one that the app was started in. */
const outer =
  /^(TMUX(_PANE)?|STY|WINDOW(ID)?|TERMCAP|COLUMNS|LINES|TERM_PROGRAM(_VERSION)?|VTE_VERSION|OLDPWD|SHLVL|NO_COLOR|VSCODE_.*|KONSOLE_.*)$/

/** For programs in a terminal: the user's environment without the app's own variables. */
export function terminalEnv(env: NodeJS.ProcessEnv, home: string): NodeJS.ProcessEnv {
  const kept = Object.entries(guestEnvironment(childEnv(env, home))).filter(([name]) => !outer.test(name))
  return {
    ...Object.fromEntries(kept),
    TERM: 'xterm-256color',
    COLORTERM: 'truecolor',
    TERM_PROGRAM: 'Snowglobe',
  }
}

/** The shell, and where it starts; what the build made is found by its name, after all that the user has. */
export function hostShell(
  env: NodeJS.ProcessEnv,
  { folder, home }: { folder: string; home: string },
): { file: string; args: string[]; cwd: string; env: NodeJS.ProcessEnv } {
  const own = terminalEnv(env, home)
  const PATH = `${own['PATH'] ?? ''}:${path.join(folder, 'result/bin')}`
  return { file: shellOf(env), args: [], cwd: folder, env: { ...own, PATH } }
}

function shellOf(env: NodeJS.ProcessEnv): string {
  const chosen = env['SHELL'] ?? ''
  if (chosen.startsWith('/')) return chosen
  try {
    return userInfo().shell ?? '/bin/sh'
  } catch {
    // No entry in the list of users, as in some containers.
    return '/bin/sh'
  }
}
