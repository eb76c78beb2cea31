/** The files that a machine's configuration is written in: found, read exactly, told apart by a hash, and copied. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { configurationName } from './configuration.ts'

/** Of all files together: a configuration is text that people write. */
const mostBytes = 10_000_000
/** Folders and files looked at; somebody may have taken in their whole home. */
const mostEntries = 20_000

/** What a build or a program made, and what belongs to nobody's configuration. */
const passedBy = /^(?:\.snowglobe|\.git|node_modules|result(?:-.*)?)$/
const first = [configurationName, 'flake.nix', 'flake.lock']

export interface WrittenFiles {
  /** Bytes by path relative to the folder. */
  files: Map<string, Buffer>
  /** Equal for equal paths and bytes. */
  version: string
}

/** Reads `*.nix` and `flake.lock`, in folders below too, the machine's own first where there are more than 10 MB; never throws. */
export async function readWrittenFiles(folder: string): Promise<WrittenFiles> {
  const files = new Map<string, Buffer>()
  let bytes = 0
  for (const { file, size } of await findWrittenFiles(folder)) {
    if (bytes + size > mostBytes) continue
    const content = await readFile(path.join(folder, file)).catch(() => null)
    if (content === null) continue
    bytes += content.length
    files.set(file, content)
  }
  return { files, version: versionOf(files) }
}

interface Found {
  file: string
  size: number
  /** Size, time of change and inode: equal as long as nobody wrote it. */
  state: string
}

/** Links to files are followed, links to folders are not: they may lead anywhere. */
export async function findWrittenFiles(folder: string): Promise<Found[]> {
  const found: Found[] = []
  const pending = ['']
  let entriesSeen = 0
  for (let at = 0; at < pending.length && entriesSeen < mostEntries; at++) {
    const below = pending[at] ?? ''
    const entries = await readdir(path.join(folder, below), { withFileTypes: true }).catch(() => [])
    entriesSeen += entries.length
    for (const entry of entries) {
      const file = path.join(below, entry.name)
      if (passedBy.test(entry.name)) continue
      if (entry.isDirectory()) pending.push(file)
      else if (entry.name.endsWith('.nix') || entry.name === 'flake.lock') {
        const info = await stat(path.join(folder, file), { bigint: true }).catch(() => null)
        if (info?.isFile() === true)
          found.push({ file, size: Number(info.size), state: `${info.size} ${info.mtimeNs} ${info.ino}` })
      }
    }
  }
  return found.toSorted((a, b) => rank(a.file) - rank(b.file) || (a.file < b.file ? -1 : 1))
}

function rank(file: string): number {
  const at = first.indexOf(file)
  return at === -1 ? first.length + file.split('/').length : at
}

function versionOf(files: ReadonlyMap<string, Buffer>): string {
  const hash = createHash('sha256')
  for (const [file, content] of [...files].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    hash.update(`${file}\0${content.length}\0`).update(content)
  return hash.digest('hex')
}

/** Writes them below `folder`, which is there whole or not at all. */
export async function copyWrittenFiles({ files }: WrittenFiles, folder: string): Promise<void> {
  const unfinished = `${folder}.unfinished`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true })
  for (const [file, content] of files) {
    const target = path.join(unfinished, file)
    await mkdir(path.dirname(target), { recursive: true })
    await writeFile(target, content)
  }
  await rm(folder, { recursive: true, force: true })
  await rename(unfinished, folder)
}

/** Asks for the version again and again, reading the files only where one of them was written since. */
export class WrittenVersion {
  readonly #folder: string
  #state = ''
  #version = ''

  constructor(folder: string) {
    this.#folder = folder
  }

  /** As it was asked for last. */
  get last(): string {
    return this.#version
  }

  async now(): Promise<string> {
    const found = await findWrittenFiles(this.#folder)
    const state = found.map((one) => `${one.file}\0${one.state}`).join('\n')
    if (state !== this.#state) {
      this.#version = (await readWrittenFiles(this.#folder)).version
      this.#state = state
    }
    return this.#version
  }
}
