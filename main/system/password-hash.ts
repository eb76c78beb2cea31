/** Password hashes as crypt(5) has them, for `hashedPassword`. */
import { encrypt } from 'unixcrypt'

/** sha512crypt with a random salt and the default 5,000 rounds; takes some tens of milliseconds. */
export function hashPassword(password: string): string {
  return encrypt(password)
}
