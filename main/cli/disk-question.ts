/** What a start asks when the disk hides some of the configuration: answered by `--disk`, or at the terminal. */
import { createInterface } from 'node:readline/promises'
import type { DiskAnswer, StateNote } from '../../contract/disk.ts'
import type { Machine } from '../machines/machine.ts'
import type { Session } from './session.ts'
import { bytes } from '../words/quantity.ts'
import { say } from '../words/say.ts'

interface Choice {
  key: string
  text: string
  answer: DiskAnswer
  name: string | null
}

/** True when the start goes on; false when nobody can be asked, or when the user does not want to start. */
export async function answerDisk(
  session: Session,
  machine: Machine,
): Promise<'started' | 'unanswered' | 'declined'> {
  const { terminal, flags } = session
  const given = flags.value('disk')
  let isGivenUsed = false
  while (machine.view().disk.isAsking) {
    const { notes } = machine.view().disk
    const choices = choicesFor(notes)
    if (given !== null && !isGivenUsed) {
      isGivenUsed = true
      const choice = choices.find(({ key }) => key === given)
      if (choice === undefined) break
      await machine.answerDisk(choice.answer, choice.name)
      continue
    }
    terminal.event('question', { about: 'disk', notes })
    for (const note of notes) terminal.say(sentenceOf(note))
    if (!terminal.canAsk) break
    const choice = await ask(session, choices)
    if (choice === null) {
      terminal.say(`“${machine.view().name}” was not started.`)
      return 'declined'
    }
    await machine.answerDisk(choice.answer, choice.name)
  }
  if (!machine.view().disk.isAsking) return 'started'
  terminal.say(
    say`Nothing was started: say what to do with the disk by --disk keep, --disk reset or --disk snapshot-reset.`,
  )
  return 'unanswered'
}

async function ask({ cancelled }: Session, choices: Choice[]): Promise<Choice | null> {
  const lines = choices.map(({ text }, n) => `  ${n + 1}  ${text}\n`)
  process.stderr.write(`${lines.join('')}  0  ${say`Do not start`}\n`)
  const reader = createInterface({ input: process.stdin, output: process.stderr })
  // The line's editing takes Ctrl+C for itself; it is the program's as anywhere else.
  reader.on('SIGINT', () => process.kill(process.pid, 'SIGINT'))
  // Ctrl+D closes it, and what was asked would wait for ever.
  const closed = new AbortController()
  reader.once('close', () => closed.abort())
  const signal = AbortSignal.any([cancelled, closed.signal])
  try {
    for (;;) {
      const said = await reader.question(`${say`What to do with the disk?`} `, { signal }).catch(() => null)
      // Both leave their line open.
      if (said === null) process.stderr.write('\n')
      if (said === null || said.trim() === '0') return null
      const choice = choices[Number(said) - 1] ?? choices.find(({ key }) => key === said.trim())
      if (choice !== undefined) return choice
    }
  } finally {
    reader.close()
  }
}

function choicesFor(notes: readonly StateNote[]): Choice[] {
  const has = (kind: StateNote['kind']) => notes.some((note) => note.kind === kind)
  const isBlocked = has('backing-gone') || has('damaged')
  const canGrow = notes.some((note) => note.kind === 'size' && note.canGrow)
  const name = say`Before ${new Date().toISOString().slice(0, 16).replace('T', ' ')}`
  const all: (Choice | null)[] = [
    isBlocked ? null : { key: 'keep', text: say`Start as it is (keep)`, answer: 'keep', name: null },
    { key: 'reset', text: say`Put it aside and start with a new disk (reset)`, answer: 'reset', name: null },
    {
      key: 'snapshot-reset',
      text: say`The same, and keep it as “${name}” (snapshot-reset)`,
      answer: 'reset',
      name,
    },
    canGrow ? { key: 'grow', text: say`Make the disk larger`, answer: 'grow', name: null } : null,
    has('host-name')
      ? { key: 'take-along', text: say`Take the old disk along`, answer: 'take-along', name: null }
      : null,
  ]
  return all.filter((choice) => choice !== null)
}

function sentenceOf(note: StateNote): string {
  switch (note.kind) {
    case 'passwords':
      return say`The new passwords of ${note.users.join(', ')} will not take effect: they were set when the users were made on this disk.`
    case 'size':
      return say`The disk stays at ${bytes(note.diskBytes)}; the configuration says ${bytes(note.wantedBytes)} now.`
    case 'host-name':
      return say`The host name names the disk: ${note.next} will be new and empty, and what was done so far is on ${note.former}.`
    case 'backing-gone':
      return say`The disk builds on a file that is no longer there: ${note.file}.`
    case 'damaged':
      return say`The disk’s file is no qcow2 image any more.`
    case 'boot':
      return say`The disk was made to be booted in another way than the machine is built for now.`
    case 'state-version':
      return say`system.stateVersion is ${note.now} now, and the disk was made with ${note.made}.`
    case 'older-release':
      return say`The disk was made by NixOS ${note.made}, which is newer than the ${note.now} that is built now.`
    case 'newer-release':
      return say`The disk was made by NixOS ${note.made}; ${note.now} is built now.`
  }
}
