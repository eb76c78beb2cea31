/** Writes a disk anew without what is empty in it, so that it takes less space on the host. */
import { spawn } from 'node:child_process'
import { rename, rm } from 'node:fs/promises'
import { Failure } from '../../contract/failure.ts'
import { readQcow } from './qcow2.ts'
import { say } from '../words/say.ts'

/** Beside the disk while it is written; what lies there without anybody at work is left of a Snowglobe that was killed. */
export function unfinishedDisk(diskPath: string): string {
  return `${diskPath}.compact`
}

/** Nobody runs on the disk. The disk is replaced when the new one is whole. Throws `disk/failed` or the signal's reason. */
export async function compactDisk(
  diskPath: string,
  options: { qemuImg: string; report(this: void, fraction: number): void; signal: AbortSignal },
): Promise<void> {
  const { qemuImg, report, signal } = options
  const qcow = await readQcow(diskPath)
  if (qcow === null || qcow.snapshots.length > 0)
    throw new Failure({
      code: 'disk/failed',
      message: say`A disk with snapshots cannot be made smaller.`,
      hint: say`Delete its snapshots first: they would be lost.`,
    })
  const unfinished = unfinishedDisk(diskPath)
  // Over the same file as before, where it lies over one.
  const backing = qcow.backingFile === null ? [] : ['-B', qcow.backingFile, '-F', 'qcow2']
  const words = ['convert', '-p', '-O', 'qcow2', ...backing, diskPath, unfinished]
  try {
    await convert(qemuImg, words, report, signal)
    await rename(unfinished, diskPath)
  } catch (error) {
    await rm(unfinished, { force: true })
    signal.throwIfAborted()
    throw error
  }
}

function convert(
  qemuImg: string,
  words: string[],
  report: (fraction: number) => void,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(qemuImg, words, { stdio: ['ignore', 'pipe', 'pipe'], signal, killSignal: 'SIGKILL' })
    let said = ''
    child.stdout.on('data', (bytes: Buffer) => {
      // `    (12.34/100%)`, again and again on one line.
      const percent = [...bytes.toString().matchAll(/\(([\d.]+)\/100%\)/g)].at(-1)?.[1]
      if (percent !== undefined) report(Number(percent) / 100)
    })
    child.stderr.on('data', (bytes: Buffer) => (said = (said + bytes.toString()).slice(-4000)))
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(failed(said.trim()))))
  })
}

function failed(details: string): Failure {
  return new Failure({
    code: 'disk/failed',
    message: say`The disk could not be made smaller.`,
    hint: /No space left/.test(details)
      ? say`For a while there are two of them: free some space where the machine’s folder lies.`
      : say`The disk is as it was.`,
    details,
  })
}
