/** Which file of the built page a URL of ours names. */
import path from 'node:path'

export const scheme = 'nixvm'

/** The kinds of file that the page is made of; no other is served. */
export const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
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
  return file.startsWith(folder + path.sep) && contentTypes[path.extname(file)] !== undefined ? file : null
}
