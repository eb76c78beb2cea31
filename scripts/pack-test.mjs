// `npm run pack:test`: packs, installs the deb in a clean Debian, and uses it there; needs root and debootstrap.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { makeStandInTools } from './pack/stand-in-tools.mjs'
import { findCommand, run } from './setup/command.mjs'
import { runScript, SetupFailure } from './setup/failure.mjs'
import { projectFolder } from './setup/folders.mjs'
import { exitCodeOf } from './setup/launch.mjs'
import { runPlaywright } from './setup/playwright.mjs'
import { runSetup } from './setup/run.mjs'

/** Debian's packages by the program that is wanted of them. */
const programs = new Map([
  ['debootstrap', 'debootstrap'],
  ['appstreamcli', 'appstream'],
  ['desktop-file-validate', 'desktop-file-utils'],
  ['lintian', 'lintian'],
  ['mksquashfs', 'squashfs-tools'],
])

await runScript(async () => {
  if (process.argv.includes('--inside')) return runPlaywright('test/package/playwright.config.ts')
  if (process.getuid?.() !== 0)
    throw new SetupFailure('Installing a package in a clean root takes root’s rights.', {
      remedy: 'Run it as root, or in a container.',
    })
  await runSetup({ tests: true })
  const missing = [...programs].filter(([command]) => findCommand(command) === undefined)
  if (missing.length > 0)
    await run('apt-get', ['install', '-y', '--no-install-recommends', ...missing.map(([, name]) => name)], {
      failed: 'What makes the clean root and looks at the package could not be installed.',
    })
  const tools = mkdtempSync(join(tmpdir(), 'snowglobe-tools-'))
  try {
    await run(process.execPath, ['scripts/pack.mjs', '--appimage'], {
      cwd: projectFolder,
      env: { ...process.env, APPIMAGE_TOOLS_PATH: makeStandInTools(tools) },
      onLine: (line) => console.log(line),
      failed: 'There is no package to test.',
    })
  } finally {
    rmSync(tools, { recursive: true })
  }
  // What is mounted for the clean root is mounted for nobody else, and goes with the last process.
  const words = ['--mount', '--propagation', 'private', process.execPath, 'scripts/pack-test.mjs', '--inside']
  return exitCodeOf(() => spawn('unshare', words, { cwd: projectFolder, stdio: 'inherit' }))
})
