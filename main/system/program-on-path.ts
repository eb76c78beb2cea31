/** Where a shell would find a program. */
import { constants } from 'node:fs'
import { access } from 'node:fs/promises'
import path from 'node:path'

/** The program's file in the first folder of PATH that has it, or null; not whether it works. */
export async function programOnPath(env: NodeJS.ProcessEnv, program: string): Promise<string | null> {
  for (const folder of (env['PATH'] ?? '').split(':')) {
    const file = path.join(folder, program)
    const isThere = await access(file, constants.X_OK).then(
      () => true,
      () => false,
    )
    if (isThere) return file
  }
  return null
}
