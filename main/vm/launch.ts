/** How the app runs a VM: the script's variables and QEMU's extra arguments, and the command line to show. */
import { spawn } from 'node:child_process'
import { open } from 'node:fs/promises'
import { Failure } from '../../contract/failure.ts'
import { commandText } from '../system/shell-quote.ts'
import type { ProcessIdentity } from '../system/process-identity.ts'
import { RunFolder, type RunNote } from './run-folder.ts'
import { say } from '../words/say.ts'
import { clipboardPort } from './shared-clipboard.ts'

export interface Launch {
  /** The machine's folder: the working directory, to which the disk's path is relative. */
  folder: string
  /** `./result/bin/run-<hostName>-vm`. */
  command: string
  runFolder: RunFolder
  /** What is started: the VM's store path. */
  system: string
  /** KVM opens but does not run guests here, or the user does not want it: a later `-machine accel=tcg` turns it off (measured). */
  withoutKvm: boolean
  /** A resizable screen takes QEMU's virtio graphics card; its usual one refuses to change (measured). */
  screen: 'fixed' | 'resizable'
  /** This QEMU has an agent of SPICE's kind, by which its VNC server and the guest share a clipboard. */
  hasClipboard: boolean
  disk: LaunchDisk
  /** The state disk is QEMU's drive `drive1`, as in qemu-vm.nix, so that it can be told more. */
  isDrive1: boolean
}

/** What becomes of the state disk; `aside` is for a run that keeps nothing and finds no disk, so that none is left behind. */
export type LaunchDisk = 'none' | 'used' | 'unchanged' | 'aside'

/** The script's own variables (qemu-vm.nix): its run folder is ours and stays. */
function variables({ runFolder, disk }: Launch): Record<string, string> {
  const folder = { TMPDIR: runFolder.path, USE_TMPDIR: '1' }
  return disk === 'aside' ? { ...folder, NIX_DISK_IMAGE: runFolder.file('passingDisk') } : folder
}

/**
 * What the script does not ask for: to give trimmed space back to the host, to hold the guest when the host's disk is full instead of
 * failing its writes, and to write to a file without a name that goes away.
 */
function diskArguments({ disk, isDrive1 }: Launch): string[] {
  const asked = ['discard=unmap', 'werror=enospc'].flatMap((one) => ['-set', `drive.drive1.${one}`])
  return [...(isDrive1 ? asked : []), ...(disk === 'unchanged' ? ['-snapshot'] : [])]
}

/**
 * Where the guest has no agent of the kind, an idle port is all there is of it. Where it has, the mouse stays with the tablet:
 * by itself QEMU would give it to the agent, which need not do anything with it (seen).
 */
const clipboardArguments = [
  ['-chardev', 'qemu-vdagent,id=clipboard0,name=vdagent,clipboard=on,mouse=off'],
  ['-device', `virtserialport,id=clipboard,chardev=clipboard0,name=${clipboardPort}`],
].flat()

/** Display, control and guest agent as sockets in the run folder, the serial console as a log and a pipe; the script hands these to QEMU last. */
export function qemuArguments(launch: Launch): string[] {
  const { vnc, qmp, secondQmp, console, agent, consoleLog } = RunFolder.names
  const server = 'server=on,wait=off'
  const flags: string[][] = [
    ['-display', 'none', '-vnc', `unix:${vnc}`],
    ['-qmp', `unix:${qmp},${server}`, '-qmp', `unix:${secondQmp},${server}`],
    ['-chardev', `pipe,id=console0,path=${console},logfile=${consoleLog},logappend=on`],
    ['-serial', 'chardev:console0'],
    ['-chardev', `socket,id=agent0,path=${agent},${server}`],
    // With an id of its own: only then does QEMU tell that the guest has opened the port (hw/char/virtio-console.c).
    [
      '-device',
      'virtio-serial',
      '-device',
      'virtserialport,id=agent,chardev=agent0,name=org.qemu.guest_agent.0',
    ],
    launch.hasClipboard ? clipboardArguments : [],
    launch.screen === 'resizable' ? ['-vga', 'virtio'] : [],
    diskArguments(launch),
    launch.withoutKvm ? ['-machine', 'accel=tcg'] : [],
  ]
  return flags.flat()
}

/** The command line as it is run in the machine's folder, ready for a shell. */
export function launchText(launch: Launch): string {
  return commandText(variables(launch), [launch.command, ...qemuArguments(launch)])
}

/** Variables of Electron and npm that would change what a child does. */
const foreign =
  /^(ELECTRON_|NODE_OPTIONS$|npm_|NIX_DISK_IMAGE$|QEMU_OPTS$|QEMU_NET_OPTS$|QEMU_KERNEL_PARAMS$|SHARED_DIR$)/

export function guestEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !foreign.test(name)))
}

/** What is written down once it runs. */
export function newNote(
  { folder, system, disk, screen }: Launch,
  run: { identity: ProcessIdentity; startedAt: number; diskPath: string | null },
): RunNote {
  const { identity, startedAt, diskPath } = run
  const isPassing = disk === 'unchanged' || disk === 'aside'
  return { ...identity, folder, startedAt, diskPath, system, applied: [], isPassing, screen, stopping: null }
}

export interface Launched {
  pid: number
  /** Settles with the exit of our own child. */
  exit: Promise<{ code: number | null; signal: NodeJS.Signals | null }>
}

/** Starts the VM as a session leader whose output goes to a file, so that it outlives the app. Throws `vm/start-failed`. */
export async function launchVm(launch: Launch, env: NodeJS.ProcessEnv): Promise<Launched> {
  const log = await open(launch.runFolder.file('qemuLog'), 'w', 0o600)
  try {
    const child = spawn(launch.command, qemuArguments(launch), {
      cwd: launch.folder,
      env: { ...guestEnvironment(env), ...variables(launch) },
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    const exit = new Promise<Awaited<Launched['exit']>>((resolve) => {
      child.once('exit', (code, signal) => resolve({ code, signal }))
    })
    const pid = await new Promise<number>((resolve, reject) => {
      child.once('error', reject)
      child.once('spawn', () => resolve(child.pid ?? 0))
    })
    child.unref()
    return { pid, exit }
  } catch (error) {
    throw new Failure(
      {
        code: 'vm/start-failed',
        message: say`The machine’s start script could not be run.`,
        hint: say`Build the machine again.`,
        details: error instanceof Error ? error.message : String(error),
      },
      error,
    )
  } finally {
    await log.close()
  }
}
