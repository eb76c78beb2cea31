/** A cache file of lines, written whole or not at all, and read without holding anything else up. */
import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { setImmediate as breathe } from 'node:timers/promises'

/** The last line of a whole file. */
const end = '# end'
const batchBytes = 256 * 1024

/** Writes lines beside the file and puts them in its place when all are there. */
export class LinesWriter {
  readonly #file: string
  readonly #handle: FileHandle
  #batch: string[] = []
  #size = 0
  #written: Promise<unknown> = Promise.resolve()

  private constructor(file: string, handle: FileHandle) {
    this.#file = file
    this.#handle = handle
  }

  static async create(file: string): Promise<LinesWriter> {
    await mkdir(path.dirname(file), { recursive: true })
    return new LinesWriter(file, await open(`${file}.part`, 'w'))
  }

  add(line: string): void {
    this.#batch.push(line)
    this.#size += line.length
    if (this.#size > batchBytes) this.#flush()
  }

  async finish(): Promise<void> {
    this.add(end)
    this.#flush()
    try {
      await this.#written
    } finally {
      await this.#handle.close()
    }
    await rename(`${this.#file}.part`, this.#file)
  }

  async drop(): Promise<void> {
    await this.#written.catch(() => undefined)
    await this.#handle.close().catch(() => undefined)
    await rm(`${this.#file}.part`, { force: true })
  }

  #flush(): void {
    const text = `${this.#batch.join('\n')}\n`
    this.#batch = []
    this.#size = 0
    this.#written = this.#written.then(() => this.#handle.appendFile(text))
    // Told by `finish`.
    this.#written.catch(() => undefined)
  }
}

/** Gives each line; false where there is no whole file. */
export async function readLines(file: string, take: (line: string) => void): Promise<boolean> {
  let rest = ''
  let last = ''
  try {
    for await (const chunk of createReadStream(file, { encoding: 'utf8', highWaterMark: 64 * 1024 })) {
      const lines = (rest + String(chunk)).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) {
        last = line
        if (line !== end) take(line)
      }
      await breathe()
    }
  } catch {
    return false
  }
  return last === end
}

/** Removes all but the newest files of a folder. */
export async function keepNewest(folder: string, count: number): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const files = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, name)
      return {
        file,
        at: await stat(file)
          .then(({ mtimeMs }) => mtimeMs)
          .catch(() => 0),
      }
    }),
  )
  const old = files.toSorted((a, b) => b.at - a.at).slice(count)
  await Promise.all(old.map(({ file }) => rm(file, { force: true })))
}
