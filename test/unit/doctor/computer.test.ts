import { execFileSync } from 'node:child_process'
import { chmod, chown, mkdir, readFile, writeFile } from 'node:fs/promises'
import http from 'node:http'
import net from 'node:net'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { clockFinding, clockSubject } from '../../../main/doctor/clock.ts'
import { kvmSubject, wayIn } from '../../../main/doctor/kvm.ts'
import { buildersSubject, networkSubject } from '../../../main/doctor/network.ts'
import { gitSubject, nixfmtSubject, qemuSubject } from '../../../main/doctor/programs.ts'
import { buildSpaceSubject, homeSpaceSubject, storeSpaceSubject } from '../../../main/doctor/space.ts'
import { patientIn, testRoom } from './patient.ts'

const room = testRoom()

/** Only root may mount; the file system of the processes has no room for anybody. */
const isRoot = process.getuid?.() === 0
async function mounted(options: string): Promise<string> {
  const folder = path.join(room.dir, 'mounted')
  await mkdir(folder)
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder])
  room.ends.push(() => execFileSync('umount', [folder]))
  return folder
}

describe('Doctor on space', () => {
  it('tells how much is free', async () => {
    for (const subject of [storeSpaceSubject, homeSpaceSubject, buildSpaceSubject])
      expect((await subject.look(patientIn(room.dir)))?.message).toMatch(/\d\s(?:GiB|MiB) free in \//)
  })

  it('sees that nothing fits', async () => {
    expect(await homeSpaceSubject.look(patientIn(room.dir, { machinesFolder: '/proc' }))).toMatchObject({
      state: 'bad',
    })
  })

  it.runIf(isRoot)(
    'sees a small disk, one without room for more files, and one that cannot be written',
    async () => {
      const small = await mounted('size=1m')
      const nixEnv = { TMPDIR: small }
      expect(await buildSpaceSubject.look(patientIn(room.dir, { nixEnv }))).toMatchObject({
        state: 'bad',
        message: `Only 1\u00A0MiB free in ${small}.`,
      })
      execFileSync('mount', ['-o', 'remount,size=8g,nr_inodes=20', small])
      expect(
        await homeSpaceSubject.look(patientIn(room.dir, { machinesFolder: path.join(small, 'new') })),
      ).toMatchObject({
        state: 'bad',
        message: expect.stringMatching(/room for \d+ more files only/),
      })
      execFileSync('mount', ['-o', 'remount,ro', small])
      expect(await homeSpaceSubject.look(patientIn(room.dir, { machinesFolder: small }))).toMatchObject({
        state: 'bad',
        message: `You may not write to ${small}, where new machines go.`,
      })
    },
  )
})

describe('Doctor on programs', () => {
  it('runs them, and says what is not to be had without', async () => {
    expect(await qemuSubject.look(patientIn(room.dir))).toMatchObject({
      state: 'ok',
      message: expect.stringMatching(/^\d+\.\d+.*qemu-system-x86_64/),
    })
    const env = { PATH: room.dir, HOME: room.dir }
    expect(await qemuSubject.look(patientIn(room.dir, { env }))).toMatchObject({ state: 'warning' })
    expect(await gitSubject.look(patientIn(room.dir, { env }))).toMatchObject({ state: 'warning' })
    expect(await nixfmtSubject.look(patientIn(room.dir, { env }))).toMatchObject({
      state: 'note',
      command: expect.stringContaining('nixfmt') as string,
    })
    await writeFile(path.join(room.dir, 'git'), '#!/bin/sh\necho no library >&2\nexit 127', { mode: 0o755 })
    expect(
      await gitSubject.look(patientIn(room.dir, { env: { ...env, PATH: `${room.dir}:/bin` } })),
    ).toMatchObject({
      state: 'warning',
      details: 'no library',
    })
  })
})

describe('Doctor on KVM', () => {
  it('tries it', async () => {
    const found = await kvmSubject.look(patientIn(room.dir))
    expect(found?.message).toMatch(/firmware ran|kernel|KVM|device/)
  })

  it.runIf(isRoot)('names the group that may open the device, and what to do where none may', async () => {
    const file = path.join(room.dir, 'kvm')
    await writeFile(file, '')
    const groups = (await readFile('/etc/group', 'utf8')).split('\n').map((line) => line.split(':'))
    const [name = '', , gid = ''] = groups.find(([, , id]) => Number(id) > 0) ?? []
    await chown(file, 0, Number(gid))
    await chmod(file, 0o660)
    const mia = { username: 'mia' } as Parameters<typeof wayIn>[1]
    expect(await wayIn(file, mia)).toMatchObject({ command: `sudo usermod -aG ${name} mia` })
    await chmod(file, 0o600)
    expect(await wayIn(file, mia)).toMatchObject({ command: expect.stringContaining('chmod 660') })
  })
})

async function cache(answer: http.RequestListener): Promise<string> {
  const server = http.createServer(answer)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  room.ends.push(
    () => server.closeAllConnections(),
    () => server.close(),
  )
  return `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`
}
const info = 'StoreDir: /nix/store\nWantMassQuery: 1\nPriority: 30\n'

describe('Doctor on the network', () => {
  it('reaches a cache as Nix would, and names the one that it cannot reach', async () => {
    const good = await cache((_, response) => response.end(info))
    const look = (...names: string[]) =>
      networkSubject.look(
        patientIn(room.dir, { nixEnv: { NIX_CONFIG: `substituters = ${names.join(' ')}` } }),
      )
    expect(await look(good)).toEqual({ state: 'ok', message: `Reached: ${good}.` })
    expect(await look(good, 'http://127.0.0.1:1')).toMatchObject({
      state: 'warning',
      message: '1 of 2 caches cannot be reached.',
      details: expect.stringMatching(/^http:\/\/127\.0\.0\.1:1: .*connect/),
    })
    expect(await look('https://cache.invalid')).toMatchObject({
      state: 'warning',
      remedy: { kind: 'go-offline' },
    })
  })

  it('waits for no cache for ever', async () => {
    const silent = await cache(() => undefined)
    const nixEnv = { NIX_CONFIG: `substituters = ${silent}` }
    expect(await networkSubject.look(patientIn(room.dir, { nixEnv }))).toMatchObject({
      state: 'warning',
      details: expect.stringContaining('no answer within'),
    })
  }, 20_000)

  it('asks nobody anything offline', async () => {
    let asked = 0
    const good = await cache((_, response) => {
      asked++
      response.end(info)
    })
    const patient = patientIn(room.dir, {
      settings: { offline: true, substituters: [good], builders: 'ssh://builder.invalid' },
      nixEnv: { NIX_CONFIG: `substituters = ${good}` },
    })
    expect(await networkSubject.look(patient)).toMatchObject({ state: 'note' })
    expect(await buildersSubject.look(patient)).toMatchObject({ state: 'note' })
    expect(await clockSubject.look(patient)).toMatchObject({
      message: expect.stringContaining('no server was asked'),
    })
    expect(asked).toBe(0)
  })

  it('tries the builders that the settings name', async () => {
    expect(await buildersSubject.look(patientIn(room.dir))).toBeNull()
    expect(
      await buildersSubject.look(
        patientIn(room.dir, { settings: { builders: 'ssh://mia@builder.invalid x86_64-linux' } }),
      ),
    ).toMatchObject({
      state: 'warning',
      details: expect.stringContaining('builder.invalid'),
      remedy: { kind: 'open-settings' },
    })
  })
})

describe('Doctor on the clock', () => {
  const serve = (offsetMs: number) =>
    cache((_, response) => {
      response.setHeader('Date', new Date(Date.now() - offsetMs).toUTCString())
      response.end(info)
    })
  const look = async (offsetMs: number) =>
    clockSubject.look(
      patientIn(room.dir, { nixEnv: { NIX_CONFIG: `substituters = ${await serve(offsetMs)}` } }),
    )

  it('compares it with what a cache says', async () => {
    expect(await look(0)).toMatchObject({ state: 'ok', message: expect.stringContaining('as the caches do') })
    expect(await look(2 * 3600_000)).toMatchObject({
      state: 'bad',
      message: expect.stringMatching(/is 2 h fast\.$/),
      command: 'sudo timedatectl set-ntp true',
    })
    expect(await look(-180_000)).toMatchObject({
      state: 'warning',
      message: expect.stringMatching(/3 min slow/),
    })
  })

  it('knows a year that cannot be', () => {
    expect(clockFinding(0, null)).toMatchObject({
      state: 'bad',
      message: 'It says 1970-01-01 00:00 UTC, which cannot be.',
    })
  })
})
