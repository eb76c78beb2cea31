/** An HTTP proxy on loopback that leads wherever one asks for to one port, and notes what was asked for. */
import http from 'node:http'
import net, { type AddressInfo } from 'node:net'

export interface TestProxy {
  url: string
  /** `host:port` of each tunnel, the whole address of each plain request. */
  asked: string[]
  close(this: void): void
}

/** Tunnels (CONNECT) as well as plain requests, as curl and Node ask for. */
export async function proxyTo(port: number): Promise<TestProxy> {
  const asked: string[] = []
  const server = http.createServer((request, response) => {
    asked.push(request.url ?? '')
    const { pathname } = new URL(request.url ?? '')
    const far = http.request(
      { host: '127.0.0.1', port, path: pathname, method: request.method ?? 'GET' },
      (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      },
    )
    far.on('error', () => response.destroy())
    request.pipe(far)
  })
  server.on('connect', (request: http.IncomingMessage, socket: net.Socket) => {
    asked.push(request.url ?? '')
    const far = net.connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n')
      far.pipe(socket).pipe(far)
    })
    socket.on('error', () => far.destroy())
    far.on('error', () => socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port: own } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${own}`,
    asked,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
