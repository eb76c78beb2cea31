/** What an AppImage's starter sets is not handed on. */
import { expect, it } from 'vitest'
import { hostEnv } from '../../../main/system/host-env.ts'

it('what an AppImage puts before the computer’s own folders is taken out, and nothing else', () => {
  const own = '/tmp/.mount_Snow1'
  // As AppRun of electron-builder 26 leaves it.
  const inside = {
    APPDIR: own,
    APPIMAGE: '/home/a/Snowglobe.AppImage',
    ARGV0: 'Snowglobe.AppImage',
    OWD: '/home/a',
    HOME: '/home/a',
    PATH: `${own}:${own}/usr/sbin:/usr/bin:/bin`,
    LD_LIBRARY_PATH: `${own}/usr/lib`,
    XDG_DATA_DIRS: `${own}/usr/share/:/usr/share/gnome:/usr/local/share/:/usr/share/`,
    GSETTINGS_SCHEMA_DIR: `${own}/usr/share/glib-2.0/schemas`,
  }
  expect(hostEnv(inside)).toEqual({
    HOME: '/home/a',
    PATH: '/usr/bin:/bin',
    XDG_DATA_DIRS: '/usr/share/gnome:/usr/local/share/:/usr/share/',
  })
  const mixed = { ...inside, LD_LIBRARY_PATH: `${own}/usr/lib:/opt/mine:${own}2/lib` }
  expect(hostEnv(mixed)['LD_LIBRARY_PATH']).toBe(`/opt/mine:${own}2/lib`)
  const outside = { PATH: '/bin::/sbin', LD_LIBRARY_PATH: '/opt/lib', APPIMAGE: 'mine' }
  expect(hostEnv(outside)).toEqual(outside)
})
