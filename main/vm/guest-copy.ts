/** Files copied into and out of the guest: whole or not at all, and never over what is there. */
import { randomBytes } from 'node:crypto'
import { link, open, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../../contract/failure.ts'
import type { Agent } from './agent.ts'
import { runInGuest, type Said } from './guest-command.ts'
import { openGuestFile, type GuestFile } from './guest-file.ts'
import { say } from '../words/say.ts'

/** `$1` the folder, `$2` the file while it is not whole; says how many KiB are free. */
const prepare = `
cd -- "$1" || exit 2
umask 077
set -C
: >"./$2" || exit 3
set -- $(df -Pk . | tail -n 1)
echo "$4"
`
/** `$3` the name that it is to have; says the one that it got. It belongs to whom the folder belongs. */
const finish = `
cd -- "$1" || exit 2
target=$3
n=2
while [ -e "./$target" ] || [ -L "./$target" ]; do
  case $3 in
    ?*.*) target="\${3%.*} ($n).\${3##*.}" ;;
    *) target="$3 ($n)" ;;
  esac
  n=$((n + 1))
done
chmod 644 "./$2"
chown "$(stat -c %u:%g .)" "./$2"
mv -n "./$2" "./$target" && printf '%s' "$target"
`
const discard = `cd -- "$1" && rm -f "./$2"`

/** One file on its way into the guest; `finish` or `discard` ends it. */
export class Upload {
  readonly #agent: Agent
  readonly #folder: string
  readonly #part: string
  readonly #file: GuestFile

  private constructor(agent: Agent, folder: string, part: string, file: GuestFile) {
    this.#agent = agent
    this.#folder = folder
    this.#part = part
    this.#file = file
  }

  /** Throws `guest/not-copied` where the folder is not there or has no room for `size` bytes. */
  static async begin(agent: Agent, folder: string, size: number): Promise<Upload> {
    agent.need('files')
    const part = `.snowglobe-${randomBytes(8).toString('hex')}.part`
    const said = await runInGuest(agent, prepare, [folder, part])
    if (said.code === 2) throw notCopied(say`The guest has no folder ${folder}.`, said)
    if (said.code !== 0) throw notCopied(say`The guest cannot write into ${folder}.`, said)
    if (Number(said.stdout) * 1024 < size) {
      await runInGuest(agent, discard, [folder, part]).catch(() => undefined)
      throw notCopied(say`There is not enough space in ${folder} of the guest.`, said)
    }
    const file = await openGuestFile(agent, path.posix.join(folder, part), 'w')
    return new Upload(agent, folder, part, file)
  }

  async write(bytes: Buffer): Promise<void> {
    await this.#file.write(bytes)
  }

  /** The path that the file got: another than `name` where that is taken. */
  async finish(name: string): Promise<string> {
    await this.#file.flush()
    await this.#file.close()
    const said = await runInGuest(this.#agent, finish, [this.#folder, this.#part, name])
    if (said.code !== 0) throw notCopied(say`The file could not be put in its place in the guest.`, said)
    return path.posix.join(this.#folder, said.stdout)
  }

  /** Takes back what was copied so far; never throws. */
  async discard(): Promise<void> {
    await this.#file.close()
    await runInGuest(this.#agent, discard, [this.#folder, this.#part]).catch(() => undefined)
  }
}

const examine = `
[ -e "$1" ] || [ -L "$1" ] || exit 2
[ -d "$1" ] && exit 3
[ -f "$1" ] || exit 4
stat -L -c %s -- "$1"
`
const reasons: Record<number, () => string> = {
  2: () => say`The guest has no such file.`,
  3: () => say`This is a folder; name a file in it.`,
  4: () => say`This is no ordinary file.`,
}

export interface Download {
  /** Absolute, in the guest. */
  file: string
  /** Absolute, on this computer. */
  folder: string
  progress(this: void, bytes: number, ofBytes: number): void
  signal: AbortSignal
}

/** Copies a file of the guest into a folder of this computer and gives its path there. Throws `guest/…`. */
export async function copyOut(agent: Agent, { file, folder, progress, signal }: Download): Promise<string> {
  agent.need('files')
  const said = await runInGuest(agent, examine, [file])
  if (said.code !== 0) throw notCopied(reasons[said.code ?? 0]?.() ?? say`${file} cannot be read.`, said)
  const size = Number(said.stdout)
  const part = path.join(folder, `.snowglobe-${randomBytes(8).toString('hex')}.part`)
  const source = await openGuestFile(agent, file, 'r')
  try {
    const target = await open(part, 'wx', 0o644)
    try {
      let bytes = 0
      for (;;) {
        if (signal.aborted) throw stopped()
        const piece = await source.read()
        if (piece.length === 0) break
        await target.writeFile(piece)
        bytes += piece.length
        progress(bytes, Math.max(size, bytes))
      }
    } finally {
      await target.close()
    }
    return await putInPlace(part, folder, path.posix.basename(file))
  } catch (error) {
    await rm(part, { force: true })
    if (error instanceof Failure) throw error
    throw new Failure({
      code: 'guest/not-copied',
      message: say`The file could not be written to ${folder}.`,
      hint: say`Look at the folder’s rights and free space.`,
      ...(error instanceof Error ? { details: error.message } : {}),
    })
  } finally {
    await source.close()
  }
}

/** Gives the file its name, or the next one that is free. */
async function putInPlace(part: string, folder: string, name: string): Promise<string> {
  const { name: stem, ext } = path.parse(name)
  for (let n = 1; ; n++) {
    const target = path.join(folder, n === 1 ? name : `${stem} (${n})${ext}`)
    try {
      await link(part, target)
      await rm(part)
      return target
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') continue
      // A file system without links.
      if ((await stat(target).catch(() => null)) !== null) continue
      await rename(part, target)
      return target
    }
  }
}

function notCopied(message: string, { stderr }: Said): Failure {
  const details = stderr.trim()
  return new Failure({ code: 'guest/not-copied', message, ...(details === '' ? {} : { details }) })
}

export function stopped(): Failure {
  return new Failure({ code: 'guest/stopped', message: say`It was stopped.` })
}
