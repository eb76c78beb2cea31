/** Turning an argument list into text that a POSIX shell reads back as the same list. */

/** One word; left bare when it needs no quotes. */
export function quoteWord(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`
}

/** `NAME=value … program arg …`; variable names are ours and stay bare. */
export function commandText(env: Record<string, string>, words: string[]): string {
  const assignments = Object.entries(env).map(([name, value]) => `${name}=${quoteWord(value)}`)
  return [...assignments, ...words.map(quoteWord)].join(' ')
}
