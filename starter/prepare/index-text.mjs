// Reads what apt prints: files with their hashes, and packages with their dependencies.
import { PrepareFailure } from './failure.mjs'

/** @typedef {Omit<import('./closure.mjs').Package, 'depends' | 'description'>} File */

/**
 * @param {string} text of `apt-get install --print-uris`: `'uri' file size SHA256:hash`
 * @returns {File[]}
 */
export function parsePrintedUris(text) {
  return text
    .split('\n')
    .filter((line) => line.startsWith("'"))
    .map((line) => {
      const found = /^'(.+)' (\S+) (\d+) SHA256:([0-9a-f]{64})$/.exec(line)
      const [, uri = '', file = '', size = '', sha256 = ''] = found ?? []
      const [name = '', version = ''] = file.split('_')
      if (found === null || version === '')
        throw new PrepareFailure(
          `apt gives no SHA-256 hash for a package: ${line}`,
          'Check that apt’s sources name a Debian of 12 or newer.',
        )
      // A colon in a file's name is written as %3a.
      return { name, version: decodeURIComponent(version), file, uri, sizeBytes: Number(size), sha256 }
    })
}

/**
 * @param {File[]} files
 * @param {string} shown of `apt-cache show`: one paragraph a package
 * @returns {import('./closure.mjs').Package[]} each with those it depends on, of several choices the one that is there
 */
export function packageIndex(files, shown) {
  const paragraphs = shown.split('\n\n').map(fieldsOf)
  const byName = new Map(paragraphs.map((fields) => [fields.get('Package'), fields]))
  /** @type {Map<string, string>} */
  const providers = new Map()
  for (const { name } of files)
    for (const provided of names(byName.get(name)?.get('Provides'))) providers.set(provided[0] ?? '', name)
  for (const { name } of files) providers.set(name, name)
  return files
    .map((file) => {
      const fields = byName.get(file.name)
      const wanted = [...names(fields?.get('Pre-Depends')), ...names(fields?.get('Depends'))]
      const found = wanted.flatMap((choices) => {
        const choice = choices.find((name) => providers.has(name))
        return choice === undefined ? [] : [providers.get(choice) ?? choice]
      })
      const description = fields?.get('Description') ?? fields?.get('Description-en') ?? ''
      return {
        ...file,
        description,
        depends: [...new Set(found)].filter((name) => name !== file.name).sort(),
      }
    })
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** @param {string} paragraph */
function fieldsOf(paragraph) {
  /** @type {Map<string, string>} */
  const fields = new Map()
  for (const line of paragraph.split('\n')) {
    const found = /^([A-Za-z-]+): (.*)$/.exec(line)
    if (found !== null) fields.set(found[1] ?? '', found[2] ?? '')
  }
  return fields
}

/**
 * @param {string | undefined} field such as `libc6 (>= 2.36), awk | gawk:any`
 * @returns {string[][]} for each the names to choose from
 */
function names(field) {
  if (field === undefined) return []
  return field.split(',').map((one) => one.split('|').map((name) => name.trim().replace(/[ :(].*/, '')))
}
