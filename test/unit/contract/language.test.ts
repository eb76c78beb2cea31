import { expect, test } from 'vitest'
import { spokenFor } from '../../../contract/language.ts'

test.each([
  ['system', 'de-AT', 'de', 'de-AT'],
  ['system', 'en-GB', 'en', 'en-GB'],
  ['system', 'zh-TW', 'zh', 'zh-CN'],
  ['system', 'pt-BR', 'en', 'en'],
  ['system', 'C', 'en', 'en'],
  ['system', '', 'en', 'en'],
  ['system', 'de_DE.UTF-8', 'de', 'de'],
  ['fr', 'de-AT', 'fr', 'fr'],
  ['de', 'de-CH', 'de', 'de-CH'],
] as const)('%s on a system in “%s” is %s, written as in %s', (choice, system, language, locale) => {
  expect(spokenFor(choice, system)).toEqual({ language, locale })
})
