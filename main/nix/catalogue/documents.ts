/** What Nix prints of one option and one package, and what the page is told of them. */
import { z } from 'zod'
import type { OptionDetail } from '../../../contract/options.ts'

/** Short names, since a nixpkgs has tens of thousands of these. Written by `options.nix`. */
const optionDocument = z.object({
  n: z.string(),
  t: z.string(),
  d: z.string(),
  v: z.string().nullable(),
  e: z.string().nullable(),
  f: z.array(z.string()),
  r: z.boolean(),
})

/** Written by `packages.nix`: attribute, version, description. */
const packageDocument = z.object({ a: z.string(), v: z.string(), d: z.string() })

/** Throws for a text that is no option's document. */
export function optionDetail(text: string): OptionDetail {
  const { n, t, d, v, e, f, r } = optionDocument.parse(JSON.parse(text))
  return { name: n, type: t, description: d.trim(), default: v, example: e, declarations: f, readOnly: r }
}

/** Throws for a text that is no package's document. */
export function packageColumns(text: string): string[] {
  const { a, v, d } = packageDocument.parse(JSON.parse(text))
  return [a, v, d].map(oneLine)
}

export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** The first sentence without Markdown's marks and nixpkgs's roles. */
export function summary(markdown: string): string {
  const [paragraph = ''] = markdown.slice(0, 1000).split(/\n\s*\n/)
  const plain = oneLine(paragraph)
    .replaceAll(/\{[a-z]+\}`([^`]*)`/g, '$1')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[`*]/g, '')
  // Not the full stop of “e.g. this”.
  const sentence = /^.{10,}?[.!?](?=\s+[^a-z\s]|$)/.exec(plain)?.[0] ?? plain
  return sentence.length > 200 ? `${sentence.slice(0, 199)}…` : sentence
}
