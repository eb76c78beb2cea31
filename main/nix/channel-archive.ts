/** What a channel leads to now: the archive of one release, which stays what it is. */

/** A server that does not answer would be waited for by Nix all over again. */
const askMs = 15_000

/** Follows `<server>/<name>/nixexprs.tar.xz` to where it leads; its own address where that cannot be found out: Nix asks again then. */
export async function channelArchive(
  name: string,
  { channelServer, signal }: { channelServer: string; signal: AbortSignal },
): Promise<string> {
  const address = `${channelServer}/${name}/nixexprs.tar.xz`
  try {
    const both = AbortSignal.any([signal, AbortSignal.timeout(askMs)])
    const { ok, url } = await fetch(address, { method: 'HEAD', redirect: 'follow', signal: both })
    return ok && url !== '' ? url : address
  } catch {
    return address
  }
}
