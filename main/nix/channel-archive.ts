/** What a channel leads to now: the archive of one release, which stays what it is. */

/** A server that does not answer would be waited for by Nix all over again. */
const askMs = 15_000

/** Follows `<server>/<name>/nixexprs.tar.xz` to where it leads; its own address where that cannot be found out: Nix asks again then. */
export async function channelArchive(
  name: string,
  { channelServer, env, signal }: { channelServer: string; env: NodeJS.ProcessEnv; signal: AbortSignal },
): Promise<string> {
  const address = `${channelServer}/${name}/nixexprs.tar.xz`
  try {
    const both = AbortSignal.any([signal, AbortSignal.timeout(askMs)])
    const { ok, url } = await askBy(proxies(env), address, both)
    return ok && url !== '' ? url : address
  } catch {
    return address
  }
}

interface Proxies {
  httpProxy: string
  httpsProxy: string
  noProxy: string
}

/** By the variables that curl reads, and so Nix's own downloads do (curl(1), environment); null where there are none. */
function proxies(env: NodeJS.ProcessEnv): Proxies | null {
  const all = env['all_proxy'] ?? env['ALL_PROXY'] ?? ''
  const found = {
    httpProxy: env['http_proxy'] ?? all,
    httpsProxy: env['https_proxy'] ?? env['HTTPS_PROXY'] ?? all,
    noProxy: env['no_proxy'] ?? env['NO_PROXY'] ?? '',
  }
  return found.httpProxy === '' && found.httpsProxy === '' ? null : found
}

async function askBy(
  by: Proxies | null,
  address: string,
  signal: AbortSignal,
): Promise<{ ok: boolean; url: string }> {
  const how = { method: 'HEAD', redirect: 'follow', signal } as const
  if (by === null) return fetch(address, how)
  // Node's own fetch knows no proxy.
  const { EnvHttpProxyAgent, fetch: fetchBy } = await import('undici')
  // Given as they are: an empty one must not be looked for in our own environment.
  const dispatcher = new EnvHttpProxyAgent(by)
  try {
    const { ok, url } = await fetchBy(address, { ...how, dispatcher })
    return { ok, url }
  } finally {
    await dispatcher.close().catch(() => undefined)
  }
}
