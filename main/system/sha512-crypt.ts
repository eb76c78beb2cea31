/** The password hash `$6$` of crypt(5), after Ulrich Drepper's public description of SHA-crypt. */
import { createHash } from 'node:crypto'

const rounds = 5000
const digestBytes = 64
const alphabet = './0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'

/** `salt` is up to 16 characters of `./0-9A-Za-z`; 5,000 rounds, as crypt(5) takes them where none are named. */
export function sha512Crypt(password: string, salt: string): string {
  const key = Buffer.from(password, 'utf8')
  const saltBytes = Buffer.from(salt, 'latin1')
  const second = sha512(key, saltBytes, key)
  const bits = Array.from(key.length.toString(2)).toReversed()
  const first = sha512(
    key,
    saltBytes,
    stretch(second, key.length),
    ...bits.map((bit) => (bit === '1' ? second : key)),
  )

  const keys = stretch(sha512(...Array.from({ length: key.length }, () => key)), key.length)
  const salts = stretch(
    sha512(...Array.from({ length: 16 + (first[0] ?? 0) }, () => saltBytes)),
    saltBytes.length,
  )
  let digest = first
  for (let round = 0; round < rounds; round++) {
    const parts = [round % 2 === 1 ? keys : digest]
    if (round % 3 !== 0) parts.push(salts)
    if (round % 7 !== 0) parts.push(keys)
    parts.push(round % 2 === 1 ? digest : keys)
    digest = sha512(...parts)
  }
  return `$6$${salt}$${encode(digest)}`
}

function sha512(...parts: Buffer[]): Buffer {
  const hash = createHash('sha512')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

/** The digest over and over, up to this length. */
function stretch(digest: Buffer, length: number): Buffer {
  return Buffer.alloc(length, digest)
}

/** Three bytes each, a third of the digest apart and turning, become four characters; the last byte becomes two. */
function encode(digest: Buffer): string {
  const third = 21
  let text = ''
  for (let n = 0; n < third; n++) {
    const group = [n, n + third, n + 2 * third]
    const [a = 0, b = 0, c = 0] = group.map((_, at) => digest[group[(at + n) % 3] ?? 0] ?? 0)
    text += characters((a << 16) | (b << 8) | c, 4)
  }
  return text + characters(digest[digestBytes - 1] ?? 0, 2)
}

function characters(value: number, count: number): string {
  return Array.from({ length: count }, (_, n) => alphabet.charAt((value >> (6 * n)) & 63)).join('')
}
