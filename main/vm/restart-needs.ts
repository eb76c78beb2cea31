/** What of a new system a running VM cannot take over: a pure comparison of kernels, and of QEMU's arguments in two start scripts. */
import type { RestartNeed } from '../../contract/apply.ts'
import { wantedBytes } from './system-facts.ts'

/** What a VM is started with. */
export interface StartParts {
  /** Store paths behind the system's links; null where it has none. */
  kernel: string | null
  modules: string | null
  initrd: string | null
  kernelParams: string
  /** The start script. */
  script: string
}

export function restartNeeds(running: StartParts | null, built: StartParts): RestartNeed[] {
  if (running === null) return [{ kind: 'unknown' }]
  const needs: RestartNeed[] = []
  if (running.kernel !== built.kernel || running.modules !== built.modules) needs.push({ kind: 'kernel' })
  else if (running.initrd !== built.initrd) needs.push({ kind: 'initrd' })
  const before = qemuArguments(running.script)
  const after = qemuArguments(built.script)
  const removed = without(before, after)
  const added = without(after, before)
  const takes = (pattern: RegExp) => [...removed, ...added].some((one) => pattern.test(one))
  if (running.kernelParams !== built.kernelParams || takes(/^-append /)) needs.push({ kind: 'kernel-params' })
  for (const { kind, flag } of sizes) {
    const [from, to] = [before, after].map((words) => words.findLast((one) => one.startsWith(`${flag} `)))
    if (from !== to) needs.push({ kind, from: valueOf(from), to: valueOf(to) })
  }
  if (takes(network)) needs.push({ kind: 'forwards' })
  if (takes(share)) needs.push({ kind: 'shares' })
  if (wantedBytes(running.script) !== wantedBytes(built.script)) needs.push({ kind: 'disk-size' })
  const rest = {
    removed: removed.filter((one) => !isKnown(one)),
    added: added.filter((one) => !isKnown(one)),
  }
  if (rest.removed.length + rest.added.length > 0) needs.push({ kind: 'qemu', ...rest })
  return needs
}

const sizes = [
  { kind: 'memory' as const, flag: '-m' },
  { kind: 'cores' as const, flag: '-smp' },
]
const network = /^-(?:netdev|net|nic) .*(?:hostfwd|guestfwd|user)/
const share = /^-virtfs |^-device vhost-user-fs|^-fsdev /

/** Those that are told by a kind of their own. */
const told = [/^-append /, /^-m /, /^-smp /, network, share]
const isKnown = (one: string) => told.some((pattern) => pattern.test(one))

function valueOf(argument: string | undefined): string {
  return argument?.split(' ').slice(1).join(' ') ?? ''
}

/**
 * The arguments as `-flag value`, from the line that becomes QEMU to the script's end. Store paths are without hashes: a
 * new system's path is in them, and says nothing about QEMU.
 */
export function qemuArguments(script: string): string[] {
  const at = script.search(/^\s*exec .*qemu/m)
  if (at === -1) return []
  const text = script
    .slice(at)
    .replaceAll(/\\\n/g, ' ')
    .replaceAll(/\/[\w./+-]*?\/[0-9a-z]{32}-nixos-system-[^/\s"']*/g, 'system')
    .replaceAll(/\/[\w./+-]*?\/[0-9a-z]{32}-/g, '')
  return text
    .split(/\s+(?=-{1,2}[a-z])/)
    .slice(1)
    .map((one) =>
      one
        .replaceAll(/\s+/g, ' ')
        .replace(/ (?:\$QEMU_OPTS|"\$@").*$/, '')
        .trim(),
    )
    .filter((one) => one !== '')
}

/** What `those` has no more of, each as often as it is more. */
function without(these: string[], those: string[]): string[] {
  const left = [...those]
  return these.filter((one) => {
    const at = left.indexOf(one)
    if (at !== -1) left.splice(at, 1)
    return at === -1
  })
}
