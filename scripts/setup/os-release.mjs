// Which kind of system this is, by /etc/os-release.
import { readFileSync } from 'node:fs'

/** @typedef {{ kind: 'debian' | 'nixos' | 'other', name: string }} System */

/**
 * @param {string} text the content of os-release (freedesktop.org: shell assignments, one a line)
 * @returns {System} `debian` for Debian and whatever says that it is like Debian; the name is for people
 */
export function systemOf(text) {
  /** @type {Record<string, string>} */
  const fields = {}
  for (const [, key = '', value = ''] of text.matchAll(/^([A-Z_]+)=(.*)$/gm)) {
    fields[key] = value.trim().replace(/^(["'])(.*)\1$/, '$2')
  }
  const ids = [fields['ID'] ?? '', ...(fields['ID_LIKE'] ?? '').split(/\s+/)]
  const name = fields['PRETTY_NAME'] ?? fields['NAME'] ?? 'this system'
  if (ids.includes('debian')) return { kind: 'debian', name }
  return { kind: ids.includes('nixos') ? 'nixos' : 'other', name }
}

/** @returns {System} the running system */
export function thisSystem() {
  for (const path of ['/etc/os-release', '/usr/lib/os-release']) {
    try {
      return systemOf(readFileSync(path, 'utf8'))
    } catch {
      // The second place is the specification's fallback.
    }
  }
  return { kind: 'other', name: process.platform }
}
