/** Where files go that are dropped on a guest. */
import type { GuestUser } from '../../contract/guest.ts'

/** The first person's home; with root alone a folder that everybody can read. */
export function homeOf(users: GuestUser[]): string {
  return users.find(({ name }) => name !== 'root')?.home ?? '/tmp'
}
