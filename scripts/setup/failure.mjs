// The one error of the set-up: a sentence, the last lines of what failed, and what to do about it.

/** A failure that the person at the keyboard can act on; anything else that is thrown is a fault of ours. */
export class SetupFailure extends Error {
  /**
   * @param {string} message one clear sentence
   * @param {{ remedy?: string, lines?: readonly string[] }} [more] what to do, and the end of the failed command's output
   */
  constructor(message, more = {}) {
    super(message)
    this.name = 'SetupFailure'
    this.remedy = more.remedy
    this.lines = more.lines ?? []
  }
}

/**
 * Runs a script's main function; a `SetupFailure` becomes words on stderr and exit code 1.
 * @param {() => Promise<number | void>} main resolves to the exit code (nothing means 0)
 */
export async function runScript(main) {
  try {
    process.exitCode = (await main()) ?? 0
  } catch (error) {
    process.exitCode = 1
    if (!(error instanceof SetupFailure)) throw error
    console.error(formatFailure(error))
  }
}

/**
 * @param {SetupFailure} failure
 * @returns {string} the text for the terminal, several lines
 */
export function formatFailure(failure) {
  const lines = failure.lines.map((line) => `    ${line}`)
  const remedy = failure.remedy ? [failure.remedy] : []
  return ['', failure.message, ...lines, ...remedy].join('\n')
}
