/** Going back to a former build: its result is the machine's again, and with it, where wished, the text it was made of. */
import path from 'node:path'
import { Failure } from '../../contract/failure.ts'
import type { NixpkgsSource } from '../../contract/source.ts'
import type { NixEnvironment } from '../nix/environment.ts'
import { addRoot, onlyValid } from '../nix/store-paths.ts'
import {
  ownPlace,
  readConfiguration,
  saveConfiguration,
  type WrittenPlace,
} from '../workspace/configuration.ts'
import type { BuildHistory } from './build-history.ts'
import { exists } from './build-history.ts'
import { say } from '../words/say.ts'

/** The text that a build was made of. Throws `build/not-found`, also where the text was not recorded. */
export async function recordedText(history: BuildHistory, key: string): Promise<string> {
  history.get(key)
  try {
    return (await readConfiguration(history.copyOf(key))).text
  } catch (error) {
    throw new Failure(
      {
        code: 'build/not-found',
        message: say`The configuration that this build was made of is not known.`,
        hint: say`It was built by an older version of Snowglobe, or its copy was removed.`,
        ...(error instanceof Error ? { details: error.message } : {}),
      },
      error,
    )
  }
}

/**
 * Each step leaves a state that is whole: what is written now is in the history before it is replaced, and `result` leads to a build
 * at every moment. Throws `build/not-found`, `build/gone`, `configuration/not-saved` or `nix/unusable`.
 */
export async function goBack(options: {
  environment: NixEnvironment
  history: BuildHistory
  key: string
  withConfiguration: boolean
  /** The machine's own, which the text that is there now belongs to. */
  nixpkgs: NixpkgsSource
}): Promise<void> {
  const { environment, history, key, withConfiguration, nixpkgs } = options
  const { result } = history.get(key)
  if (result === null) throw gone(say`Nothing came of this build.`)
  const isThere = (await exists(result)) && (await onlyValid(environment, [result])).length === 1
  if (!isThere) throw gone(say`The result of this build is no longer in the store.`)
  const { folder } = history
  // Its own link may have been taken away to free its space.
  await addRoot(environment, result, history.at(key).result)
  await history.update(key, { isFreed: false })
  const link = path.join(folder, 'result')
  if (!withConfiguration) {
    await addRoot(environment, result, link)
    return
  }
  const text = await recordedText(history, key)
  const former = await readConfiguration(ownPlace(folder)).catch(notThere)
  if (former !== null) await history.keepWritten(nixpkgs)
  // What fails more often comes first, and is undone when the other fails.
  const version = await saveConfiguration(ownPlace(folder), text, former?.version ?? null)
  try {
    await addRoot(environment, result, link)
  } catch (error) {
    if (former !== null)
      await saveConfiguration(ownPlace(folder), former.text, version).catch(() => undefined)
    throw error
  }
}

/** The same for a text that lies elsewhere; its system may be gone from the store, and is then built again. Throws `configuration/…`. */
export async function bringBack(options: {
  environment: NixEnvironment
  history: BuildHistory
  text: WrittenPlace
  /** In the store. */
  system: string | null
  /** The machine's own, which the text that is there now belongs to. */
  nixpkgs: NixpkgsSource
}): Promise<void> {
  const { environment, history, text, system, nixpkgs } = options
  const { folder } = history
  const kept = await readConfiguration(text)
  const former = await readConfiguration(ownPlace(folder)).catch(notThere)
  if (former !== null) await history.keepWritten(nixpkgs)
  await saveConfiguration(ownPlace(folder), kept.text, former?.version ?? null)
  const isThere = system !== null && (await onlyValid(environment, [system])).length === 1
  if (isThere) await addRoot(environment, system, path.join(folder, 'result'))
}

/** A text that cannot be read could not be kept either, so it is not replaced. */
function notThere(error: unknown): null {
  if (error instanceof Failure && error.code === 'configuration/missing') return null
  throw error
}

function gone(message: string): Failure {
  return new Failure({
    code: 'build/gone',
    message,
    hint: say`Take its configuration and build it again: with the same nixpkgs the same comes of it.`,
  })
}
