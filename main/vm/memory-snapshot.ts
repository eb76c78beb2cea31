/** Snapshots that hold the guest's memory beside its disk: QEMU makes them and goes back to them while it runs, by jobs. */
import { setTimeout as delay } from 'node:timers/promises'
import { z } from 'zod'
import { Failure } from '../../contract/failure.ts'
import { say } from '../words/say.ts'

type Run = (command: string, args?: Record<string, unknown>) => Promise<unknown>

const migrateAnswer = z.looseObject({ 'blocked-reasons': z.array(z.string()).optional() })
const jobsAnswer = z.array(
  z.looseObject({ id: z.string(), status: z.string(), error: z.string().optional() }),
)
const lookEveryMs = 100
/** QEMU answers nobody while it writes the memory; each look waits for half a minute. */
const mostSilentLooks = 20

/** What keeps QEMU from saving this guest, in its words (a mounted 9p or virtiofs share does); null where nothing does. */
export async function memoryObstacle(qmp: Run): Promise<string | null> {
  return migrateAnswer.parse(await qmp('query-migrate'))['blocked-reasons']?.[0] ?? null
}

/** Keeps disk and memory inside the disk's file; `node` is the block node's name. The guest stands still meanwhile. Throws `disk/failed` or `vm/qmp-failed`. */
export async function saveMemory(qmp: Run, tag: string, node: string): Promise<void> {
  await job(qmp, 'snapshot-save', tag, node, say`The machine could not be kept with its memory.`)
}

/** Goes back to disk and memory of then. Throws as `saveMemory`. */
export async function loadMemory(qmp: Run, tag: string, node: string): Promise<void> {
  await job(qmp, 'snapshot-load', tag, node, say`The machine could not go back to this snapshot.`)
}

async function job(qmp: Run, command: string, tag: string, node: string, message: string): Promise<void> {
  const id = `snowglobe-${Date.now()}`
  await qmp(command, { 'job-id': id, tag, vmstate: node, devices: [node] })
  for (let silent = 0; ; await delay(lookEveryMs)) {
    const answer = await qmp('query-jobs').catch((error: unknown) => {
      if (++silent > mostSilentLooks) throw error
      return null
    })
    if (answer === null) continue
    const mine = jobsAnswer.parse(answer).find((one) => one.id === id)
    if (mine !== undefined && mine.status !== 'concluded') continue
    await qmp('job-dismiss', { id }).catch(() => undefined)
    if (mine?.error !== undefined) throw new Failure({ code: 'disk/failed', message, details: mine.error })
    return
  }
}
