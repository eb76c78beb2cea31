/** The tray's menu, by what the machines do. */
import { expect, test } from 'vitest'
import type { MachineView } from '../../../contract/machine.ts'
import type { VmStatus } from '../../../contract/vm.ts'
import { trayItems, trayTip } from '../../../main/desktop/tray-items.ts'
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
