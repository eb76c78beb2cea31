/** What the app is asked to open by its arguments: a desktop's action, a `snowglobe:` address, a file or a folder. */
import path from 'node:path'

export type Opening =
  | { kind: 'window' }
  | { kind: 'background' }
  | { kind: 'new-machine' }
  /** By its name; an address can do no more than show a machine, since any web page may hold one. */
  | { kind: 'machine'; name: string }
  /** A machine's folder, a flake, or a file with a configuration; absolute. */
  | { kind: 'path'; path: string }

/** `argv` without the program; `folder` is what relative paths are relative to. */
export function openingOf(argv: string[], folder: string): Opening {
  if (argv.includes('--background')) return { kind: 'background' }
  if (argv.includes('--new-machine')) return { kind: 'new-machine' }
  const word = argv.findLast((one) => !one.startsWith('-') && one !== '')
  if (word === undefined) return { kind: 'window' }
  if (/^snowglobe:/i.test(word)) return openingOfAddress(word)
  const file = /^file:\/\//i.test(word) ? fileOf(word) : path.resolve(folder, word)
  return file === null ? { kind: 'window' } : { kind: 'path', path: file }
}

/** `snowglobe://machine/my%20server`. */
function openingOfAddress(address: string): Opening {
  try {
    const { host, pathname } = new URL(address)
    const name = decodeURIComponent(pathname.replace(/^\/+|\/+$/g, ''))
    if (host === 'new') return { kind: 'new-machine' }
    return host === 'machine' && name !== '' ? { kind: 'machine', name } : { kind: 'window' }
  } catch {
    return { kind: 'window' }
  }
}

function fileOf(address: string): string | null {
  try {
    const { pathname } = new URL(address)
    const file = decodeURIComponent(pathname)
    return path.isAbsolute(file) && !file.includes('\0') ? path.normalize(file) : null
  } catch {
    return null
  }
}

/** What the user gave: all behind the program, and behind the app's folder where the program is a bare Electron. */
export function ownWords(argv: string[], appFolder: string | null): string[] {
  if (appFolder === null) return argv.slice(1)
  const at = argv.findIndex((word, n) => n > 0 && path.resolve(word) === appFolder)
  return argv.slice(at === -1 ? 1 : at + 1)
}
