/** Starting at login: the file that the desktop reads, and what the user's own hand made of it. */
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  autostartFile,
  autostartText,
  backgroundCommand,
  isAutostarted,
  setAutostart,
} from '../../../main/desktop/autostart.ts'

let home: string
beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'snowglobe-autostart-'))
})
afterEach(() => rm(home, { recursive: true, force: true }))

test('it is switched on and off, also where the folder was never there', async () => {
  const file = autostartFile({}, home)
  expect(file).toBe(path.join(home, '.config/autostart/snowglobe.desktop'))
  expect(await isAutostarted(file)).toBe(false)
  await setAutostart(file, ['/opt/Snowglobe/snowglobe', '--background'])
  expect(await isAutostarted(file)).toBe(true)
  expect(await readFile(file, 'utf8')).toContain('\nExec=/opt/Snowglobe/snowglobe --background\n')
  await setAutostart(file, null)
  await setAutostart(file, null)
  await expect(stat(file)).rejects.toThrow()
})

test('what the desktop’s own settings switched off counts as off', async () => {
  const file = path.join(home, 'snowglobe.desktop')
  for (const line of ['Hidden=true', 'X-GNOME-Autostart-enabled=false', 'hidden = TRUE']) {
    await writeFile(file, `${autostartText(['/a'])}${line}\n`)
    expect(await isAutostarted(file), line).toBe(false)
  }
  await writeFile(file, autostartText(['/a']))
  expect(await isAutostarted(file)).toBe(true)
})

test('XDG_CONFIG_HOME is heeded where it is absolute', () => {
  expect(autostartFile({ XDG_CONFIG_HOME: '/c' }, home)).toBe('/c/autostart/snowglobe.desktop')
  expect(autostartFile({ XDG_CONFIG_HOME: 'c' }, home)).toContain(home)
})

test('words with spaces, quotes and field codes come out whole', () => {
  const text = autostartText(['/opt/Snow globe/it’s "100%" $x \\', '--background'])
  expect(text).toContain('\nExec="/opt/Snow globe/it’s \\\\"100%%\\\\" \\\\$x \\\\\\\\" --background\n')
})

test('the command outlives an update', () => {
  const program = { env: {}, executable: '/opt/Snowglobe/snowglobe', appFolder: null, onPath: null }
  expect(backgroundCommand(program)).toEqual(['/opt/Snowglobe/snowglobe', '--background'])
  // An AppImage is mounted elsewhere each time.
  const env = { APPIMAGE: '/home/a/Snowglobe.AppImage' }
  expect(backgroundCommand({ ...program, env })).toEqual([env.APPIMAGE, '--background'])
  // A store path is collected one day; the profile’s name stays.
  const nixos = {
    ...program,
    executable: '/nix/store/0-electron/electron',
    appFolder: '/nix/store/1-snowglobe/app',
    onPath: '/run/current-system/sw/bin/snowglobe',
  }
  expect(backgroundCommand(nixos)).toEqual([nixos.onPath, '--background'])
  expect(backgroundCommand({ ...nixos, onPath: null })).toEqual([
    nixos.executable,
    nixos.appFolder,
    '--background',
  ])
})
