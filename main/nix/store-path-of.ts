/** The store path that a file or folder is part of. */

/** Null for what lies outside of the store. */
export function storePathOf(file: string, storeDir: string): string | null {
  if (!file.startsWith(`${storeDir}/`)) return null
  const [name = ''] = file.slice(storeDir.length + 1).split('/')
  return name === '' || name.startsWith('.') ? null : `${storeDir}/${name}`
}
