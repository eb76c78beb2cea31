/** Where things lie, by the XDG base directory specification. */
import path from 'node:path'

export interface Paths {
  /** The settings: what Electron calls the app's `userData`. */
  configDir: string
  /** Run folders, logs, what was learnt of this boot. */
  stateDir: string
  /** What must not be lost, such as a store of our own. */
  dataDir: string
  /** What was learnt of nixpkgs' options and packages; may be deleted at any time. */
  catalogueDir: string
  /** The offline nixpkgs, made by the set-up. */
  starterDir: string
  /** Default place of machines. */
  machinesFolder: string
}

/** `SNOWGLOBE_STARTER` names another place of the offline nixpkgs. */
export function pathsFrom(env: NodeJS.ProcessEnv, home: string): Paths {
  const base = (name: string, otherwise: string) => {
    const value = env[name] ?? ''
    return path.isAbsolute(value) ? value : path.join(home, otherwise)
  }
  return {
    configDir: path.join(base('XDG_CONFIG_HOME', '.config'), 'Snowglobe'),
    stateDir: path.join(base('XDG_STATE_HOME', '.local/state'), 'snowglobe'),
    dataDir: path.join(base('XDG_DATA_HOME', '.local/share'), 'snowglobe'),
    catalogueDir: path.join(base('XDG_CACHE_HOME', '.cache'), 'snowglobe/catalogue'),
    starterDir:
      env['SNOWGLOBE_STARTER'] ?? path.join(base('XDG_CACHE_HOME', '.cache'), 'snowglobe/starter/nixpkgs'),
    machinesFolder: path.join(home, 'Snowglobe'),
  }
}
