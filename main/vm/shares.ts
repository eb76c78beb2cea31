/** The folders of this computer that a VM sees: from its script, and where its system mounts them. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { VmScript } from './vm-script.ts'

export interface ScriptShare {
  tag: string
  /** Absolute; null where the script makes it up in a way that is not known here. */
  source: string | null
  /** Where the guest has it; null where it does not mount it by itself. */
  target: string | null
}

/** All but the store. `runFolder` is what the script knows as TMPDIR. Never throws. */
export async function sharesOf({ text, storePath }: VmScript, runFolder: string): Promise<ScriptShare[]> {
  const fstab = await readFile(path.join(storePath, 'system/etc/fstab'), 'utf8').catch(() => '')
  const targets = mountedShares(fstab)
  const sources = scriptSources(text, runFolder)
  const tags = new Set([...sources.keys(), ...targets.keys()])
  return [...tags]
    .filter((tag) => tag !== 'nix-store')
    .map((tag) => ({ tag, source: sources.get(tag) ?? null, target: targets.get(tag) ?? null }))
}

/** `-virtfs local,path=SOURCE,security_model=none,mount_tag=TAG`, where SOURCE is a word for the shell (qemu-vm.nix). */
export function scriptSources(script: string, runFolder: string): Map<string, string> {
  const found = script.matchAll(/-virtfs\s+local,path=(.+?),security_model=[\w-]+,mount_tag=([\w.:-]+)/g)
  return new Map(
    [...found].flatMap(([, word = '', tag = '']) => {
      const source = plainPath(word, runFolder)
      return source === null ? [] : [[tag, source] as const]
    }),
  )
}

/** Lines of an fstab(5) such as `shared /tmp/shared 9p …`; a blank in a path is `\040`. */
export function mountedShares(fstab: string): Map<string, string> {
  return new Map(
    fstab.split('\n').flatMap((line) => {
      const [tag = '', target = '', type] = line.trim().split(/\s+/)
      const isShare = type === '9p' || type === 'virtiofs'
      return isShare ? [[tag, target.replaceAll('\\040', ' ')] as const] : []
    }),
  )
}

/** What the shell makes of the word, where only the variables of the script are in it; null for all else. */
function plainPath(word: string, runFolder: string): string | null {
  const bare = word
    .replace(/^"?\$\(commas\s+(.*)\)"?$/, '$1')
    .replaceAll(/\$\{SHARED_DIR:-\$TMPDIR\/xchg\}/g, `${runFolder}/xchg`)
    .replaceAll(/\$\{?TMPDIR\}?/g, runFolder)
    .replaceAll(/["']/g, '')
  return bare.startsWith('/') && !/[$`\\]/.test(bare) ? bare : null
}

/** Folders reach the guest by 9p or by virtiofs (qemu-vm.nix, before and since autumn 2026). */
export function hasShares(script: string): boolean {
  return /-virtfs\b|-fsdev\b|vhost-user-fs/.test(script)
}
