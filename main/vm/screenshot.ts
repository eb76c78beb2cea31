/** A picture of the guest's screen as QEMU has it, whether somebody looks or not. */
import { readFile, rm } from 'node:fs/promises'
import { Failure } from '../../contract/failure.ts'
import type { RunFolder } from './run-folder.ts'
import { say } from '../words/say.ts'

/**
 * The PNG's bytes. QEMU knows the format since 7.1 and only where it was built with libpng (facts of nixos-vm, 4d). Throws
 * `vm/not-running` or `vm/no-picture`.
 */
export async function takeScreenshot(
  runFolder: RunFolder,
  qmp: (command: string, args: Record<string, unknown>) => Promise<unknown>,
): Promise<Buffer> {
  const filename = runFolder.file('screenshot')
  try {
    await qmp('screendump', { filename, format: 'png' })
    return await readFile(filename)
  } catch (error) {
    if (error instanceof Failure && error.code === 'vm/not-running') throw error
    throw new Failure(
      {
        code: 'vm/no-picture',
        message: say`QEMU could not make a picture of the screen.`,
        hint: say`The machine may have no screen, or this QEMU is older than 7.1.`,
        ...(error instanceof Error ? { details: error.message } : {}),
      },
      error,
    )
  } finally {
    await rm(filename, { force: true })
  }
}
