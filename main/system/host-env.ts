/** The environment as it is outside of an AppImage, whose starter puts its own folders before the computer's: what we start is the computer's. */

/** Lists of folders to which it adds some of its own (AppRun of electron-builder 26). */
const lists = ['PATH', 'LD_LIBRARY_PATH', 'XDG_DATA_DIRS', 'GSETTINGS_SCHEMA_DIR']
/** What it and the AppImage's runtime say of themselves. */
const ofItself = new Set(['APPDIR', 'APPIMAGE', 'ARGV0', 'OWD'])

/** A copy for children; without an AppImage all stays. A machine's QEMU outlives the app, and the folder that an AppImage is mounted at. */
export function hostEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = env['APPDIR'] ?? ''
  if (!own.startsWith('/')) return { ...env }
  const isOwn = (folder: string) => folder === own || folder.startsWith(`${own}/`)
  const kept = Object.entries(env).flatMap(([name, value]): [string, string | undefined][] => {
    if (ofItself.has(name)) return []
    if (!lists.includes(name) || value === undefined) return [[name, value]]
    const left = value.split(':').filter((folder) => folder !== '' && !isOwn(folder))
    return left.length === 0 ? [] : [[name, left.join(':')]]
  })
  return Object.fromEntries(kept)
}
