/** Recognises a download whose hash differs from the expected one, and offers the new hash where the old one is written. */
import { storeName } from './doing-text.ts'
import type { Recogniser } from './recogniser.ts'
import { say } from '../words/say.ts'

const mismatch =
  /hash mismatch in (?:fixed-output derivation|file downloaded from|input) '([^']+)':?(?:\s+specified:\s+(\S+)\s+got:\s+(\S+)|[^\n]*?expected '?([^',\s]+)'?,? (?:but )?got '?([^'\s]+?)'?$)?/m

export const hashProblem: Recogniser = ({ error: { message }, context }) => {
  const match = mismatch.exec(message)
  if (match === null) return null
  const [, what = '', ...hashes] = match
  const [specified, got] = hashes.filter((hash) => hash !== undefined)
  const name = /^\w+:\/\//.test(what) ? what : storeName(what)
  const file = `${context.folder}/configuration.nix`
  const written = specified === undefined ? null : writtenAs(context.readText(file), specified)
  return {
    code: 'nix/build-failed',
    message: say`The download ${name} is not what was expected: its hash differs.`,
    hint:
      got === undefined
        ? say`If you wrote the hash yourself, replace it by the one after \`got:\`.`
        : say`If you know why, replace the hash by ${got}.`,
    details: message,
    ...(written === null || got === undefined
      ? {}
      : {
          place: { file, line: written.line },
          remedy: { kind: 'replace-text', old: written.text, text: got },
        }),
  }
}

/** The hash as it stands in the text, with or without the `sha256:` that Nix puts before it. */
function writtenAs(text: string | null, hash: string): { text: string; line: number } | null {
  for (const form of [hash, hash.replace(/^\w+:/, '')]) {
    const at = text?.indexOf(form) ?? -1
    if (text !== null && at !== -1) return { text: form, line: text.slice(0, at).split('\n').length }
  }
  return null
}
