/** The page's own scheme, `nixvm://app/`: files of the built renderer and nothing else, under a strict CSP. */
import { protocol } from 'electron'
import { readFile } from 'node:fs/promises'
import path from 'node:path'

export const scheme = 'nixvm'
export const origin = `${scheme}://app`
export const startPage = `${origin}/index.html`

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

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Must run before the app is ready. `secure`: noVNC wants `isSecureContext`. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/** The file that a URL of ours names, or null when it is none: another host, or a way out of the folder. */
export function fileOf(url: string, folder: string): string | null {
  if (!URL.canParse(url)) return null
  const { host, pathname } = new URL(url)
  if (host !== 'app') return null
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (decoded.includes('\0')) return null
  const file = path.join(folder, decoded === '/' ? 'index.html' : decoded)
  return file.startsWith(folder + path.sep) && types[path.extname(file)] !== undefined ? file : null
}

/** Serves the folder of the built renderer. */
export function serveScheme(folder: string): void {
  protocol.handle(scheme, async ({ url, method }) => {
    const file = method === 'GET' ? fileOf(url, folder) : null
    const bytes = file === null ? null : await readFile(file).catch(() => null)
    if (file === null || bytes === null) return new Response('Not found', { status: 404 })
    return new Response(new Uint8Array(bytes), {
      headers: {
        'content-type': types[path.extname(file)] ?? 'application/octet-stream',
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
      },
    })
  })
}
