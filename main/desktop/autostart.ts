/** Snowglobe at login: a file in the desktop's autostart folder, which the user may also change by the desktop's own means. */
import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { writeAtomic } from '../system/atomic-write.ts'

/** `$XDG_CONFIG_HOME/autostart` (Desktop Application Autostart Specification 0.5). */
export function autostartFile(env: NodeJS.ProcessEnv, home: string): string {
  const given = env['XDG_CONFIG_HOME'] ?? ''
  const config = path.isAbsolute(given) ? given : path.join(home, '.config')
  return path.join(config, 'autostart', 'snowglobe.desktop')
}

/** Whether the desktop will start it: desktops switch an entry off by `Hidden`, GNOME also by a key of its own. */
export async function isAutostarted(file: string): Promise<boolean> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return false
  return !/^(?:Hidden\s*=\s*true|X-GNOME-Autostart-enabled\s*=\s*false)\s*$/im.test(text)
}

/** `command`: the program and its arguments. Throws what the file system throws. */
export async function setAutostart(file: string, command: string[] | null): Promise<void> {
  if (command === null) return rm(file, { force: true })
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  await writeAtomic(file, autostartText(command))
}

/** A desktop entry that starts this command when somebody logs in. */
export function autostartText(command: string[]): string {
  return `[Desktop Entry]
Type=Application
Name=Snowglobe
Comment=NixOS virtual machines
Exec=${command.map(execWord).join(' ')}
Icon=snowglobe
Terminal=false
X-GNOME-Autostart-enabled=true
`
}

/** Quoted as the Desktop Entry Specification wants it: first for the command line, then for the value of a key; `%` is a field code. */
function execWord(word: string): string {
  const plain = word.replaceAll('%', '%%')
  if (/^[\w@%+=:,./-]+$/.test(plain)) return plain
  return `"${plain.replace(/(["`$\\])/g, '\\$1')}"`.replaceAll('\\', '\\\\')
}

/** What this app is started with. */
export interface OwnProgram {
  env: NodeJS.ProcessEnv
  executable: string
  /** The app's folder, where the executable is a bare Electron; null where it is the app itself. */
  appFolder: string | null
  /** Where a shell finds `snowglobe`; null when it does not. */
  onPath: string | null
}

/**
 * A command that still starts the app after an update: an AppImage's own file, not where it is mounted; on NixOS the name in the
 * profile, since a store path goes away.
 */
export function backgroundCommand({ env, executable, appFolder, onPath }: OwnProgram): string[] {
  const appImage = env['APPIMAGE'] ?? ''
  if (path.isAbsolute(appImage)) return [appImage, '--background']
  if (onPath !== null && executable.startsWith('/nix/store/')) return [onPath, '--background']
  return [executable, ...(appFolder === null ? [] : [appFolder]), '--background']
}
