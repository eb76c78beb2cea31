/** Small nixpkgs of a given release, as a folder, an archive, a channel's server, a git repository and a flake. */
import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { promisify } from 'node:util'

const exec = promisify(execFile)

/** As channels' archives have it: the commit and what follows the release lie in files. */
export async function writeNixpkgs(folder: string, version: string, revision = ''): Promise<void> {
  await mkdir(path.join(folder, 'nixos'), { recursive: true })
  await mkdir(path.join(folder, 'lib'), { recursive: true })
  await writeFile(
    path.join(folder, 'nixos/default.nix'),
    `{ configuration ? import <nixos-config> }: {
      vm = derivation { name = "vm-${version}"; system = builtins.currentSystem; builder = "/bin/sh";
        args = [ "-c" "echo ${version} > $out" ]; };
      options = { };
      config = { environment.systemPackages = [ { name = "tool-${version}"; pname = "tool"; version = "${version}"; } ]; };
    }`,
  )
  await writeFile(
    path.join(folder, 'lib/default.nix'),
    `let revision = "${revision}"; in { version = "${version}";
      trivial.revisionWithDefault = default: if revision == "" then default else revision; }`,
  )
  await writeFile(
    path.join(folder, 'flake.nix'),
    '{ outputs = _: { lib = import ./lib; nixosConfigurations = { }; }; }',
  )
}

/** `<file>` holds one folder, as Nix expects. */
export async function archive(folder: string, file: string): Promise<void> {
  await exec('tar', ['-cJf', file, '-C', path.dirname(folder), path.basename(folder)])
}

/** Everything in the folder, committed on `main`; gives the commit. */
export async function commit(folder: string, message: string): Promise<string> {
  const git = (...args: string[]) =>
    exec('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', '-c', 'init.defaultBranch=main', ...args], {
      cwd: folder,
    })
  await git('init', '-q')
  await git('add', '-A')
  await git('commit', '-q', '-m', message)
  return (await git('rev-parse', 'HEAD')).stdout.trim()
}

export interface ChannelServer {
  url: string
  /** Where each channel leads to, by name: a path below the server's. */
  leads: Map<string, string>
  /** Paths asked for. */
  asked: string[]
  /** Bytes a second of what is sent from now on; without, all at once. */
  pace: number | null
  close(this: void): Promise<void>
}

/** Serves a folder's archives on loopback; `/<channel>/nixexprs.tar.xz` redirects to a release, as NixOS's server does. */
export async function serveChannels(folder: string): Promise<ChannelServer> {
  const leads = new Map<string, string>()
  const asked: string[] = []
  const server: Server = createServer((request, response) => {
    const url = request.url ?? ''
    asked.push(`${request.method} ${url}`)
    // As a server does that has lost its network.
    if (url === '/silent.tar.xz') return
    const channel = /^\/([^/]+)\/nixexprs\.tar\.xz$/.exec(url)?.[1] ?? ''
    const release = leads.get(channel)
    if (release !== undefined) {
      response.writeHead(302, { location: release }).end()
      return
    }
    readFile(path.join(folder, url)).then(
      async (bytes) => {
        response.writeHead(200, { 'content-length': bytes.length })
        for (let at = 0; at < bytes.length;) {
          const until = at + (served.pace ?? Infinity) / 10
          response.write(bytes.subarray(at, until))
          at = until
          if (at < bytes.length) await delay(100)
        }
        response.end()
      },
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  const served: ChannelServer = {
    url: `http://127.0.0.1:${port}`,
    leads,
    asked,
    pace: null,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
  return served
}
