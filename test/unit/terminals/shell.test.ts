/** The host's shell: the user's own, in the machine's folder, and without what belongs to this app. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from 'vitest'
import { hostShell } from '../../../main/terminals/shell.ts'
import { Terminals } from '../../../main/terminals/terminals.ts'
import { terminalPage, until } from './page.ts'

const home = tmpdir()

test('its environment holds nothing of Electron’s or of an outer terminal’s', () => {
  const { env } = hostShell(
    {
      HOME: home,
      PATH: '/usr/bin:/bin',
      ELECTRON_RUN_AS_NODE: '1',
      NODE_OPTIONS: '--inspect',
      npm_config_cache: '/x',
      TMUX: '/tmp/tmux',
      LINES: '3',
      EDITOR: 'vi',
      NIX_DISK_IMAGE: '/somewhere.qcow2',
    },
    { folder: '/machines/one', home },
  )
  expect(Object.keys(env).filter((name) => /ELECTRON|NODE_|npm_|TMUX|LINES|NIX_DISK/.test(name))).toEqual([])
  expect(env).toMatchObject({ HOME: home, EDITOR: 'vi', TERM: 'xterm-256color' })
  expect(env['PATH']?.split(':').at(-1)).toBe('/machines/one/result/bin')
  expect(env['PATH']).toMatch(/^\/usr\/bin:\/bin:/)
})

test('it is the shell that the user has, and a shell where nothing says which', () => {
  const shellWith = (SHELL?: string) =>
    hostShell({ HOME: home, ...(SHELL === undefined ? {} : { SHELL }) }, { folder: '/m', home })
  expect(shellWith('/usr/bin/fish').file).toBe('/usr/bin/fish')
  expect(shellWith('fish').file).toMatch(/^\//)
  expect(shellWith().file).toMatch(/^\//)
})

test('it starts in the machine’s folder, and none is left when the machine is let go', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'snowglobe-shell-'))
  const guest = {
    id: 'aaaaaaaaaaaa',
    folder,
    isAlive: () => false,
    qmp: () => Promise.reject(new Error('off')),
  }
  const terminals = new Terminals(guest, { env: { ...process.env, SHELL: '/bin/sh', ENV: '' }, home })
  const page = terminalPage()
  const over = terminals.open({ program: 'shell' }, { columns: 80, rows: 24 }, page.port)
  page.type('pwd; echo pid=$$\r')
  await until(() => /pid=\d+/.test(page.text()))
  expect(page.text()).toContain(folder)
  await terminals.release()
  await over
  await until(() => page.isClosed())
  expect(page.end()).not.toBeNull()
  page.dispose()
  await rm(folder, { recursive: true })
})
