/** What may be typed into the form: numbers, keys, packages, shares. */
import { expect, test } from 'vitest'
import { packageNames } from '../../../../renderer/form/package-names.ts'
import { isPlainFolder, isShareTag } from '../../../../renderer/form/share.ts'
import { keyName, publicKey } from '../../../../renderer/form/ssh-key.ts'
import { portBounds, wholeNumber } from '../../../../renderer/form/whole-number.ts'

test('a port is a whole number within its bounds', () => {
  expect(['1', ' 80 ', '65535', '0080'].map((typed) => wholeNumber(typed, portBounds))).toEqual([
    1, 80, 65535, 80,
  ])
  for (const typed of ['', '0', '65536', '-1', '8e1', '0x50', '80.0', '80 81', '8'.repeat(30)])
    expect(wholeNumber(typed, portBounds)).toBeNull()
})

test('a public key is one line with a kind and its key', () => {
  const key = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJbXoA2vGq6nGmY2 me@here'
  expect(publicKey(` ${key}\n`)).toBe(key)
  expect(publicKey(`from="10.0.0.1" ${key}`)).toBe(`from="10.0.0.1" ${key}`)
  expect(publicKey('-----BEGIN OPENSSH PRIVATE KEY-----')).toBeNull()
  expect(publicKey(`${key}\n${key}`)).toBeNull()
  expect(publicKey('ssh-ed25519 hello')).toBeNull()
  expect(keyName(key)).toEqual({ kind: 'ssh-ed25519', name: 'me@here' })
  expect(keyName('ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJbXoA2vGq6nGmY2').name).toBe('…IJbXoA2vGq6nGmY2')
})

test('packages are named by plain attribute paths, never by code', () => {
  expect(packageNames(' pkgs.python3Packages.numpy ')).toEqual(['python3Packages', 'numpy'])
  expect(packageNames('g++')).toBeNull()
  expect(packageNames('hello; rm')).toBeNull()
  expect(packageNames('${x}')).toBeNull()
  expect(packageNames('')).toBeNull()
})

test('a shared folder is one that neither the shell nor QEMU takes apart', () => {
  expect(isPlainFolder('/home/jörg/my-files.d')).toBe(true)
  for (const folder of ['files', '/a b', '/a,b', '/$HOME', '/`x`', '/a"b', '/a\nb', '/a;b', ''])
    expect(isPlainFolder(folder)).toBe(false)
  expect(isShareTag('files')).toBe(true)
  for (const tag of ['', 'a b', 'a/b', 'a'.repeat(32)]) expect(isShareTag(tag)).toBe(false)
})
