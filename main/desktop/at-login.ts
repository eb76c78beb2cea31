/** Start at login as a switch: what the desktop would do, and changing it. */
import { app } from 'electron'
import { Failure } from '../../contract/failure.ts'
import { programOnPath } from '../system/program-on-path.ts'
import { autostartFile, backgroundCommand, isAutostarted, setAutostart } from './autostart.ts'
import { say } from '../words/say.ts'

export interface AtLogin {
  isSet: boolean
  /** Throws `settings/not-saved`. */
  set(this: void, isWanted: boolean): Promise<void>
}

/** The file may have been written by a version that lay elsewhere, so an entry that holds is written anew. */
export async function atLogin(env: NodeJS.ProcessEnv): Promise<AtLogin> {
  const file = autostartFile(env, app.getPath('home'))
  const command = backgroundCommand({
    env,
    executable: process.execPath,
    appFolder: app.isPackaged ? null : app.getAppPath(),
    onPath: await programOnPath(env, 'snowglobe'),
  })
  const set = async (isWanted: boolean) => {
    await setAutostart(file, isWanted ? command : null).catch((error: unknown) => {
      throw new Failure(
        {
          code: 'settings/not-saved',
          message: say`Start at login could not be changed.`,
          hint: say`Look at the free space and at the rights of the folder.`,
          place: { file },
          ...(error instanceof Error ? { details: error.message } : {}),
        },
        error,
      )
    })
  }
  const isSet = await isAutostarted(file)
  if (isSet) await set(true).catch(() => undefined)
  return { isSet, set }
}
