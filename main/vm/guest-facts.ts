/** What a guest says of itself: its name, system, addresses, users, and how long it is up. */
import { z } from 'zod'
import type { GuestAddress, GuestFacts, GuestUser } from '../../contract/guest.ts'
import type { Agent } from './agent.ts'
import { readGuestText } from './guest-file.ts'

const hostName = z.object({ 'host-name': z.string() })
const osInfo = z.object({ 'pretty-name': z.string().optional(), 'kernel-release': z.string().optional() })
const interfaces = z.array(
  z.object({
    name: z.string(),
    'hardware-address': z.string().optional(),
    'ip-addresses': z.array(z.object({ 'ip-address': z.string(), prefix: z.number() })).optional(),
  }),
)

/** Throws `guest/no-agent`; what else cannot be found out is null. */
export async function readFacts(agent: Agent): Promise<GuestFacts> {
  // Where nobody answers there are no facts at all.
  await agent.run('guest-ping')
  const ask = async <T>(command: string, schema: z.ZodType<T>): Promise<T | null> =>
    agent
      .run(command)
      .then((value) => schema.parse(value))
      .catch(() => null)
  const name = await ask('guest-get-host-name', hostName)
  const system = await ask('guest-get-osinfo', osInfo)
  const found = await ask('guest-network-get-interfaces', interfaces)
  const upSeconds = Number.parseFloat((await readGuestText(agent, '/proc/uptime')) ?? '')
  return {
    hostName: name?.['host-name'] ?? null,
    system: system?.['pretty-name'] ?? null,
    kernel: system?.['kernel-release'] ?? null,
    upMs: Number.isNaN(upSeconds) ? null : upSeconds * 1000,
    addresses: found === null ? null : addressesOf(found),
    users: usersOf((await readGuestText(agent, '/etc/passwd')) ?? ''),
  }
}

function addressesOf(found: z.infer<typeof interfaces>): GuestAddress[] {
  return found
    .filter(({ name }) => name !== 'lo')
    .map((one) => ({
      interface: one.name,
      hardware: one['hardware-address'] ?? null,
      addresses: (one['ip-addresses'] ?? []).map(
        ({ 'ip-address': address, prefix }) => `${address}/${prefix}`,
      ),
    }))
}

/** Root and the people (numbers from 1000 to 29999, as NixOS gives them), by their lines in passwd(5). */
export function usersOf(passwd: string): GuestUser[] {
  return passwd
    .split('\n')
    .map((line) => line.split(':'))
    .filter(([name = '', , uid = '', , , home = '']) => {
      const number = Number(uid)
      const isPerson = uid !== '' && (number === 0 || (number >= 1000 && number < 30_000))
      return isPerson && /^[\w.-]+\$?$/.test(name) && home.startsWith('/')
    })
    .map(([name = '', , , , , home = '']) => ({ name, home }))
}
