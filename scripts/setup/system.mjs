// Step: the programs and libraries of the system that Snowglobe and its tests use.
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { aptInstall, choosePackages, installArguments } from './apt.mjs'
import { findCommand } from './command.mjs'
import { SetupFailure } from './failure.mjs'
import { projectFolder } from './folders.mjs'
import { thisSystem } from './os-release.mjs'
import { systemNeeds } from './system-needs.mjs'

/** @typedef {import('./system-needs.mjs').SystemNeed} SystemNeed */

/**
 * @param {{ tests: boolean }} context
 * @param {readonly SystemNeed[]} [needs]
 * @returns {SystemNeed[]} what is wanted and not there
 */
export function missingNeeds(context, needs = systemNeeds) {
  const compiles = compilesPackages()
  const wanted = needs.filter(
    ({ wantedFor }) =>
      wantedFor === 'app' || (wantedFor === 'tests' && context.tests) || (wantedFor === 'native' && compiles),
  )
  const libraries = knownLibraries()
  return wanted.filter((need) => {
    if (need.command) return findCommand(need.command) === undefined
    // Without a linker cache (NixOS) libraries are found by other ways, and Electron brings its own.
    return need.library !== undefined && libraries !== undefined && !libraries.has(need.library)
  })
}

/**
 * What to tell someone who has to install it by hand.
 * @param {readonly SystemNeed[]} missing
 * @param {import('./os-release.mjs').System} system
 * @param {(needs: readonly SystemNeed[]) => string[]} [choose]
 * @returns {SetupFailure}
 */
export function missingFailure(missing, system, choose = choosePackages) {
  const lines = missing.map(
    (need) => `${need.command ?? need.library}: ${need.why} (Debian: ${need.packages.at(-1)})`,
  )
  if (system.kind === 'debian') {
    return new SetupFailure('Programs of the system are missing, and only root may install them. Run:', {
      lines: [`sudo apt-get ${installArguments(choose(missing)).join(' ')}`],
      remedy: 'Then start again.',
    })
  }
  return new SetupFailure(
    `Programs of the system are missing, and set-up cannot install them on ${system.name}:`,
    {
      lines,
      remedy:
        system.kind === 'nixos'
          ? 'Put them on PATH (for example with nix-shell -p) and start again.'
          : "Install them with the system's package manager and start again.",
    },
  )
}

/** @type {import('./run.mjs').Step} */
export const systemStep = {
  name: 'System packages',
  needed: (context) => missingNeeds(context).length > 0,
  async run(progress, context) {
    const missing = missingNeeds(context)
    const system = thisSystem()
    if (system.kind !== 'debian' || process.getuid?.() !== 0) throw missingFailure(missing, system)
    await aptInstall(missing, (text) => progress.update(text))
    const still = missingNeeds(context)
    if (still.length > 0) throw missingFailure(still, { kind: 'other', name: system.name })
  },
}

/** @returns {Set<string> | undefined} the shared libraries in the dynamic linker's cache */
function knownLibraries() {
  const ldconfig = findCommand('ldconfig')
  if (!ldconfig) return undefined
  const { status, stdout } = spawnSync(ldconfig, ['-p'], { encoding: 'utf8', maxBuffer: 2 ** 24 })
  if (status !== 0) return undefined
  return new Set([...stdout.matchAll(/^\s+(\S+) \(/gm)].map(([, name = '']) => name))
}

/** node-pty has no prebuilt binary for Linux; nothing else of the lock file is compiled. */
function compilesPackages() {
  return readFileSync(join(projectFolder, 'package-lock.json'), 'utf8').includes('"node_modules/node-pty"')
}
