/** Finding out where a channel leads, through a proxy where the environment names one. */
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, it } from 'vitest'
import { channelArchive } from '../../../main/nix/channel-archive.ts'
import { proxyTo } from './proxy.ts'

const servers: { close(): unknown }[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function listen(server: http.Server): Promise<number> {
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}

/** Channels that lead to a release, as the genuine ones do. */
function channelServer(): http.Server {
  return http.createServer((request, response) => {
    if (request.url === '/nixos-25.11/nixexprs.tar.xz')
      response.writeHead(302, { location: '/releases/25.11.1234/nixexprs.tar.xz' })
    else response.writeHead(200)
    response.end()
  })
}

const { signal } = new AbortController()

it('goes through the proxy of the environment, and past it where the environment says so', async () => {
  const far = await listen(channelServer())
  const between = await proxyTo(far)
  servers.push(between)
  const { url: proxy, asked } = between
  const channels = 'http://channels.invalid'
  const found = await channelArchive('nixos-25.11', {
    channelServer: channels,
    env: { http_proxy: proxy },
    signal,
  })
  expect(found).toBe(`${channels}/releases/25.11.1234/nixexprs.tar.xz`)
  expect(asked[0]).toBe('channels.invalid:80')

  const here = `http://127.0.0.1:${far}`
  for (const env of [{ all_proxy: proxy, NO_PROXY: '127.0.0.1' }, { HTTPS_PROXY: proxy }, {}]) {
    const before = asked.length
    expect(await channelArchive('nixos-25.11', { channelServer: here, env, signal })).toBe(
      `${here}/releases/25.11.1234/nixexprs.tar.xz`,
    )
    expect(asked.length).toBe(before)
  }
})

it('gives the channel’s own address where nothing can be found out', async () => {
  const env = { http_proxy: 'http://127.0.0.1:1' }
  expect(await channelArchive('x', { channelServer: 'http://channels.invalid', env, signal })).toBe(
    'http://channels.invalid/x/nixexprs.tar.xz',
  )
})
