/** Which names are taken for one that was mistyped. */
import { expect, it } from 'vitest'
import { nearNames } from '../../../main/nix/near-names.ts'

it.each([
  ['ngnix', ['nginx', 'nix', 'ntp', 'unrelated'], ['nginx']],
  ['hostname', ['hostName', 'hostId', 'domain'], ['hostName']],
  ['enabel', ['enable', 'package'], ['enable']],
  ['allowedTCPPort', ['allowedTCPPorts', 'allowedUDPPorts'], ['allowedTCPPorts']],
  ['bin', ['bun', 'zip', 'bat'], ['bun']],
  ['ab', ['ac', 'bb', 'ad', 'ae'], ['ac', 'ad', 'ae']],
  ['x', ['y'], ['y']],
])('%s may have meant, of %j, %j', (name, names, meant) => {
  expect(nearNames(name, names)).toEqual(meant)
})

it.each([
  ['nothing is near', 'frobnicate', ['enable', 'package', 'user']],
  ['only itself is there', 'enable', ['enable']],
  ['it is a name of the module system’s own', '_modul', ['_module']],
  ['there is nothing', 'a', []],
])('offers none where %s', (_, name, names) => {
  expect(nearNames(name, names)).toEqual([])
})

it('looks through a genuine number of packages at once', () => {
  const names = Array.from({ length: 100_000 }, (_, n) => `package-${(n * 7919) % 100_003}`)
  const startedAt = performance.now()
  expect(nearNames('pakcage-77', [...names, 'package-77'])[0]).toBe('package-77')
  expect(performance.now() - startedAt).toBeLessThan(2000)
})
