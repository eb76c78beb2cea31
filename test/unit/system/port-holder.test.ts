/** Who listens on a port, with real sockets. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo, type Server } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { freePort, parseSockets, portHolder } from '../../../main/system/port-holder.ts'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

async function listen(address: string): Promise<number> {
  const server = createServer()
  servers.push(server)
  server.listen(0, address)
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}

test('the program that holds a port is named', async () => {
  const port = await listen('127.0.0.1')
  expect(await portHolder('tcp', '127.0.0.1', port)).toMatchObject({ pid: process.pid })
  expect(await portHolder('udp', '127.0.0.1', port)).toBeNull()
})

test('who wants every address is in the way of whoever has one, and the other way round', async () => {
  const port = await listen('127.0.0.1')
  expect(await portHolder('tcp', '', port)).not.toBeNull()
  expect(await portHolder('tcp', '127.0.0.2', port)).toBeNull()
  const six = await listen('::')
  expect(await portHolder('tcp', '127.0.0.1', six)).not.toBeNull()
  expect(await portHolder('tcp', '', six)).not.toBeNull()
})

test('a server for IPv6 alone is in nobody’s way', async () => {
  const server = createServer()
  servers.push(server)
  server.listen({ port: 0, host: '::', ipv6Only: true })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  expect(await portHolder('tcp', '127.0.0.1', port)).toBeNull()
  expect(await portHolder('tcp', '', port)).toBeNull()
})

test('the next free port passes those that are taken', async () => {
  const port = await listen('127.0.0.1')
  const free = await freePort('tcp', port)
  expect(free).toBeGreaterThan(port)
  expect(await portHolder('tcp', '', free ?? 0)).toBeNull()
})

test('another process is found by its number and name', async () => {
  const script =
    "const s=require('net').createServer().listen(0,'127.0.0.1',()=>console.log(s.address().port))"
  const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'ignore'] })
  try {
    const [line] = (await once(child.stdout, 'data')) as [Buffer]
    expect(await portHolder('tcp', '127.0.0.1', Number(line.toString()))).toMatchObject({
      pid: child.pid,
      program: expect.stringMatching(/node|MainThread/) as string,
    })
  } finally {
    child.kill('SIGKILL')
  }
})

test('Linux’s table is read with its odd addresses', () => {
  const table = [
    '  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode',
    '   0: 0100007F:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 101 1',
    '   1: 00000000000000000000000000000000:0016 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 102 1',
    '   2: 0000000000000000FFFF00000100007F:0050 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 103 1',
    '   3: 00000000000000000000000001000000:0051 00000000000000000000000000000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 104 1',
    '   4: 0100007F:1F91 0100007F:9C40 01 00000000:00000000 00:00000000 00000000     0        0 105 1',
  ].join('\n')
  expect(parseSockets(table, 'tcp')).toEqual([
    { address: '127.0.0.1', port: 8080, inode: '101', isSure: true },
    { address: '0.0.0.0', port: 22, inode: '102', isSure: false },
    { address: '127.0.0.1', port: 80, inode: '103', isSure: true },
  ])
})
