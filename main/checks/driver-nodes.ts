/** Which machines a built driver has, as it says itself: in its settings' file, or in older ones in its start script. */
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import { readJson } from '../system/read-json.ts'

const settings = z.object({ vms: z.record(z.string(), z.object({ start_script: z.string() })) })

export interface DriverNode {
  name: string
  /** The script that starts it. */
  script: string
}

/** `driver`: the built driver. Empty where it says nothing that we know how to read. */
export async function driverNodes(driver: string, storeDir: string): Promise<DriverNode[]> {
  const wrapper = await readFile(path.join(driver, 'bin/nixos-test-driver'), 'utf8').catch(() => '')
  const paths = wrapper.match(new RegExp(`${storeDir.replaceAll('.', '\\.')}/[\\w+.?=/-]+`, 'g')) ?? []
  for (const file of paths.filter((each) => each.endsWith('.json'))) {
    const found = await readJson(file, settings)
    if (found !== null)
      return Object.entries(found.vms).map(([name, { start_script: script }]) => ({ name, script }))
  }
  return paths.flatMap((script) => {
    const name = /\/bin\/run-(.+)-vm$/.exec(script)?.[1]
    return name === undefined ? [] : [{ name, script }]
  })
}
