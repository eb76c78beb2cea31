// Vite as a development server for the page, and as a watching builder for main and preload.
import { createBuilder, createServer } from 'vite'
import { forgetBuild } from './build.mjs'
import { projectFolder } from './folders.mjs'

/**
 * @typedef {object} Watching
 * @property {string} url the page's address on the development server
 * @property {() => Promise<void>} nextBuild resolves when main or preload have been built anew
 * @property {() => Promise<void>} close
 */

/**
 * Resolves when main and preload are built for the first time.
 * @returns {Promise<Watching>}
 */
export async function watchApp() {
  const server = await createServer({ root: projectFolder, server: { host: '127.0.0.1' } })
  await server.listen()
  const url = server.resolvedUrls?.local[0]
  if (!url) throw new Error('the development server has no address')

  forgetBuild()
  const builder = await createBuilder({ root: projectFolder, mode: 'development', build: { watch: {} } })
  /** @type {(() => void)[]} */
  let waiting = []
  /** @type {{ close(): Promise<void> }[]} */
  const watchers = []
  const firstBuilds = []
  for (const name of ['main', 'preload']) {
    const environment = builder.environments[name]
    if (!environment) throw new Error(`vite.config.ts has no environment "${name}"`)
    const watcher = await builder.build(environment)
    if (!('close' in watcher)) throw new Error(`the build of "${name}" does not watch`)
    watchers.push(watcher)
    firstBuilds.push(
      new Promise((resolve) => {
        let isWhole = true
        watcher.on('event', (event) => {
          if (event.code === 'START') isWhole = true
          // Vite has said what is wrong by then.
          if (event.code === 'ERROR') isWhole = false
          // A faulty edit leaves the app that runs in peace.
          if (event.code !== 'END' || !isWhole) return
          resolve(undefined)
          for (const wake of waiting) wake()
          waiting = []
        })
      }),
    )
  }
  await Promise.all(firstBuilds)
  return {
    url,
    nextBuild: () => new Promise((resolve) => waiting.push(() => resolve())),
    close: async () => {
      await Promise.all([server.close(), ...watchers.map((watcher) => watcher.close())])
    },
  }
}
