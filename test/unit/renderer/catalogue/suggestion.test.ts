/** What a mistyped option may have meant. */
import { expect, it } from 'vitest'
import { indexName, nodeAt, optionTree } from '../../../../renderer/catalogue/option-tree.ts'
import { distance, suggestOption } from '../../../../renderer/catalogue/suggestion.ts'

const names = [
  'networking.hostName',
  'services.nginx.enable',
  'services.openssh.enable',
  'users.users.<name>.isNormalUser',
  'users.users.<name>.extraGroups',
  'virtualisation.vmVariant',
]
const tree = optionTree(names)

it.each([
  ['services.ngnix.enable', 'services.nginx.enable'],
  ['service.nginx.enable', 'services.nginx.enable'],
  ['networking.hostname', 'networking.hostName'],
  ['users.users.alice.extraGroup', 'users.users.alice.extraGroups'],
  ['users.users.bob.isNormaluser', 'users.users.bob.isNormalUser'],
])('%s is near to %s', (wrong, right) => {
  expect(suggestOption(tree, wrong.split('.'))?.join('.')).toBe(right)
})

it.each(['services.nginx.enable', 'services.postgresql.enable', 'x.y', 'services.nginx.enable.more'])(
  'has nothing to say about %s',
  (name) => {
    expect(suggestOption(tree, name.split('.'))).toBeNull()
  },
)

it('counts slips', () => {
  expect(distance('ngnix', 'nginx')).toBe(1)
  expect(distance('', 'abc')).toBe(3)
  expect(distance('kitten', 'sitting')).toBe(3)
})

it('finds the option behind a name of the user’s', () => {
  const columns = { revision: '', names, types: names, summaries: names }
  expect(indexName(columns, ['users', 'users', 'a.b', 'isNormalUser'])).toBe(
    'users.users.<name>.isNormalUser',
  )
  expect(indexName(columns, ['services'])).toBeNull()
  expect(nodeAt(tree, ['users', 'users', 'alice'])?.children.size).toBe(2)
})
