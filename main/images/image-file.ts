/** The file that an image's build comes to: found in the result, looked at for being whole, hashed and copied with progress. */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, readFile, readdir, realpath, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Failure } from '../../contract/failure.ts'
import { say } from '../words/say.ts'

/** Large enough for speed, small enough that the main process is never held for long (some 2 ms by SHA-256). */
const pieceBytes = 1_048_576
/** Where ISO 9660 says what it is, and in how many blocks (ECMA-119, 8.4): behind 16 sectors. */
const descriptorAt = 16 * 2048
/** An image's folders are few and flat; a root file system would be the image itself. */
const mostDepth = 4

export interface ImageFile {
  /** Below the result. */
  name: string
  bytes: number
}

/** `result` is a store path. Throws `image/damaged` where it holds no image, or half of one. */
export async function findImage(result: string): Promise<ImageFile> {
  const name = (await namedProduct(result)) ?? (await largestFile(result))
  if (name === null) throw damaged(say`The build went well, but there is no image in what it made.`, result)
  const file = path.join(result, name)
  const { size: bytes } = await stat(file)
  if (isCd(name)) await checkCd(file, bytes)
  return { name, bytes }
}

/** Whether it starts as a CD does. */
export function isCd(name: string): boolean {
  return name.endsWith('.iso')
}

/** Throws `image/damaged` for what is no ISO 9660 file system, or ends before it should. */
export async function checkCd(file: string, bytes: number): Promise<void> {
  const descriptor = Buffer.alloc(2048)
  const handle = await open(file)
  try {
    await handle.read(descriptor, 0, descriptor.length, descriptorAt)
  } finally {
    await handle.close()
  }
  if (descriptor.toString('latin1', 1, 6) !== 'CD001')
    throw damaged(say`The image is no CD: it does not hold an ISO 9660 file system.`, file)
  const wanted = descriptor.readUInt32LE(80) * descriptor.readUInt16LE(128)
  if (bytes < wanted) throw damaged(say`The image is cut short: its file ends before the CD does.`, file)
}

/** SHA-256 in hexadecimal; `report` hears 0 to 1. Rejects with the signal's reason, or with what the file system says. */
export async function hashFile(
  file: string,
  { report, signal }: { report(this: void, fraction: number): void; signal: AbortSignal },
): Promise<string> {
  const { size } = await stat(file)
  const hash = createHash('sha256')
  let done = 0
  for await (const piece of createReadStream(file, { highWaterMark: pieceBytes, signal })) {
    if (!(piece instanceof Buffer)) continue
    hash.update(piece)
    done += piece.length
    report(done / size)
  }
  return hash.digest('hex')
}

/** Copies beside the target first, so that half of an image never bears its name. Throws `image/not-saved` or the signal's reason. */
export async function copyImage(
  from: string,
  to: string,
  { report, signal }: { report(this: void, fraction: number): void; signal: AbortSignal },
): Promise<void> {
  const { size } = await stat(from)
  const part = `${to}.part`
  let done = 0
  const counted = new Transform({
    transform: (piece: Buffer, _, next) => {
      done += piece.length
      report(done / size)
      next(null, piece)
    },
  })
  try {
    await pipeline(createReadStream(from, { highWaterMark: pieceBytes }), counted, createWriteStream(part), {
      signal,
    })
    await rename(part, to)
  } catch (error) {
    await rm(part, { force: true }).catch(() => undefined)
    if (signal.aborted) throw error
    const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC'
    throw new Failure(
      {
        code: 'image/not-saved',
        message: say`The image could not be written to ${to}.`,
        hint: isFull
          ? say`There is no room for it: make some, or choose another place.`
          : say`Choose another place.`,
        ...(error instanceof Error ? { details: error.message } : {}),
      },
      error,
    )
  }
}

/** Nixpkgs' builders say what they made as `file iso /nix/store/…/x.iso`, for Hydra. */
async function namedProduct(result: string): Promise<string | null> {
  const products = await readFile(path.join(result, 'nix-support/hydra-build-products'), 'utf8').catch(
    () => '',
  )
  for (const line of products.split('\n')) {
    const file = /^file \S+ "?(\/[^"]+?)"?$/.exec(line.trim())?.[1]
    if (file === undefined || !file.startsWith(`${result}/`)) continue
    if ((await stat(file).catch(() => null))?.isFile() === true) return path.relative(result, file)
  }
  return null
}

async function largestFile(result: string): Promise<string | null> {
  const info = await stat(result).catch(() => null)
  if (info?.isFile() === true) return ''
  const files = await filesBelow(result, result, mostDepth)
  return files.toSorted((a, b) => b.bytes - a.bytes)[0]?.name ?? null
}

async function filesBelow(top: string, folder: string, depth: number): Promise<ImageFile[]> {
  if (depth === 0) return []
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const found = entries.map(async (entry): Promise<ImageFile[]> => {
    const file = path.join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'nix-support' ? [] : filesBelow(top, file, depth - 1)
    // Some builders link to the image.
    const info = await stat(await realpath(file).catch(() => file)).catch(() => null)
    return info?.isFile() === true && info.size > 0
      ? [{ name: path.relative(top, file), bytes: info.size }]
      : []
  })
  return (await Promise.all(found)).flat()
}

function damaged(message: string, file: string): Failure {
  return new Failure({
    code: 'image/damaged',
    message,
    hint: say`Build it again. If that does not help, the store is damaged: \`nix-store --verify --check-contents\` finds out.`,
    place: { file },
  })
}
