/** Asks a guest to shut down, and goes on asking in the ways that may be heard. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Qmp } from './qmp.ts'

/** A real NixOS takes a minute and a half to listen under TCG (measured). Later a press is heard, and another one might annoy a desktop's user. */
const bootMs = 150_000
const pressAgainMs = 6000
/** A guest that does not heed the power button is asked by its agent; one that does has closed the agent's port by then. */
const askOtherwiseMs = 10_000

/**
 * The power button; a guest that is held cannot hear it, so it is released first. One that is still starting does not listen yet, and a
 * press that nobody hears is lost (measured): it is pressed again until the guest goes, as long as it may be starting. Throws
 * `vm/qmp-failed`.
 */
export async function askToStop(
  qmp: Qmp,
  guest: {
    /** When it began to start, epoch ms. */
    bootedAt: number
    /** It is still there, and still only asked. */
    isWaiting(this: void): boolean
    askOtherwise(this: void): void
  },
): Promise<void> {
  await qmp.run('cont')
  await qmp.run('system_powerdown')
  const askedAt = Date.now()
  let isAskedOtherwise = false
  const isDone = () => isAskedOtherwise && Date.now() - guest.bootedAt >= bootMs
  while (!isDone()) {
    await delay(pressAgainMs)
    if (!guest.isWaiting()) return
    if (!isAskedOtherwise && Date.now() - askedAt >= askOtherwiseMs) {
      isAskedOtherwise = true
      guest.askOtherwise()
    }
    if (Date.now() - guest.bootedAt < bootMs) await qmp.run('system_powerdown')
  }
}
