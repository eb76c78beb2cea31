/** What the calls about what a build would do, and about former builds, do. */
import type { historyCalls } from '../contract/history-calls.ts'
import type { Handlers } from './desktop/answer.ts'
import type { Machines } from './machines/machines.ts'

export function makeHistoryHandlers({
  machines,
}: {
  machines: Machines
}): Pick<Handlers, keyof typeof historyCalls> {
  const archive = (id: string) => machines.get(id).build.archive
  return {
    'build.preview': ({ id }) => machines.get(id).build.preview(),
    'builds.list': ({ id }) => archive(id).list(),
    'builds.configuration': ({ id, key }) => archive(id).configuration(key),
    'builds.compare': ({ id, before, after }) => archive(id).compare(before, after),
    'builds.goBack': ({ id, key, withConfiguration }) => machines.get(id).goBack(key, withConfiguration),
    'builds.space': async ({ id, keys }) => ({
      bytes: await archive(id).space(keys, await machines.get(id).vm.usedPaths()),
    }),
    'builds.free': async ({ id, keys }) => ({
      bytes: await archive(id).free(keys, await machines.get(id).vm.usedPaths()),
    }),
  }
}
