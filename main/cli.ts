/** `node dist/main/cli.js`: the command line in plain Node, for those who work on Snowglobe; packages run it by `index.ts`. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { runCommandLine } from './cli/run.ts'

const packageFile = path.join(import.meta.dirname, '../../package.json')
const { version } = z.object({ version: z.string() }).parse(JSON.parse(readFileSync(packageFile, 'utf8')))
process.exit(await runCommandLine(process.argv.slice(2), version))
