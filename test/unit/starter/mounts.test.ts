/** The order in which the starter's guest mounts: a folder before what lies in it, and before what needs it. */
import { expect, test } from 'vitest'
import { evaluate } from './evaluation.ts'

const mountsOf = async (fileSystems: string) => {
  const mounts = (await evaluate(
    `(import <nixpkgs/nixos> { configuration = { fileSystems = ${fileSystems}; }; }).config.system.build.initialRamdisk.mounts`,
  )) as string
  return [...mounts.matchAll(/^mount_one \S+ (\S+)/gm)].map(([, place]) => place?.replaceAll("'", ''))
}
const tmpfs = '{ device = "tmpfs"; fsType = "tmpfs"; }'

test('a store in somebody’s home waits for the folders that it is made of', async () => {
  const store = `${tmpfs} // { depends = [ "/nix/.ro-store" "/nix/.rw-store" ]; }`
  expect(
    await mountsOf(
      `{ "/home/alice/nix/store" = ${store}; "/nix/.ro-store" = ${tmpfs}; "/" = ${tmpfs}; "/nix/.rw-store" = ${tmpfs}; "/home" = ${tmpfs}; }`,
    ),
  ).toEqual(['/', '/home', '/nix/.ro-store', '/nix/.rw-store', '/home/alice/nix/store'])
})
