/** More time for a test whose machines are emulated: its global limit times a factor, by the driver's own words. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { readJson } from '../system/read-json.ts'

const settings = z.looseObject({ global_timeout: z.number() })

/**
 * The words to add to the driver's, none where it has no way that we know: `--global-timeout` (NixOS 23.11 and later), or else another
 * `--config` of which the last counts (newer drivers). `help`: what the driver says of its words. `place`: the run's folder.
 */
export async function patienceWords(options: {
  /** The built driver. */
  driver: string
  help: string
  factor: number
  place: string
}): Promise<string[]> {
  const { driver, help, factor, place } = options
  if (factor === 1) return []
  const wrapper = await readFile(path.join(driver, 'bin/nixos-test-driver'), 'utf8').catch(() => '')
  const file = /--config[= ]["']?(\/[^\s"']+\.json)/.exec(wrapper)?.[1]
  const found = file === undefined ? null : await readJson(file, settings)
  // Older wrappers have it in a variable.
  const seconds = found?.global_timeout ?? Number(/globalTimeout=["']?(\d+)/.exec(wrapper)?.[1] ?? Number.NaN)
  if (Number.isNaN(seconds)) return []
  if (help.includes('--global-timeout')) return ['--global-timeout', String(Math.ceil(seconds * factor))]
  if (found === null) return []
  const own = path.join(place, 'config.json')
  await writeFile(own, JSON.stringify({ ...found, global_timeout: Math.ceil(seconds * factor) }))
  return ['--config', own]
}
