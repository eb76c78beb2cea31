/** A machine as one file: a compressed tar archive of its folder, made and read by the system's own tar, which knows sparse files. */
import { spawn } from 'node:child_process'
import { createReadStream, createWriteStream } from 'node:fs'
import { lstat, readdir, readlink, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { Failure } from '../../contract/failure.ts'
import { machineRecord, type MachineRecord } from '../../contract/machine.ts'
import { readJson } from '../system/read-json.ts'
import { walkFiles } from '../system/walk-files.ts'
import { isResultLink, leftBehind, notCopied } from './copy-machine.ts'
import { recordName } from './record.ts'
import { say } from '../words/say.ts'

/** While it is read, so that nobody takes a half for a machine. */
const importedRecord = `${recordName}.imported`

interface Watched {
  /** How much is done, 0 to 1. */
  report(this: void, fraction: number): void
  signal: AbortSignal
}

/** `file` is there whole or not at all. `disk` is what of the folder's disks goes in. Throws `machine/not-copied` or the signal's reason. */
export async function exportMachine(
  folder: string,
  file: string,
  options: Watched & { disk: string | null },
): Promise<void> {
  const { disk, report, signal } = options
  const names = await readdir(folder)
  const isLeft = (name: string) =>
    isResultLink(name) || (name.endsWith('.qcow2') && path.join(folder, name) !== disk)
  const without = [...leftBehind.filter((one) => one !== recordName), ...names.filter(isLeft)]
  if (disk === null) without.push('.snowglobe/disks')
  const words = ['-C', folder, '--create', '--sparse', '--anchored', '--no-wildcards']
  words.push(...without.map((one) => `--exclude=./${one}`), '--file=-', '.')
  const unfinished = `${file}.unfinished`
  const total = await spaceOf(folder, without)
  // Read from at once: Node lets what nobody reads go when the program ends.
  const tar = tarRun(words, signal)
  let bytes = 0
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      bytes += chunk.length
      report(Math.min(1, bytes / total))
      done(null, chunk)
    },
  })
  try {
    tar.stdin.end()
    const writing = createWriteStream(unfinished, { mode: 0o600 })
    await Promise.all([
      pipeline(tar.stdout, counted, createGzip({ level: 1 }), writing, { signal }),
      tar.done,
    ])
    await rename(unfinished, file)
  } catch (error) {
    await rm(unfinished, { force: true })
    signal.throwIfAborted()
    throw error instanceof Failure ? error : notCopied(String(error))
  }
}

/**
 * Unpacks into `folder`, which is there and empty; gives the record that came with it, which is not left there. Throws
 * `machine/archive-unreadable`, `machine/not-copied` or the signal's reason.
 */
export async function unpackMachine(
  file: string,
  folder: string,
  { report, signal }: Watched,
): Promise<MachineRecord> {
  const { size } = await stat(file)
  const words = ['-C', folder, '--extract', '--file=-', '--no-same-owner', '--no-same-permissions']
  words.push(`--transform=s,^\\./${recordName}$,./${importedRecord},`)
  const tar = tarRun(words, signal)
  tar.stdout.resume()
  let bytes = 0
  const reading = createReadStream(file)
  reading.on('data', (chunk) => {
    bytes += chunk.length
    report(bytes / Math.max(1, size))
  })
  // tar goes when it has read the end of the archive, and the file's checksum comes after it: what tar thought of all is told by its exit.
  const toTar = async (parts: AsyncIterable<Buffer>) => {
    for await (const part of parts)
      if (!tar.stdin.destroyed && !tar.stdin.write(part))
        await Promise.race([new Promise((resolve) => tar.stdin.once('drain', resolve)), tar.done])
    tar.stdin.end()
  }
  try {
    await Promise.all([pipeline(reading, createGunzip(), toTar, { signal }), tar.done])
  } catch (error) {
    signal.throwIfAborted()
    throw error instanceof Failure && /No space left/.test(error.details ?? '') ? error : unreadable(error)
  }
  await removeForeign(folder)
  const record = await readJson(path.join(folder, importedRecord), machineRecord)
  await rm(path.join(folder, importedRecord), { force: true })
  if (record === null) throw unreadable(new Error(`There is no ${recordName} in it.`))
  return record
}

/** tar refuses paths that lead out of the folder; links and devices that an archive may hold are none of a machine's. */
async function removeForeign(folder: string): Promise<void> {
  for await (const { file, entry } of walkFiles(folder)) {
    if (entry.isFile() || entry.isDirectory()) continue
    const target = entry.isSymbolicLink() ? path.resolve(path.dirname(file), await readlink(file)) : null
    if (target === null || !target.startsWith(`${folder}/`)) await rm(file)
  }
}

function tarRun(words: string[], signal: AbortSignal) {
  const child = spawn('tar', words, { stdio: ['pipe', 'pipe', 'pipe'], signal, killSignal: 'SIGKILL' })
  let said = ''
  child.stderr.on('data', (bytes: Buffer) => (said = (said + bytes.toString()).slice(-4000)))
  // What it does not read any more is told by its exit.
  child.stdin.on('error', () => undefined)
  const done = new Promise<void>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => (code === 0 ? resolve() : reject(notCopied(said.trim()))))
  })
  done.catch(() => undefined)
  return { stdin: child.stdin, stdout: child.stdout, done }
}

/** Bytes on the host of what is packed: holes are not. */
async function spaceOf(folder: string, without: string[]): Promise<number> {
  let bytes = 1
  for await (const { file } of walkFiles(folder)) {
    const name = path.relative(folder, file)
    if (without.some((one) => name === one || name.startsWith(`${one}/`))) continue
    const info = await lstat(file).catch(() => null)
    bytes += info === null ? 0 : info.blocks * 512
  }
  return bytes
}

function unreadable(error: unknown): Failure {
  return new Failure(
    {
      code: 'machine/archive-unreadable',
      message: say`This file holds no machine that Snowglobe can read.`,
      hint: say`Choose a file that Snowglobe has exported. If it is one, it may not have been copied whole.`,
      details: error instanceof Failure ? (error.details ?? error.message) : String(error),
    },
    error,
  )
}
