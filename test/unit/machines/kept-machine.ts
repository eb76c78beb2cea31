/** A machine's folder with its archive and a store of its own: builds are real, and the app can be "killed" and started again. */
import { readFile, readlink, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { BuildArchive } from '../../../main/machines/build-archive.ts'
import { buildsFolder, keyAt } from '../../../main/machines/build-record.ts'
import type { BuildOutcome } from '../../../main/nix/build.ts'
import { makePrivateFixture, type PrivateFixture } from '../nix/private-fixture.ts'

/** A package in Nix, to be listed. */
export const pack = (name: string, version: string, kilobytes = 1) =>
  `(package { pname = "${name}"; version = "${version}"; kilobytes = ${kilobytes}; })`
/** One that cannot be built. */
export const broken = '(package { pname = "broken"; version = "1"; fails = true; })'

export const exists = (file: string) =>
  stat(file).then(
    () => true,
    () => false,
  )

export interface KeptMachine extends PrivateFixture {
  source: { kind: 'folder'; path: string }
  archive: BuildArchive
  /** Sets the app's offline switch. */
  settings: { offline: boolean }
  /** Builds as the app does, learns all that is learnt afterwards, and gives the build's key. */
  make(this: void): Promise<{ key: string; outcome: BuildOutcome }>
  /** The same with these packages written first; gives the key. */
  makeWith(this: void, ...packages: string[]): Promise<string>
  /** The app anew, on the same folder. */
  restart(this: void): Promise<BuildArchive>
  ended: AbortController
  /** How often the page would have been told of a change. */
  told: { count: number }
  written(this: void): Promise<string>
  result(this: void): Promise<string>
  file(this: void, key: string, name: string): string
}

export async function makeKeptMachine(config = ''): Promise<KeptMachine> {
  const fixture = await makePrivateFixture(config)
  const { folder, environment, nixpkgs, command } = fixture
  const source = { kind: 'folder', path: nixpkgs } as const
  const settings = { offline: false }
  const ended = new AbortController()
  const told = { count: 0 }
  let time = Date.now()
  const open = () =>
    new BuildArchive({
      host: {
        nix: () => Promise.resolve(environment),
        isOffline: () => settings.offline,
        ending: ended.signal,
      },
      folder,
      command: () => Promise.resolve(command),
      changed: () => (told.count += 1),
    })
  const machine: KeptMachine = {
    ...fixture,
    source,
    settings,
    ended,
    told,
    archive: open(),
    make: async () => {
      time = Math.max(time + 1, Date.now())
      const key = keyAt(time)
      await machine.archive.begin(key, time, source)
      const { outcome, built } = await fixture.build()
      await writeFile(machine.file(key, 'log'), 'nix> done\n')
      await machine.archive.end(key, outcome, { built, fetched: 0 })
      await machine.archive.settled()
      return { key, outcome }
    },
    makeWith: async (...packages) => {
      await machine.list(...packages)
      return (await machine.make()).key
    },
    restart: async () => {
      machine.archive = open()
      await machine.archive.recall(source)
      await machine.archive.settled()
      return machine.archive
    },
    written: () => readFile(path.join(folder, 'configuration.nix'), 'utf8'),
    result: () => readlink(path.join(folder, 'result')),
    file: (key, name) => path.join(buildsFolder(folder), key, name),
  }
  return machine
}
