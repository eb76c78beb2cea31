/** The build of a test's driver, with a log of its own, ended with its signal. */
import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import type { BuildLogs } from '../machines/build-logs.ts'
import type { Host } from '../machines/host.ts'
import type { LeftBuild } from '../machines/left-build.ts'
import { startBuild, type Build } from '../nix/build.ts'
import type { BuildCommand } from '../nix/build-command.ts'
import type { BuildListener } from '../nix/build-log.ts'
import type { NixEnvironment } from '../nix/environment.ts'

/** What a build of a driver needs of a run. */
export interface DriverBuild {
  host: Host
  folder: string
  key: string
  command: BuildCommand
  environment: NixEnvironment
  logs: BuildLogs
  left: LeftBuild
  /** Hears of progress and steps. */
  listener: { build: BuildListener['progress'] }
  signal: AbortSignal
}

/** Builds a driver, with a log of its own under `key`; never rejects for what Nix says. */
export async function buildDriver({
  host,
  folder,
  key,
  command,
  environment,
  logs,
  left,
  listener,
  signal,
}: DriverBuild) {
  await host.durations.ready()
  await mkdir(path.join(folder, '.snowglobe'), { recursive: true })
  let begun: Build | null = null
  const log = logs.begin(key, () => begun?.steps() ?? [])
  const build = startBuild({
    folder,
    command,
    environment,
    durations: host.durations,
    listener: {
      lines: (lines) => {
        log.add(lines)
        void log.flush()
      },
      isBehind: () => log.isBehind,
      progress: listener.build,
    },
  })
  begun = build
  const cancel = () => void build.cancel()
  signal.addEventListener('abort', cancel)
  if (signal.aborted) cancel()
  await left.note(build.pid)
  try {
    return await build.done
  } finally {
    signal.removeEventListener('abort', cancel)
    await logs.end()
    await left.note(undefined)
  }
}
