// Step: the Nix parser is generated from its grammar (the work itself is in scripts/grammar.mjs).
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { SetupFailure } from './failure.mjs'
import { projectFolder } from './folders.mjs'

/** @type {import('./run.mjs').Step} */
export const grammarStep = {
  name: 'Nix grammar',
  needed: () => 'ask',
  async run(progress) {
    const module = await import(pathToFileURL(join(projectFolder, 'scripts/grammar.mjs')).href)
    // Making the tables takes seconds without a pause, so the line must stand before.
    if (!existsSync(join(projectFolder, 'nixlang/parser/stamp'))) progress.start()
    try {
      if (await module.generateGrammar()) progress.update('generated')
    } catch (error) {
      if (!(error instanceof Error)) throw error
      throw new SetupFailure('The Nix grammar could not be made into a parser.', {
        lines: error.message.split('\n'),
        remedy: 'Mend nixlang/nix.grammar and try again.',
      })
    }
  },
}
