/** What the calls about a nixpkgs's options and packages do. */
import type { Handlers } from './desktop/answer.ts'
import type { Machines } from './machines/machines.ts'
import type { Catalogue } from './nix/catalogue/catalogue.ts'

type CatalogueCalls = 'options.index' | 'options.detail' | 'packages.index'

export function makeCatalogueHandlers({
  machines,
  catalogue,
}: {
  machines: Machines
  catalogue: Catalogue
}): Pick<Handlers, CatalogueCalls> {
  return {
    'options.index': async ({ id }) => catalogue.options(await machines.get(id).nixpkgs.use()),
    'options.detail': async ({ id, name }) => catalogue.option(await machines.get(id).nixpkgs.use(), name),
    'packages.index': async ({ id }) => catalogue.packages(await machines.get(id).nixpkgs.use()),
  }
}
