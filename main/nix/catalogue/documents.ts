/** What Nix prints of an option or a package, and the columns and details made of many of them. */
import { z } from 'zod'
import type { OptionDetail, OptionIndex, PackageIndex } from '../../../contract/options.ts'

/** Short names, since a nixpkgs has tens of thousands of these. Written by `options.nix`. */
const optionDocument = z.object({
  n: z.string(),
  t: z.string(),
  d: z.string().nullable(),
  v: z.string().nullable(),
  e: z.string().nullable(),
  f: z.array(z.string()),
  r: z.boolean(),
})

/** Written by `packages.nix`. */
const packageDocument = z.object({ a: z.string(), v: z.string(), d: z.string() })

/** Throws for a text that is no option's document. */
export function optionDetail(text: string): OptionDetail {
  const { n, t, d, v, e, f, r } = optionDocument.parse(JSON.parse(text))
  return {
    name: n,
    type: t,
    description: (d ?? '').trim(),
    default: v,
    example: e,
    declarations: f,
    readOnly: r,
  }
}

/** The columns of an index while they grow. */
export class OptionColumns {
  readonly names: string[] = []
  readonly #types: string[] = []
  readonly #summaries: string[] = []

  add({ name, type, description }: OptionDetail): void {
    this.names.push(oneLine(name))
    this.#types.push(oneLine(type))
    this.#summaries.push(summary(description))
  }

  index(revision: string): OptionIndex {
    return {
      revision,
      count: this.names.length,
      names: this.names.join('\n'),
      types: this.#types.join('\n'),
      summaries: this.#summaries.join('\n'),
    }
  }
}

export class PackageColumns {
  readonly #attributes: string[] = []
  readonly #versions: string[] = []
  readonly #descriptions: string[] = []

  /** Throws for a text that is no package's document. */
  add(text: string): void {
    const { a, v, d } = packageDocument.parse(JSON.parse(text))
    this.#attributes.push(oneLine(a))
    this.#versions.push(oneLine(v))
    this.#descriptions.push(oneLine(d))
  }

  index(revision: string): PackageIndex {
    return {
      revision,
      count: this.#attributes.length,
      attributes: this.#attributes.join('\n'),
      versions: this.#versions.join('\n'),
      descriptions: this.#descriptions.join('\n'),
    }
  }
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** The first sentence without Markdown's marks and nixpkgs's roles. */
export function summary(markdown: string): string {
  const [paragraph = ''] = markdown.slice(0, 1000).split(/\n\s*\n/)
  const plain = oneLine(paragraph)
    .replaceAll(/\{[a-z]+\}`([^`]*)`/g, '$1')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/[`*]/g, '')
  const sentence = /^.{10,}?[.!?](?=\s|$)/.exec(plain)?.[0] ?? plain
  return sentence.length > 200 ? `${sentence.slice(0, 199)}…` : sentence
}
