/** The tray's menu, by what the machines do. */
import { expect, test } from 'vitest'
import type { MachineView } from '../../../contract/machine.ts'
import type { VmStatus } from '../../../contract/vm.ts'
import { trayItems, trayTip } from '../../../main/desktop/tray-items.ts'
import { dotPixels, type Dot } from '../../../main/desktop/status-dot.ts'
import { machine } from './machine-view.ts'

const deedsOf = (vm: VmStatus, more: Partial<MachineView> = {}) =>
  trayItems([machine('One', vm, more)]).map((item) => item.deeds.map(({ label }) => label))[0]

test('each status offers what can be done in it, and always the way to its page', () => {
  expect(deedsOf({ phase: 'off' })).toEqual(['Open', 'Start'])
  expect(deedsOf({ phase: 'off' }, { hasResult: false })).toEqual(['Open'])
  expect(deedsOf({ phase: 'starting', since: 1 })).toEqual(['Open', 'Shut down'])
  expect(deedsOf({ phase: 'running', since: 1 })).toEqual(['Open', 'Shut down'])
  expect(deedsOf({ phase: 'paused', since: 1, why: 'no-space' })).toEqual(['Open', 'Resume', 'Shut down'])
  expect(deedsOf({ phase: 'stopping', since: 1, rung: 'ask', nextAt: 2 })).toEqual(['Open', 'Kill now'])
  expect(deedsOf({ phase: 'stopping', since: 1, rung: 'kill', nextAt: null })).toEqual(['Open'])
})

test('a build tells how far it is, and each status has a picture of its own', () => {
  const build = (fraction: number | null) =>
    ({ phase: 'running', key: 'k', startedAt: 1, progress: { fraction } }) as MachineView['build']
  const itemOf = (vm: VmStatus, more: Partial<MachineView> = {}) => trayItems([machine('One', vm, more)])[0]
  expect(itemOf({ phase: 'off' }, { build: build(0.47) })).toMatchObject({
    label: 'One – building, 40%',
    dot: 'changing',
  })
  expect(itemOf({ phase: 'off' }, { build: build(null) })).toMatchObject({ label: 'One – building' })
  expect(itemOf({ phase: 'paused', since: 1, why: 'asked' })?.dot).toBe('held')
  const dots: Dot[] = ['off', 'running', 'changing', 'held', 'failed']
  const shape = (dot: Dot) => [...dotPixels(dot)].filter((_, n) => n % 4 === 3).join()
  expect(new Set(dots.map(shape)).size).toBe(dots.length)
})

test('machines come by name with their status, and names do not become shortcuts', () => {
  const failed: VmStatus = {
    phase: 'off',
    exit: { reason: 'failed', at: 1, failure: { code: 'vm/crashed', message: 'It fell.' } },
  }
  const views = [machine('Web', failed), machine('Salt & Pepper', { phase: 'running', since: 1 })]
  expect(trayItems(views).map(({ label }) => label)).toEqual(['Salt && Pepper – running', 'Web – failed'])
  expect(trayTip(views)).toBe('Snowglobe: 1 running')
  expect(trayTip([])).toBe('Snowglobe')
})
