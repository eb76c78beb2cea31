// The program that `electron <path>` starts where Electron's own default app is missing: it loads the app at that path.
// Electron holds its `ready` event until this module has finished, so the app's top level still runs before it.
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const require = createRequire(import.meta.url)

/**
 * Reads the command line as Electron does: options of Chromium are skipped, `-r file` is loaded first, the first other word is the app.
 * @param {readonly string[]} words
 */
function readCommandLine(words) {
  /** @type {string[]} */
  const preloads = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? ''
    if (word === '-r' || word === '--require') preloads.push(words[++index] ?? '')
    else if (!word.startsWith('-')) return { preloads, path: word }
  }
  return { preloads, path: undefined }
}

/**
 * Tells Electron the app's name, version and folder, as if it had found the app by itself.
 * @param {string} folder
 * @param {{ name?: string, productName?: string, version?: string, desktopName?: string }} manifest its package.json
 */
function introduce(folder, manifest) {
  const name = manifest.productName ?? manifest.name
  if (manifest.version) tell('setVersion', manifest.version)
  if (name) app.setName(name)
  tell('setDesktopName', manifest.desktopName ?? `${app.getName()}.desktop`)
  tell('setAppPath', folder)
}

/**
 * Calls a method of `app` that Electron's own default app uses in this way, but that its published types leave out.
 * @param {string} method
 * @param {string} text
 */
function tell(method, text) {
  Reflect.apply(Reflect.get(app, method), app, [text])
}

const { preloads, path } = readCommandLine(process.argv.slice(1))
for (const preload of preloads) require(resolve(preload))

if (path === undefined) {
  console.error('electron: which app? Give the path of its folder.')
  app.exit(1)
} else {
  const target = resolve(path)
  const manifestPath = join(target, 'package.json')
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  if (existsSync(manifestPath)) {
    const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'))
    introduce(target, manifest)
    await import(pathToFileURL(join(target, manifest.main ?? 'index.js')).href)
  } else {
    introduce(dirname(target), {})
    await import(pathToFileURL(target).href)
  }
}
