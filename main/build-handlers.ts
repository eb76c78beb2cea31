/** What the calls about a build as it runs or ran do. */
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { buildCalls } from '../contract/build-calls.ts'
import { Failure } from '../contract/failure.ts'
import type { Handlers } from './desktop/answer.ts'
import type { Tests } from './checks/tests.ts'
import type { Images } from './images/images.ts'
import type { Machines } from './machines/machines.ts'
import { say } from './words/say.ts'

/** Of a longer log the end is copied; all of it can be saved. */
const mostCopied = 100_000

export function makeBuildHandlers({
  machines,
  tests,
  images,
  desktop,
}: {
  machines: Machines
  tests: Tests
  images: Images
  desktop: {
    copyText(this: void, text: string): void
    chooseSaveFile(this: void, name: string): Promise<string | null>
  }
}): Pick<Handlers, keyof typeof buildCalls> {
  // Builds and runs of a test, and builds of images, are kept and read as a machine's builds are.
  const logs = async (id: string, key: string) => {
    if (tests.has(id)) return tests.get(id).logs
    const ofImages = await images.of(id)
    return ofImages.has(key) ? ofImages.logs : machines.get(id).build.logs
  }
  return {
    'build.start': ({ id, thenStart }) => {
      const machine = machines.get(id)
      if (machine.build.isRunning)
        throw new Failure({ code: 'machine/busy', message: say`This machine is being built already.` })
      // What goes wrong from here on is in the machine's status.
      void (thenStart ? machine.buildAndStart() : machine.buildOnly()).catch(() => undefined)
    },
    'build.cancel': ({ id }) => machines.get(id).build.cancel(),
    'build.tree': async ({ id, key }) => (await logs(id, key)).tree(key),
    'build.lines': async ({ id, key, step, from, count }) =>
      (await (await logs(id, key)).log(key)).lines(step, from, count),
    'build.find': async ({ id, key, step, text }) => (await logs(id, key)).find(key, step, text),
    'build.copyLog': async ({ id, key, step }) => {
      const log = await (await logs(id, key)).log(key)
      const lines: string[] = []
      for await (const line of log.plain(step, mostCopied)) lines.push(line)
      desktop.copyText(lines.join('\n'))
      return { lines: lines.length }
    },
    'build.saveLog': async ({ id, key, step }) => {
      const log = await (await logs(id, key)).log(key)
      const file = await desktop.chooseSaveFile(`build-${key}.log`)
      if (file === null) return null
      await pipeline(withNewlines(log.plain(step)), createWriteStream(file)).catch((error: unknown) => {
        throw new Failure(
          {
            code: 'file/not-saved',
            message: say`The log could not be written to ${file}.`,
            hint: say`Choose another place, or make room there.`,
            ...(error instanceof Error ? { details: error.message } : {}),
          },
          error,
        )
      })
      return file
    },
  }
}

function withNewlines(lines: AsyncIterable<string>): Readable {
  return Readable.from(
    (async function* () {
      for await (const line of lines) yield `${line}\n`
    })(),
  )
}
