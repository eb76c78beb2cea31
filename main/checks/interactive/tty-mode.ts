/** Whether the program in a terminal waits for keys: whoever edits a line takes the terminal's own line editing away for so long. */
import { run } from '../../system/run.ts'

const limitMs = 10_000

/** `terminal`: its device. Null where nobody can tell. */
export async function isEditingLine(terminal: string): Promise<boolean | null> {
  const { code, stdout } = await run('stty', ['-F', terminal, '-a'], {
    limitMs,
    env: { ...process.env, LC_ALL: 'C' },
  })
  return code === 0 ? /(?:^|\s)-icanon\b/.test(stdout) : null
}
