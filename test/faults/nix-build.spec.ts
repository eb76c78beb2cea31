/** The program nix-build missing, not executable, printing rubbish, and killed in the middle of a build. */
import { chmodSync, existsSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { marker, running } from '../unit/system/running.ts'
import { campaign } from './campaign.ts'
import { makeRig, until, type Rig } from './rig.ts'

const programs = ['/usr/local/bin', '/usr/bin', '/bin', ...(process.env['PATH'] ?? '').split(':')]

/** Where a program lies, by the PATH of whoever runs the campaign. */
function find(name: string): string {
  const folder = programs.find((each) => existsSync(path.join(each, name)))
  if (folder === undefined) throw new Error(`there is no ${name}`)
  return path.join(folder, name)
}

let rig: Rig
let bin = ''
const nixBuild = () => path.join(bin, 'nix-build')
const link = () => {
  rmSync(nixBuild(), { force: true })
  symlinkSync(find('nix-build'), nixBuild())
}
function replace(script: string): void {
  rmSync(nixBuild(), { force: true })
  writeFileSync(nixBuild(), script, { mode: 0o755 })
}

test.beforeEach(async () => {
  rig = await makeRig()
  bin = path.join(rig.home.path, 'bin')
  await mkdir(bin)
  for (const name of [
    'nix',
    'nix-store',
    'nix-instantiate',
    'nix-env',
    'nix-channel',
    'sh',
    'env',
    'getent',
    'id',
  ])
    symlinkSync(find(name), path.join(bin, name))
  link()
  await rig.start({ PATH: bin })
})
test.afterEach(() => rig.remove())

const slow = (seconds: string) => `echo begun; sleep ${seconds}; echo > $out`
const mend = async () => link()

test('`nix-build` missing', () =>
  campaign(rig, {
    measure: '`nix-build` missing',
    code: 'nix/missing',
    word: /^Nix is not installed: there is no nix-build\.$/,
    script: slow,
    marker: marker(),
    strike: async () => {
      rmSync(nixBuild())
      await rig.begin()
    },
    mend,
  }))

test('`nix-build` not executable', () =>
  campaign(rig, {
    measure: '`nix-build` not executable',
    code: 'nix/unusable',
    word: /^nix-build is installed but could not be started\.$/,
    script: slow,
    marker: marker(),
    strike: async () => {
      replace('#!/bin/sh\n')
      chmodSync(nixBuild(), 0o644)
      await rig.begin()
    },
    mend,
  }))

/** Events cut off, of no JSON, of no sense, without an end; control characters; a line of a megabyte. */
const rubbish = `printf '@nix {"action":"start","id":99,"level":3,"text":"building'
printf '\\n@nix not json\\n@nix {"action":"start"}\\n@nix [1,2]\\n@nix {"action":"result","id":"x","type":[],"fields":{}}\\n'
printf '@nix {"action":"stop","id":123456789012345678901234567890}\\n\\000\\001\\033[2J\\033]0;title\\007\\n'
head -c 1000000 /dev/zero | tr '\\000' x
printf '\\nerror\\nerror:\\n{"msg":'`

test('`nix-build` printing garbage and half lines, and failing', () =>
  campaign(rig, {
    measure: '`nix-build` printing garbage and half lines',
    code: 'nix/eval-failed',
    word: /^Nix ended with exit code 7 without naming an error\.$/,
    script: slow,
    marker: marker(),
    strike: async () => {
      replace(
        `#!/bin/sh\nPATH=/usr/bin:/bin\n{ ${rubbish.replaceAll('\n', '; ')}; } >&2\nprintf 'half a li'\nexit 7\n`,
      )
      await rig.begin()
    },
    mend,
  }))

test('`nix-build` printing garbage, and saying that all went well', () =>
  campaign(rig, {
    measure: '`nix-build` printing garbage and ending as if all were well',
    code: 'nix/result-unusable',
    word: /^The build went well, but its result cannot be found\.$/,
    script: slow,
    marker: marker(),
    strike: async () => {
      replace(
        `#!/bin/sh\nPATH=/usr/bin:/bin\n{ ${rubbish.replaceAll('\n', '; ')}; } >&2\nprintf '\\377\\376 no path'\nexit 0\n`,
      )
      await rig.begin()
    },
    mend,
  }))

test('garbage before a real build hides nothing of it', async () => {
  replace(
    `#!/bin/sh\nPATH=/usr/bin:/bin\n{ ${rubbish.replaceAll('\n', '; ')}; echo; } >&2\nexec ${find('nix-build')} "$@"\n`,
  )
  await rig.configure('echo whole words; exit 5')
  expect(await rig.build()).toMatchObject({
    failure: {
      message: 'Building quick-vm failed with exit code 5.',
      details: expect.stringContaining('whole words'),
    },
  })
  await rig.configure('echo > $out')
  expect(await rig.build()).toMatchObject({ phase: 'succeeded' })
})

test('invalid UTF-8', () =>
  campaign(rig, {
    measure: 'a builder printing invalid UTF-8',
    code: 'nix/build-failed',
    word: /^Building quick-vm failed with exit code 3\.$/,
    script: () => `printf 'caf\\351 \\377\\376\\300\\200 \\355\\240\\200\\nbegun\\n'; exit 3`,
    marker: marker(),
    strike: () => rig.begin(),
    mend,
  }))

test('`nix-build` killed by SIGKILL mid-build', () => {
  const seconds = marker()
  return campaign(rig, {
    measure: '`nix-build` killed mid-build (SIGKILL)',
    code: 'nix/build-failed',
    word: /^nix-build was killed/,
    script: slow,
    marker: seconds,
    strike: async () => {
      await rig.begin()
      const pid = await until(async () => nixBuildOf(rig.folder))
      // From the evaluation to the middle of the builder's work.
      await delay(Math.random() * 600)
      process.kill(pid, 'SIGKILL')
    },
    mend,
  })
})

/** The nix-build that builds in the machine's folder. */
function nixBuildOf(folder: string): number | null {
  const found = running('nixos-config=./configuration.nix').find((pid) => {
    try {
      return readlinkSync(`/proc/${pid}/cwd`) === folder
    } catch {
      return false
    }
  })
  return found ?? null
}
