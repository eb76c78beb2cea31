/** The page's own scheme, `nixvm://app/`: files of the built renderer and nothing else, under a strict CSP. */
import { protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { LanguageChoice } from '../../contract/language.ts'
import { contentTypes, fileOf, scheme } from './page-file.ts'

export const origin = `${scheme}://app`
/** What the page is told in its address: the language it opens in, and the machine whose screen it shows alone. */
export interface PageWords {
  language: LanguageChoice
  /** The system's. */
  locale: string
  screen?: string
}

/** The page at this origin. */
export function startPage(at: string, words: PageWords): string {
  return `${at}/index.html?${new URLSearchParams({ ...words }).toString()}`
}

/** xterm injects style elements, hence 'unsafe-inline' for styles alone. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Must run before the app is ready. `secure`: noVNC wants `isSecureContext`. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** Serves the folder of the built renderer. */
export function serveScheme(folder: string): void {
  protocol.handle(scheme, async ({ url, method }) => {
    const file = method === 'GET' ? fileOf(url, folder) : null
    const bytes = file === null ? null : await readFile(file).catch(() => null)
    if (file === null || bytes === null) return new Response('Not found', { status: 404 })
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': contentTypes[path.extname(file)] ?? 'application/octet-stream',
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
      },
    })
  })
}
