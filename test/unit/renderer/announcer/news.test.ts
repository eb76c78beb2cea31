import { expect, test } from 'vitest'
import type { MachineView } from '../../../../contract/machine.ts'
import { newsOf, standOf } from '../../../../renderer/announcer/news.ts'
import { machine } from '../../desktop/machine-view.ts'

const off: MachineView['vm'] = { phase: 'off' }
const stands = (vm: MachineView['vm'], build: MachineView['build'] = { phase: 'never' }) =>
  new Map([['web', standOf(machine('web', vm, { build }))]])

const building = (fraction: number | null) =>
  ({ phase: 'running', key: 'k', startedAt: 1, progress: { fraction } }) as MachineView['build']
const built = { phase: 'succeeded', key: 'k', startedAt: 1000, endedAt: 3000 } as MachineView['build']

test('a build is told when it begins and when it ends, and never how far it is', () => {
  const before = stands(off)
  const begun = stands(off, building(null))
  const half = stands(off, building(0.5))
  const done = stands(off, built)
  expect(newsOf(before, begun)).toEqual(['web: Building'])
  expect(newsOf(begun, half)).toEqual([])
  expect(newsOf(half, done)).toEqual(['web: Built in 2.0\u00A0s. Off'])
})

test('of machines that are new nothing is said, and of each other one what is new', () => {
  const before = stands(off)
  const running = stands({ phase: 'running' } as MachineView['vm'])
  expect(newsOf(new Map(), running)).toEqual([])
  expect(newsOf(before, running)).toEqual(['web: Running'])
  expect(newsOf(running, running)).toEqual([])
})
