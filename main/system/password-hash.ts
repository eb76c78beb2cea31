/** Password hashes as crypt(5) has them, for `hashedPassword`. */
import { randomBytes } from 'node:crypto'
import { sha512Crypt } from './sha512-crypt.ts'

/** sha512crypt with 96 bits of random salt and the default 5,000 rounds; takes some ten milliseconds. */
export function hashPassword(password: string): string {
  // Base64 knows the same letters and digits, and two signs of which crypt(5) takes one.
  return sha512Crypt(password, randomBytes(12).toString('base64').replaceAll('+', '.'))
}
