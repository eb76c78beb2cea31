/** The guest's agent: the real one where it can be, a double where it has to fail. */
import { setTimeout as delay } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { Agent } from '../../../main/vm/agent.ts'
import { AgentLine } from '../../../main/vm/agent-line.ts'
import { withFrozenDisks } from '../../../main/vm/guest-freeze.ts'
import { AgentDouble } from '../../doubles/agent.ts'
import { realAgent } from './real-agent.ts'

describe('the real agent', () => {
  let real: Awaited<ReturnType<typeof realAgent>>
  beforeEach(async () => {
    real = await realAgent()
  })
  afterEach(() => real.end())

  test('says its version and what it may do', async () => {
    expect(real.agent.state).toEqual({ state: 'off' })
    await real.ready()
    expect(real.agent.state).toMatchObject({ state: 'ready', can: ['run', 'files', 'addresses'] })
    expect(() => real.agent.need('freeze')).toThrow('not allowed')
  })

  test('many questions at once are each given their own answer', async () => {
    await real.ready()
    const ids = Array.from({ length: 50 }, (_, n) => n + 1)
    const answers = await Promise.all(ids.map((id) => real.agent.run('guest-sync', { id })))
    expect(answers).toEqual(ids)
  })

  test('what it refuses is said in its words, and it goes on', async () => {
    await real.ready()
    await expect(real.agent.run('guest-file-open', { path: '/no/such/file' })).rejects.toMatchObject({
      code: 'guest/refused',
      message: expect.stringContaining('No such file'),
    })
    expect(await real.agent.run('guest-ping')).toEqual({})
  })

  test('a port that closes makes it silent, and what is asked then fails at once', async () => {
    await real.ready()
    real.agent.portIs(false)
    expect(real.agent.state).toEqual({ state: 'silent' })
    await expect(real.agent.run('guest-ping')).rejects.toMatchObject({ code: 'guest/no-agent' })
    await real.ready()
    expect(await real.agent.run('guest-ping')).toEqual({})
  })
})

describe('an agent that fails', () => {
  let double: AgentDouble
  let agent: Agent
  beforeEach(async () => {
    double = await AgentDouble.listen()
    agent = new Agent(double.socketFile, () => undefined)
  })
  afterEach(async () => {
    agent.portIs(null)
    await double.end()
  })
  const ready = async () => {
    agent.portIs(true)
    for (let tries = 0; agent.state.state !== 'ready' && tries < 200; tries++) await delay(10)
  }

  test('what was left over from an earlier client is not taken for an answer', async () => {
    const line = await AgentLine.open(double.socketFile, 5000)
    expect(await line.run('guest-ping', {}, 1000)).toEqual({})
    line.close()
  })

  test('one that never gets in step is given up in time', async () => {
    double.answer = () => 'silence'
    await expect(AgentLine.open(double.socketFile, 200)).rejects.toMatchObject({
      code: 'guest/unanswered',
    })
  })

  test('a late answer is never taken for the next one’s', async () => {
    await ready()
    double.answer = (command) => (command === 'guest-ping' ? 'silence' : undefined)
    await expect(agent.run('guest-ping', {}, 100)).rejects.toMatchObject({ code: 'guest/unanswered' })
    expect(await agent.run('guest-fsfreeze-status')).toBe('thawed')
  })

  test('shutting down is said and not waited for', async () => {
    await ready()
    await agent.shutDown()
    await delay(50)
    expect(double.asked).toContain('guest-shutdown')
  })

  test('disks are frozen while something is done and thawed after', async () => {
    await ready()
    const result = await withFrozenDisks(agent, () => Promise.resolve(double.isFrozen))
    expect(result).toEqual({ value: true, frozen: true })
    expect(double.isFrozen).toBe(false)
  })

  test('disks are thawed when what was done failed, and its failure is told', async () => {
    await ready()
    await expect(withFrozenDisks(agent, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(double.isFrozen).toBe(false)
  })

  test('disks are thawed over a connection that broke meanwhile', async () => {
    await ready()
    let isBroken = false
    double.answer = (command) => {
      if (command !== 'guest-fsfreeze-thaw' || isBroken) return undefined
      isBroken = true
      return 'hang-up'
    }
    const { value } = await withFrozenDisks(agent, () => Promise.resolve('done'))
    expect(value).toBe('done')
    expect(double.isFrozen).toBe(false)
  })

  test('disks that an app which was killed left frozen are thawed by the next', async () => {
    double.isFrozen = true
    await ready()
    expect(double.isFrozen).toBe(false)
  })

  test('a guest that refuses to hold still keeps nobody from it', async () => {
    await ready()
    double.answer = (command) =>
      command === 'guest-fsfreeze-freeze'
        ? { error: { class: 'GenericError', desc: 'hook failed' } }
        : undefined
    expect(await withFrozenDisks(agent, () => Promise.resolve(7))).toEqual({ value: 7, frozen: false })
  })

  test('without an agent it is done all the same, and said', async () => {
    expect(await withFrozenDisks(agent, () => Promise.resolve(7))).toEqual({ value: 7, frozen: false })
  })
})
