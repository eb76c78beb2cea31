/** Addresses that a guest shows: web pages alone, in the form in which they are resolved. */
import { expect, test } from 'vitest'
import { webAddress } from '../../../main/system/web-address.ts'

test('addresses of web pages are taken as they are', () => {
  expect(webAddress('https://nixos.org/manual/?a=1#b')?.href).toBe('https://nixos.org/manual/?a=1#b')
  expect(webAddress('http://127.0.0.1:8080')?.host).toBe('127.0.0.1:8080')
})

test('nothing else is one', () => {
  for (const address of [
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ssh://x',
    'nixvm://app/',
    'smb://a/b',
    '//x',
    'x',
    'https://',
    '',
  ])
    expect(webAddress(address), address).toBeNull()
})

test('a host in look-alike letters is shown as what it is', () => {
  expect(webAddress('https://nіxos.org/')?.host).toMatch(/^xn--/)
})
