import { spawnSync } from 'node:child_process'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { settings } from '../../../contract/settings.ts'
import { nixEnvironment } from '../../../main/nix/environment.ts'
import { ignoredOptions } from '../../../main/nix/ignored-options.ts'
import { parseLogLine } from '../../../main/nix/log-event.ts'
import { nixOptions } from '../../../main/nix/nix-options.ts'
import { RunRecord } from '../../../main/nix/run-record.ts'
import { startDaemon } from './daemon.ts'

const options = nixOptions(
  settings.parse({
    substituters: ['http://127.0.0.1:1/', 'https://other.example'],
    trustedKeys: ['test-1:6NCHdD59X431o0gWypbMrAURkbJ16ZPMQFGspcDShjY='],
    builders: 'ssh://builder.invalid',
    cores: 2,
  }),
)

it('hears it in the words of a later Nix, of those options alone that were given', () => {
  const restricted = (name: string) =>
    `ignoring the client-specified setting '${name}', because it is a restricted setting and you are not a trusted user`
  expect(ignoredOptions([restricted('trusted-public-keys'), restricted('sandbox')], options)).toEqual([
    'extra-trusted-public-keys',
  ])
  expect(ignoredOptions([restricted('builders'), restricted('substituters')], options)).toEqual([
    'builders',
    'extra-substituters',
  ])
  expect(ignoredOptions(["ignoring untrusted substituter 'https://cache.nixos.org/'"], options)).toEqual([])
})

/** Only root can be another user who is not trusted. */
it.runIf(process.getuid?.() === 0)(
  'hears a real daemon ignore a cache, and takes it for no error',
  async () => {
    const dir = await mkdtemp(path.join(tmpdir(), 'snowglobe-untrusted-'))
    await chmod(dir, 0o755)
    const unwritable = { NIX_STORE_DIR: '/etc/passwd/store', NIX_STATE_DIR: '/etc/passwd/state' }
    const { env } = await nixEnvironment({ env: { ...process.env, ...unwritable }, dataDir: dir })
    const socket = path.join(dir, 'socket')
    const daemon = await startDaemon(env, socket)
    const expression = `derivation { name = "x"; system = builtins.currentSystem; builder = "/bin/sh"; args = [ "-c" "echo ${Math.random()} > $out" ]; }`
    const words = ['--no-out-link', '--log-format', 'internal-json', '-v', ...options, '-E', expression]
    const nobody = 65534
    const { stderr, status } = spawnSync('nix-build', words, {
      env: { ...env, NIX_CONFIG: '', NIX_REMOTE: 'daemon', NIX_DAEMON_SOCKET_PATH: socket, HOME: dir },
      uid: nobody,
      gid: nobody,
      cwd: dir,
      encoding: 'utf8',
    })
    await daemon.stop()
    const record = new RunRecord()
    for (const line of stderr.split('\n')) if (line !== '') record.take(parseLogLine(line))
    expect(status).toBe(0)
    expect(record.errors).toEqual([])
    expect(ignoredOptions(record.warnings, options)).toContain('extra-substituters')
    await rm(dir, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  },
)
