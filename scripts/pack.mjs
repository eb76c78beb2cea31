// `npm run pack`: the unpacked folder and a deb of it; `-- --appimage`: an AppImage too; `-- --release`: all targets of electron-builder.yml.
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build, Platform } from 'electron-builder'
import { parse } from 'yaml'
import { makeDeb } from './pack/deb.mjs'
import { makeIcons } from './pack/icons.mjs'
import { toolsFailure } from './pack/tools-failure.mjs'
import { describeRuntime, electronRuntime } from './setup/electron.mjs'
import { runScript, SetupFailure } from './setup/failure.mjs'
import { projectFolder } from './setup/folders.mjs'
import { runSetup } from './setup/run.mjs'

const unofficial = 'Made with a copy of Electron that its makers have not published: for tests, not for use.'

await runScript(async () => {
  await runSetup()
  const runtime = electronRuntime()
  console.log(describeRuntime(runtime))
  const isRelease = process.argv.includes('--release')
  if (isRelease && !runtime.official)
    throw new SetupFailure('A release needs the official Electron.', {
      remedy: 'Run the set-up where it can be downloaded: node scripts/setup.mjs --official-electron',
    })
  makeIcons()
  const config = parse(readFileSync(join(projectFolder, 'electron-builder.yml'), 'utf8'))
  const withAppImage = process.argv.includes('--appimage')
  await makePackages({
    projectDir: projectFolder,
    targets: isRelease ? undefined : Platform.LINUX.createTarget(withAppImage ? ['dir', 'AppImage'] : 'dir'),
    publish: 'never',
    config: {
      ...config,
      electronDist: runtime.dist,
      electronVersion: runtime.version,
      // The set-up's copy has a small app of its own for development; a package opens nothing but its archive.
      afterPack: async ({ appOutDir }) =>
        rmSync(join(appOutDir, 'resources/app'), { recursive: true, force: true }),
    },
  })
  const output = join(projectFolder, config.directories.output)
  const unpacked = join(output, process.arch === 'arm64' ? 'linux-arm64-unpacked' : 'linux-unpacked')
  console.log(`The unpacked folder: ${unpacked}`)
  if (isRelease) return
  const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'))
  const deb = await makeDeb({
    unpacked,
    output,
    version: runtime.official ? version : `${version}~unofficial`,
    config,
    warning: runtime.official ? null : unofficial,
  })
  console.log(`The deb: ${deb}`)
})

/** @param {import('electron-builder').CliOptions} options */
async function makePackages(options) {
  try {
    await build(options)
  } catch (error) {
    throw toolsFailure(error) ?? error
  }
}
