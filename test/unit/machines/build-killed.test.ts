import { spawn } from 'node:child_process'
import { stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { build as bundle } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeKeptMachine, pack, type KeptMachine } from './kept-machine.ts'

let machine: KeptMachine
beforeAll(async () => {
  machine = await makeKeptMachine()
})
afterAll(() => machine.remove())

/** Goes back and forth for as long as it lives; before each time it writes a text that no build holds, and says so. */
const program = (archive: string, keys: string[]) => `
import { writeFile, rename } from 'node:fs/promises'
import { BuildArchive } from ${JSON.stringify(archive)}
const { environment, folder, source } = JSON.parse(process.env.KEPT)
const archive = new BuildArchive({
  host: { nix: async () => environment, starterDir: '/', isOffline: () => false, ending: new AbortController().signal },
  folder,
  command: async () => { throw new Error('nothing is built') },
  changed: () => undefined,
})
await archive.recall(source)
const keys = ${JSON.stringify(keys)}
for (let n = 0; ; n++) {
  const text = '# ' + process.pid + ' ' + n + '\\n'
  await writeFile(folder + '/.written', text)
  await rename(folder + '/.written', folder + '/configuration.nix')
  process.stdout.write(text)
  await archive.goBack(keys[n % 2], true, source)
}
`

const rounds = 12

it('going back loses no text and no build, wherever the app is killed', { timeout: 60_000 }, async () => {
  const { folder, root, environment, source } = machine
  const keys = [await machine.makeWith(pack('hello', '1.0')), await machine.makeWith(pack('hello', '2.0'))]
  const built = await Promise.all(keys.map((key) => machine.archive.configuration(key)))
  await bundle({
    logLevel: 'silent',
    build: {
      ssr: path.resolve('main/machines/build-archive.ts'),
      outDir: path.join(root, 'bundle'),
      rolldownOptions: { output: { entryFileNames: 'archive.mjs' } },
    },
    ssr: { noExternal: true },
  })
  const script = path.join(root, 'bundle/going.mjs')
  await writeFile(script, program('./archive.mjs', keys))

  const written: string[] = []
  /** What lay there when it was killed: the next round's writing over it is its user's own doing. */
  const left: string[] = []
  for (let n = 0; n < rounds; n++) {
    const env = { ...process.env, KEPT: JSON.stringify({ environment, folder, source }) }
    const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] })
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
    // The last one comes to an end at least once before it is killed.
    const lines = n === rounds - 1 ? 2 : 1
    await expect.poll(() => said.split('\n').length - 1, { timeout: 20_000 }).toBeGreaterThanOrEqual(lines)
    await new Promise((resolve) => setTimeout(resolve, n * 17))
    child.kill('SIGKILL')
    await new Promise((resolve) => child.once('close', resolve))
    written.push(...said.split(/(?<=\n)/))

    const lies = await machine.written()
    left.push(lies)
    // Killed between writing it and saying so.
    if (new RegExp(`^# ${child.pid} \\d+\n$`).test(lies)) written.push(lies)
    const archive = await machine.restart()
    expect((await stat(path.join(folder, 'result'))).isDirectory()).toBe(true)
    const list = await archive.list()
    expect(list.filter(({ isCurrent, isThere }) => isCurrent && isThere)).toHaveLength(1)
    expect(list).toEqual(
      expect.arrayContaining(keys.map((key) => expect.objectContaining({ key, isThere: true }))),
    )
  }
  const kept = await Promise.all(
    (await machine.archive.list()).map(({ key }) => machine.archive.configuration(key)),
  )
  expect(written.length).toBeGreaterThan(rounds)
  for (const text of written) expect([...kept, ...left]).toContain(text)
  for (const text of left) expect([...built, ...written]).toContain(text)
})
