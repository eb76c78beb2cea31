/** What the calls about integration tests do. */
import { copyFile } from 'node:fs/promises'
import path from 'node:path'
import { Failure } from '../contract/failure.ts'
import type { testCalls } from '../contract/test-calls.ts'
import { testTemplates } from './checks/templates.ts'
import type { Handlers } from './desktop/answer.ts'
import type { Parts } from './handlers.ts'
import { flakeChecks } from './nix/flake-checks.ts'
import { say } from './words/say.ts'

export function makeTestHandlers({ host, tests, desktop }: Parts): Pick<Handlers, keyof typeof testCalls> {
  return {
    'tests.list': () => tests.list(),
    'tests.templates': () => [...testTemplates],
    'tests.create': ({ name, template, nixpkgs }) => tests.create(name, template, nixpkgs),
    'tests.import': async ({ nixpkgs }) => {
      const file = await desktop.chooseFile('Choose a NixOS test', ['nix'])
      return file === null ? null : tests.import(file, nixpkgs)
    },
    'tests.lookAtFlake': async () => {
      const folder = await desktop.chooseFolder('Choose the folder of a flake')
      if (folder === null) return null
      const environment = await host.nix()
      const options = { environment, offline: host.isOffline(), signal: host.ending }
      return { folder, checks: await flakeChecks(folder, options) }
    },
    'tests.importCheck': ({ folder, check }) => tests.importCheck(folder, check),
    'tests.setSource': ({ id, nixpkgs }) => tests.get(id).setSource(nixpkgs),
    'tests.remove': ({ id }) => tests.remove(id),
    'tests.reveal': ({ id, key }) => {
      const test = tests.get(id)
      desktop.reveal(key === null ? test.folder : test.outOf(key))
    },
    'tests.commands': ({ id }) => tests.get(id).source.commands(),
    'tests.read': ({ id }) => tests.get(id).source.read(),
    'tests.save': ({ id, text, base }) => tests.get(id).source.save(text, base),
    'tests.check': ({ id, text }) => tests.get(id).source.check(text),
    'tests.run': ({ id, again }) => tests.run(id, again),
    'tests.stop': ({ id }) => tests.get(id).stop(),
    'tests.timeline': ({ id, key }) => tests.get(id).timeline(key),
    'tests.picture': ({ id, key, file }) => tests.get(id).picture(key, file),
    'tests.saveJunit': async ({ id, key }) => {
      const test = tests.get(id)
      const file = await desktop.chooseSaveFile(`${test.view().name}-junit.xml`)
      if (file === null) return null
      await copyFile(path.join(test.outOf(key), 'junit.xml'), file).catch((error: unknown) => {
        throw new Failure(
          {
            code: 'file/not-saved',
            message: say`The report could not be written to ${file}.`,
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
