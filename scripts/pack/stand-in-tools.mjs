// What electron-builder makes an AppImage with, of Debian's programs: to test its AppImage where its own tools cannot be fetched.
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findCommand } from '../setup/command.mjs'
import { SetupFailure } from '../setup/failure.mjs'

/** Of one length whatever it says, since the image begins behind it. */
const runtimeBytes = 1024

/**
 * In the place of AppImage's runtime, which Debian does not have: unpacks the image and starts it, as that does by
 * `--appimage-extract-and-run`. It is a script, so desktops would not know it for an AppImage: for tests alone.
 */
const runtime = `#!/bin/sh
APPIMAGE="$(readlink -f -- "$0")"
APPDIR="$(mktemp -d)"
export APPIMAGE APPDIR
unsquashfs -quiet -no-progress -force -offset ${runtimeBytes} -dest "$APPDIR" "$APPIMAGE" > /dev/null
"$APPDIR/AppRun" "$@"
code=$?
rm -rf -- "$APPDIR"
exit $code
`

/**
 * @param {string} folder where they are put
 * @returns {string} the folder, for APPIMAGE_TOOLS_PATH
 * @throws {SetupFailure}
 */
export function makeStandInTools(folder) {
  for (const part of ['runtimes', 'lib/x64']) mkdirSync(join(folder, part), { recursive: true })
  for (const name of ['mksquashfs', 'desktop-file-validate']) {
    const program = findCommand(name)
    if (program === undefined) throw new SetupFailure(`There is no ${name} here.`)
    symlinkSync(program, join(folder, name))
  }
  const file = join(folder, 'runtimes/runtime-x64')
  writeFileSync(file, runtime.padEnd(runtimeBytes, '\n'))
  chmodSync(file, 0o755)
  return folder
}
