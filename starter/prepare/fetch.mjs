// Downloads packages by apt's own downloader, which knows the system's proxies and takes up what was broken off.
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { lastLine } from './apt.mjs'
import { run } from './command.mjs'
import { PrepareFailure } from './failure.mjs'

const downloader = '/usr/lib/apt/apt-helper'
const lanes = 4
const progressMs = 250
const mib = 2 ** 20

/**
 * Fetches what is lacking, several at a time; a file is under its name only once its hash was seen to be right.
 * @param {{ packages: import('./closure.mjs').Package[], folders: import('./folders.mjs').StarterFolders,
 *   onProgress: (report: import('../prepare.mjs').Report) => void }} options
 * @returns {Promise<void>} throws `PrepareFailure`
 */
export async function fetchPackages({ packages, folders, onProgress }) {
  const partial = join(folders.debs, 'partial')
  await mkdir(partial, { recursive: true })
  const lacking = await filter(
    packages,
    async (one) => (await sizeOf(join(folders.debs, one.file))) !== one.sizeBytes,
  )
  if (lacking.length === 0) return

  const total = sum(lacking.map((one) => one.sizeBytes))
  const timer = setInterval(async () => {
    const sizes = lacking.map(async ({ file }) =>
      Math.max(await sizeOf(join(partial, file)), await sizeOf(join(folders.debs, file))),
    )
    const done = sum(await Promise.all(sizes))
    onProgress({
      done: Math.floor(done / mib),
      total: Math.ceil(total / mib),
      what: 'MiB of Debian packages',
    })
  }, progressMs)
  try {
    // Large ones first, dealt out in turn, so that no lane is left with a large one at the end.
    const bySize = [...lacking].sort((one, other) => other.sizeBytes - one.sizeBytes)
    const dealt = Array.from({ length: lanes }, (_, lane) => bySize.filter((_one, n) => n % lanes === lane))
    await Promise.all(
      dealt.filter((some) => some.length > 0).map((some) => fetchLane(some, partial, folders.debs)),
    )
  } finally {
    clearInterval(timer)
  }
}

/**
 * @param {import('./closure.mjs').Package[]} packages
 * @param {string} partial
 * @param {string} finished
 */
async function fetchLane(packages, partial, finished) {
  const words = packages.flatMap(({ uri, file, sha256 }) => [uri, join(partial, file), `SHA256:${sha256}`])
  const ran = await run(downloader, ['-qq', '-o', 'APT::Sandbox::User=root', 'download-file', ...words])
  for (const { file, sha256, sizeBytes } of packages) {
    const path = join(partial, file)
    if ((await sizeOf(path)) !== sizeBytes) continue
    if ((await hashOf(path)) === sha256) await rename(path, join(finished, file))
    else await rm(path)
  }
  const lost = await filter(packages, async ({ file }) => (await sizeOf(join(finished, file))) < 0)
  if (lost.length === 0) return
  const reason = ran.missing ? `there is no ${downloader}` : lastLine(ran.stderr)
  throw new PrepareFailure(
    `${lost.length} of the starter's Debian packages could not be downloaded (the first is ${lost[0]?.file}): ${reason}`,
    'Check the network and the free disk space, run `apt-get update` if the lists are old, and try again: what was fetched is kept.',
  )
}

/** @param {string} path */
async function hashOf(path) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

/**
 * @param {string} path
 * @returns {Promise<number>} bytes, or -1 where there is no file
 */
async function sizeOf(path) {
  return stat(path).then(
    ({ size }) => size,
    () => -1,
  )
}

/** @param {number[]} numbers */
function sum(numbers) {
  return numbers.reduce((before, number) => before + Math.max(number, 0), 0)
}

/**
 * @template T
 * @param {T[]} items
 * @param {(item: T) => Promise<boolean>} keep
 */
async function filter(items, keep) {
  const kept = await Promise.all(items.map(keep))
  return items.filter((_, n) => kept[n])
}
