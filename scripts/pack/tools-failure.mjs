// electron-builder fetches its own tools for an AppImage and for its deb; where it cannot, that is said with the way out.
import { SetupFailure } from '../setup/failure.mjs'

/**
 * @param {unknown} error what `build` threw
 * @returns {SetupFailure | null} null when it is about something else
 */
export function toolsFailure(error) {
  const said = error instanceof Error ? error.message : String(error)
  if (/AppImage tool .* not found/.test(said))
    return new SetupFailure('The folder that APPIMAGE_TOOLS_PATH names lacks a tool for an AppImage.', {
      lines: [said],
      remedy: `It has to hold ${contents}.`,
    })
  if (!/electron-builder-binaries|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT/.test(said)) return null
  return new SetupFailure('The tools that electron-builder makes an AppImage with could not be fetched.', {
    lines: said.split('\n').slice(0, 3),
    remedy: `Connect to the network, or unpack them by hand (appimage@1.0.3 of electron-builder-binaries) and name their folder by APPIMAGE_TOOLS_PATH: it has to hold ${contents}. The folder and the deb need none of it: npm run pack.`,
  })
}

const contents = 'mksquashfs, desktop-file-validate, runtimes/runtime-x64 and lib/x64'
