/** Live apply: the running guest of one machine is switched to what is built, without a start. */
import { access, readFile, readdir, realpath } from 'node:fs/promises'
import path from 'node:path'
import type { ApplyEnd, ApplyPlan } from '../../contract/apply.ts'
import { Failure } from '../../contract/failure.ts'
import { quoteWord } from '../system/shell-quote.ts'
import type { Agent } from '../vm/agent.ts'
import { runInGuest } from '../vm/guest-command.ts'
import { runJob } from '../vm/guest-job.ts'
import { restartNeeds, type StartParts } from '../vm/restart-needs.ts'
import type { RunFolder } from '../vm/run-folder.ts'
import { failedUnits, unitChanges } from '../vm/unit-changes.ts'
import type { VmScript } from '../vm/vm-script.ts'
import { say } from '../words/say.ts'

/** A real NixOS under emulation takes a minute to compare its units. */
const lookMs = 600_000
/** How long the agent may be away while its own service is restarted. */
const absenceMs = 600_000

/** `$1` the program; says which system runs. */
const whatRuns = `readlink -f /run/current-system; [ -e "$1" ] || exit 9`

export class MachineApply {
  readonly #agent: Agent
  readonly #runFolder: RunFolder
  readonly #script: () => Promise<VmScript>
  #isRunning = false

  constructor(options: { agent: Agent; runFolder: RunFolder; script(this: void): Promise<VmScript> }) {
    this.#agent = options.agent
    this.#runFolder = options.runFolder
    this.#script = options.script
  }

  /** The system that runs in the guest; null where that is not known. */
  async running(): Promise<string | null> {
    const note = await this.#runFolder.readNote()
    return note?.applied.at(-1) ?? (note?.system ? systemOf(note.system).catch(() => null) : null)
  }

  /** What is built is another system than the one that runs. */
  async isBehind(): Promise<boolean> {
    const running = await this.running()
    if (running === null) return false
    const { storePath } = await this.#script()
    return (await systemOf(storePath)) !== running
  }

  /** The guest was reset: it runs what it was started with again. */
  async wasReset(): Promise<void> {
    const note = await this.#runFolder.readNote()
    if (note === null || note.applied.length === 0 || note.system === null) return
    await this.#note(await systemOf(note.system))
  }

  /** What switching would do. Throws `guest/…`, `apply/not-possible` or `vm/not-built`. */
  async look(): Promise<ApplyPlan> {
    const { system, program, isRunning } = await this.#examine()
    const { code, stdout, stderr } = await runInGuest(
      this.#agent,
      'exec "$1" dry-activate 2>&1',
      [program],
      lookMs,
    )
    if (code !== 0)
      throw new Failure({
        code: 'apply/failed',
        message: say`The guest could not say what the new configuration would change.`,
        details: `${stdout}${stderr}`.trim(),
      })
    const started = (await this.#runFolder.readNote())?.system ?? null
    const running = started === null ? null : await startParts(started).catch(() => null)
    const built = await startParts((await this.#script()).storePath)
    return { system, isRunning, units: unitChanges(stdout), needs: restartNeeds(running, built) }
  }

  /** Switches, until the next start. Throws as `look`; a switch that failed is told by its end. */
  async run(said: (text: string) => void): Promise<ApplyEnd> {
    if (this.#isRunning)
      throw new Failure({ code: 'apply/not-possible', message: say`The guest is being switched already.` })
    this.#isRunning = true
    try {
      const { system, program } = await this.#examine()
      const before = await this.running()
      // Before it begins: from then on the guest may need it, whatever becomes of us.
      await this.#note(system)
      const decoder = new TextDecoder()
      let output = ''
      const code = await runJob(this.#agent, `exec ${quoteWord(program)} test`, {
        absenceMs,
        said: (piece) => {
          const text = decoder.decode(piece, { stream: true })
          output += text
          said(text)
        },
      })
      const { stdout } = await runInGuest(this.#agent, whatRuns, ['/'])
      const isRunning = stdout.trim() === system
      if (!isRunning && before !== null) await this.#note(before)
      return { isRunning, code, failedUnits: failedUnits(output) }
    } finally {
      this.#isRunning = false
    }
  }

  async #examine(): Promise<{ system: string; program: string; isRunning: boolean }> {
    this.#agent.need('run')
    const system = await systemOf((await this.#script()).storePath)
    const program = path.join(system, 'bin/switch-to-configuration')
    if (!(await isThere(program)))
      throw new Failure({
        code: 'apply/not-possible',
        message: say`The new system has no program to switch to it.`,
        hint: say`Set system.switch.enable = true, or shut down and start instead.`,
      })
    const { code, stdout } = await runInGuest(this.#agent, whatRuns, [program])
    if (code === 9)
      throw new Failure({
        code: 'apply/not-possible',
        message: say`The guest does not see the new system: it does not share this computer’s store.`,
        hint: say`Shut down and start instead; or leave virtualisation.mountHostNixStore as it is by default.`,
      })
    return { system, program, isRunning: stdout.trim() === system }
  }

  async #note(system: string): Promise<void> {
    const applied = (await this.#runFolder.readNote())?.applied ?? []
    if (applied.at(-1) !== system) await this.#runFolder.changeNote({ applied: [...applied, system] })
  }
}

/** The toplevel of a built VM. */
function systemOf(vm: string): Promise<string> {
  return realpath(path.join(vm, 'system'))
}

async function startParts(vm: string): Promise<StartParts> {
  const system = await systemOf(vm)
  const target = (name: string) => realpath(path.join(system, name)).catch(() => null)
  const bin = path.join(vm, 'bin')
  const name = (await readdir(bin)).find((entry) => /^run-.+-vm$/.test(entry)) ?? ''
  return {
    kernel: await target('kernel'),
    modules: await target('kernel-modules'),
    initrd: await target('initrd'),
    kernelParams: await readFile(path.join(system, 'kernel-params'), 'utf8').catch(() => ''),
    script: await readFile(path.join(bin, name), 'utf8'),
  }
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  )
}
