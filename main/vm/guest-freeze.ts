/** The guest's file systems held still while something is done to its disks, and let go again whatever happens. */
import { setTimeout as delay } from 'node:timers/promises'
import { Failure } from '../../contract/failure.ts'
import { answerMs, type Agent } from './agent.ts'
import { say } from '../words/say.ts'

/** How long the guest may be held: whatever writes in it waits. */
const heldMs = 30_000
const thawTries = 10

/**
 * Freezes the guest's file systems, runs `act` and thaws them. With a guest that has no agent, or one that does not
 * freeze, `act` runs without; `frozen` says which. Throws what `act` throws, or `guest/unanswered` where the guest does
 * not say that it is thawed.
 */
export async function withFrozenDisks<T>(
  agent: Agent,
  act: () => Promise<T>,
): Promise<{ value: T; frozen: boolean }> {
  const { state } = agent
  if (state.state !== 'ready' || !state.can.includes('freeze')) return { value: await act(), frozen: false }
  try {
    // Nobody else is served meanwhile: a frozen agent refuses nearly everything.
    return await agent.together(async (ask) => {
      // One that refuses, as its configuration may tell it to, keeps nobody from the snapshot.
      const frozen = await ask('guest-fsfreeze-freeze', {}, answerMs).then(
        () => true,
        () => false,
      )
      try {
        return { value: await within(act()), frozen }
      } finally {
        await ask('guest-fsfreeze-thaw', {}, answerMs).catch(() => undefined)
      }
    })
  } finally {
    await makeSureOfThaw(agent)
  }
}

/** A lost connection is made anew, and thaws what it finds frozen. */
async function makeSureOfThaw(agent: Agent): Promise<void> {
  for (let tries = 0; tries < thawTries; tries++) {
    if (agent.state.state === 'off') return
    const status = await agent.run('guest-fsfreeze-status').catch(() => null)
    if (status === 'thawed') return
    if (status === 'frozen') await agent.run('guest-fsfreeze-thaw').catch(() => undefined)
    await delay(500)
  }
  throw new Failure({
    code: 'guest/unanswered',
    message: say`The guest’s disks were held for a moment, and it does not say that they are free again.`,
    hint: say`If the guest stands still, reset it.`,
  })
}

async function within<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const limit = new Promise<never>((_, reject) => {
    const late = () =>
      reject(
        new Failure({
          code: 'guest/unanswered',
          message: say`What was to be done to the held disks took longer than ${heldMs / 1000} s.`,
        }),
      )
    timer = setTimeout(late, heldMs)
  })
  try {
    return await Promise.race([promise, limit])
  } finally {
    clearTimeout(timer)
  }
}
