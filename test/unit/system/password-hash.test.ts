/** Password hashes, compared with what the system's own crypt(3) makes of the same password and salt. */
import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'
import { hashPassword } from '../../../main/system/password-hash.ts'
import { sha512Crypt } from '../../../main/system/sha512-crypt.ts'

/** libc's crypt(3), by way of Perl, which any Debian has. */
const libc = (password: string, salt: string) =>
  execFileSync('perl', ['-e', 'print crypt($ARGV[0], $ARGV[1])', password, `$6$${salt}`], {
    encoding: 'utf8',
  })

describe('a password hash', () => {
  it('is the one of the published example', () => {
    expect(sha512Crypt('Hello world!', 'saltstring')).toBe(
      '$6$saltstring$svn8UoSVapNtMuq1ukKS4tPQd8iKwSMHWjl/O817G3uBnIFNjnQJuesI68u4OTLiBFdcbYEdFCoEOfaS35inz1',
    )
  })

  // 64 bytes and their multiples are where a mistake in the stretching shows.
  it.each([1, 7, 8, 15, 16, 31, 32, 33, 63, 64, 65, 127, 128, 129, 192, 255, 256])(
    'of %i characters is what the system makes of it',
    (length) => {
      const password = Array.from({ length }, (_, n) => String.fromCharCode(33 + ((n * 7) % 90))).join('')
      expect(sha512Crypt(password, 'aB3./xyz90123456')).toBe(libc(password, 'aB3./xyz90123456'))
    },
  )

  it.each(['pässwörd', 'ключ 🔑', ' leading and trailing ', '$6$x$', '\\"\'`${x}', 'a\tb'])(
    'of %j is what the system makes of it',
    (password) => {
      expect(sha512Crypt(password, 'a')).toBe(libc(password, 'a'))
    },
  )

  it('has a new salt each time and proves the password by it', () => {
    const hashes = Array.from({ length: 20 }, () => hashPassword('secret'))
    expect(new Set(hashes).size).toBe(20)
    for (const hash of hashes.slice(0, 3)) {
      const salt = /^\$6\$([./0-9A-Za-z]{16})\$[./0-9A-Za-z]{86}$/.exec(hash)?.[1] ?? ''
      expect(libc('secret', salt)).toBe(hash)
      expect(libc('Secret', salt)).not.toBe(hash)
    }
  })
})
