// Tests of what `npm start` says and does before and around the app.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, onTestFailed } from 'vitest'
import { noDisplayFailure } from '../../../scripts/setup/display.mjs'
import { electronArguments, electronEnvironment } from '../../../scripts/setup/launch.mjs'
import { isNodeNewEnough } from '../../../scripts/setup/node-version.mjs'
import { sandboxFailure } from '../../../scripts/setup/sandbox.mjs'

const script = (name: string) => fileURLToPath(new URL(`../../../scripts/${name}`, import.meta.url))

describe('npm start', () => {
  it('says at once that there is no display, and how to go on', () => {
    const { DISPLAY: _x, WAYLAND_DISPLAY: _wayland, ...env } = process.env
    const { status, stdout, stderr } = spawnSync(process.execPath, [script('start.mjs')], {
      env,
      encoding: 'utf8',
    })
    expect(status).toBe(1)
    expect(stdout).toBe('')
    expect(stderr).toContain('There is no display')
    expect(stderr).toContain('xvfb-run -a npm start')
  })

  it('says how to get a virtual display where there is none', () => {
    expect(noDisplayFailure(false, true).remedy).toContain('apt-get install xvfb xauth, then xvfb-run')
    expect(noDisplayFailure(true, true).remedy).not.toContain('apt-get')
  })

  it('turns the sandbox off for root only, and passes arguments on after the app', () => {
    const asRoot = electronArguments({ asRoot: true, appArguments: ['--a', 'b c'] })
    expect(asRoot[0]).toBe('--no-sandbox')
    expect(asRoot.slice(2)).toEqual(['--a', 'b c'])
    expect(electronArguments({ asRoot: false, appArguments: [] })).not.toContain('--no-sandbox')
  })

  it('never lets Electron become a plain Node', () => {
    expect(electronEnvironment({ ELECTRON_RUN_AS_NODE: '1', HOME: '/x' })).toEqual({ HOME: '/x' })
  })

  it('passes signals on, and ends with the exit code of the app', async () => {
    const launch = new URL('../../../scripts/setup/launch.mjs', import.meta.url).href
    const app = "trap 'exit 7' TERM; echo up; while :; do sleep 0.05; done"
    const source = `
      import { spawn } from 'node:child_process'
      const { exitCodeOf } = await import(${JSON.stringify(launch)})
      process.exitCode = await exitCodeOf(() => spawn('sh', ['-c', ${JSON.stringify(app)}], { stdio: 'inherit' }))`
    const child = spawn(process.execPath, ['--input-type=module', '-e', source], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    expect(await once(child, 'exit')).toEqual([7, null])
  })

  it('ends the app when the npm above it was ended', async () => {
    const launch = new URL('../../../scripts/setup/launch.mjs', import.meta.url).href
    const app = "trap 'echo told; exit 0' TERM; echo up; while :; do sleep 0.05; done"
    const source = `
      import { spawn } from 'node:child_process'
      const { exitCodeOf } = await import(${JSON.stringify(launch)})
      await exitCodeOf(() => spawn('sh', ['-c', ${JSON.stringify(app)}], { stdio: 'inherit' }))`
    const env = { ...process.env, SOURCE: source }
    const npm = spawn('sh', ['-c', `"${process.execPath}" --input-type=module -e "$SOURCE"; true`], {
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    onTestFailed(() => {
      if (npm.pid) process.kill(-npm.pid, 'SIGKILL')
    })
    let said = ''
    npm.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString()
      if (said === 'up\n') npm.kill('SIGKILL')
    })
    await once(npm, 'close')
    expect(said).toBe('up\ntold\n')
  })
})

describe('the sandbox', () => {
  it('is explained with the settings that stand in its way, and with no others', () => {
    const ubuntu = sandboxFailure((name) =>
      name === 'kernel.apparmor_restrict_unprivileged_userns' ? '1' : '9',
    )
    expect(ubuntu?.remedy).toBe('Allow them: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0')
    expect(sandboxFailure(() => undefined)).toBeUndefined()
  })
})

describe('the version of Node', () => {
  it('is new enough from 20.19 on', () => {
    expect(['18.20.0', '20.9.0', '20.18.3'].filter(isNodeNewEnough)).toEqual([])
    expect(['20.19.0', '20.20.2', 'v22.0.0', '24.1.0'].filter(isNodeNewEnough)).toHaveLength(4)
  })
})
