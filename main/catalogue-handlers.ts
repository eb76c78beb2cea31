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
    'options.index': ({ id }) => catalogue.options(machines.get(id).nixpkgs),
    'options.detail': ({ id, name }) => catalogue.option(machines.get(id).nixpkgs, name),
    'packages.index': ({ id }) => catalogue.packages(machines.get(id).nixpkgs),
  }
}
