/** The stop ladder on real processes. */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { afterEach, expect, test } from 'vitest'
import { Ladder } from '../../../main/system/ladder.ts'

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

/** A shell that says when its trap stands, so that no signal comes too early. */
async function shell(script: string) {
  const child = spawn('sh', ['-c', `${script}; echo ready; while :; do sleep 0.02; done`])
  children.push(child)
  await once(child.stdout, 'data')
  const heard: string[] = []
  const exit = once(child, 'exit').then(([, signal]) => String(signal))
  const ladder = new Ladder<'ask' | 'terminate' | 'kill'>(
    [
      { name: 'ask', graceMs: 80, act: () => void child.kill('SIGINT') },
      { name: 'terminate', graceMs: 80, act: () => void child.kill('SIGTERM') },
      { name: 'kill', graceMs: null, act: () => void child.kill('SIGKILL') },
    ],
    exit,
    (rung) => heard.push(rung),
  )
  return { ladder, heard, exit }
}

test('a process that ends when asked sees no further rung', async () => {
  const { ladder, heard, exit } = await shell('trap "exit 0" INT')
  ladder.climb('ask')
  await exit
  await new Promise((resolve) => setTimeout(resolve, 250))
  expect(heard).toEqual(['ask'])
})

test('a process that hears nothing is killed in the end', async () => {
  const { ladder, heard, exit } = await shell('trap "" INT TERM')
  ladder.climb('ask')
  expect(await exit).toBe('SIGKILL')
  expect(heard).toEqual(['ask', 'terminate', 'kill'])
})

test('one may go to a harder rung at once, and asking again does not go back', async () => {
  const { ladder, heard, exit } = await shell('trap "" INT TERM')
  ladder.climb('ask')
  ladder.climb('kill')
  ladder.climb('ask')
  expect(await exit).toBe('SIGKILL')
  expect(heard).toEqual(['ask', 'kill'])
})

test('a rung that cannot act does not stop the climb', async () => {
  const { exit } = await shell('trap "" INT')
  const child = children.at(-1)
  const ladder = new Ladder<'ask' | 'kill'>(
    [
      { name: 'ask', graceMs: 30, act: () => Promise.reject(new Error('nobody listens')) },
      { name: 'kill', graceMs: null, act: () => void child?.kill('SIGKILL') },
    ],
    exit,
    () => undefined,
  )
  ladder.climb('ask')
  expect(await exit).toBe('SIGKILL')
})
