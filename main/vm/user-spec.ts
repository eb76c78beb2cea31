/** The users that a built system declares, as its activation script's file has them. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'

/** What `users-groups.nix` writes for `update-users-groups.pl`; other fields are of no interest here. */
const userSpec = z.object({
  mutableUsers: z.boolean(),
  users: z.array(z.looseObject({ name: z.string(), isSystemUser: z.boolean().optional() })),
})
export type UserSpec = z.infer<typeof userSpec>

/** Null where the system makes its users in another way; never throws. */
export async function readUserSpec(toplevel: string): Promise<UserSpec | null> {
  const activation = await readFile(path.join(toplevel, 'activate'), 'utf8').catch(() => '')
  // The activation script names the file.
  const file = /\/[^\s"']+-users-groups\.json\b/.exec(activation)?.[0]
  if (file === undefined) return null
  const text = await readFile(file, 'utf8').catch(() => '{}')
  return userSpec.safeParse(parse(text)).data ?? null
}

/** The names of those who are people: neither root nor the user of a service. */
export function people(spec: UserSpec | null): string[] {
  const users = spec?.users ?? []
  return users
    .flatMap(({ name, isSystemUser }) => (isSystemUser === true || name === 'root' ? [] : [name]))
    .toSorted()
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
