/** No URL leads out of the page's folder. */
import { expect, test } from 'vitest'
import { fileOf } from '../../../main/desktop/page-file.ts'

test('the page’s own files are found', () => {
  expect(fileOf('nixvm://app/', '/page')).toBe('/page/index.html')
  expect(fileOf('nixvm://app/assets/a.js?x#y', '/page')).toBe('/page/assets/a.js')
})

test.each([
  'nixvm://app/../secret.js',
  'nixvm://app/%2e%2e/secret.js',
  'nixvm://app/..%2fsecret.js',
  'nixvm://app/a%00.js',
  'nixvm://other/index.html',
  'nixvm://app/passwd',
  'nixvm://app/%E0%A4%A.js',
  'not a url',
])('%s names nothing outside', (url) => {
  const file = fileOf(url, '/page')
  expect(file === null || file.startsWith('/page/')).toBe(true)
  expect(file ?? '').not.toContain('..')
})
