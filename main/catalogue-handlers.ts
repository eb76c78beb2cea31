/** What the calls about a nixpkgs's options and packages do. */
import type { Handlers } from './desktop/answer.ts'
import type { Tests } from './checks/tests.ts'
import type { Machines } from './machines/machines.ts'
import type { Catalogue } from './nix/catalogue/catalogue.ts'

type CatalogueCalls = 'options.index' | 'options.detail' | 'packages.index'

export function makeCatalogueHandlers({
  machines,
  tests,
  catalogue,
}: {
  machines: Machines
  tests: Tests
  catalogue: Catalogue
}): Pick<Handlers, CatalogueCalls> {
  /** Of a machine, or of a test. */
  const nixpkgsOf = (id: string) =>
    tests.has(id) ? tests.get(id).source.nixpkgs() : machines.get(id).nixpkgs.use()
  return {
    'options.index': async ({ id }) => catalogue.options(await nixpkgsOf(id)),
    'options.detail': async ({ id, name }) => catalogue.option(await nixpkgsOf(id), name),
    'packages.index': async ({ id }) => catalogue.packages(await nixpkgsOf(id)),
  }
}
