/** The templates as a given nixpkgs can use them: each in the first variant whose options are all there. */
import { Failure } from '../../contract/failure.ts'
import type { Template } from '../../contract/machine.ts'
import { fillTemplate } from '../../contract/template-text.ts'
import type { NixpkgsSource } from '../../contract/source.ts'
import { missingOptions } from '../nix/options.ts'
import { releaseOf } from '../nix/release.ts'
import { resolveSource } from '../nix/source.ts'
import { templates, type TemplateSource } from '../workspace/templates.ts'
import type { Host } from './host.ts'

/** Answers are kept for as long as the app runs: a local nixpkgs answers in a moment, a channel is downloaded first. */
const known = new Map<string, Promise<{ missing: Map<string, string>; release: string }>>()

/** Never throws for a nixpkgs that cannot be asked: then every template carries the reason. */
export async function offerTemplates(host: Host, source: NixpkgsSource): Promise<Template[]> {
  try {
    const { missing, release } = await ask(host, source)
    return templates.map((template) => offer(template, missing, release))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    return templates.map(({ id, label, description, variants: [first] }) => ({
      id,
      label,
      description,
      unavailable: error.message,
      text: first.text,
    }))
  }
}

async function ask(host: Host, source: NixpkgsSource) {
  const key = JSON.stringify(source)
  const earlier = known.get(key)
  if (earlier !== undefined) return earlier
  const { starterDir, isOffline } = host
  const asking = (async () => {
    const environment = await host.nix()
    await resolveSource(source, { environment, starterDir })
    const paths = templates.flatMap(({ variants }) => variants.flatMap(({ needs }) => needs))
    const [missing, release] = await Promise.all([
      missingOptions({ environment, source, starterDir, paths, offline: isOffline() }),
      releaseOf({ environment, source, starterDir }),
    ])
    return { missing, release }
  })()
  known.set(key, asking)
  asking.catch(() => known.delete(key))
  return asking
}

function offer(
  { id, label, description, variants }: TemplateSource,
  missing: Map<string, string>,
  release: string,
) {
  const fitting = variants.find(({ needs }) => needs.every((need) => !missing.has(need)))
  const [first] = variants
  const text = fillTemplate((fitting ?? first).text, { release })
  if (fitting !== undefined) return { id, label, description, text }
  const lacking = first.needs.find((need) => missing.has(need)) ?? ''
  return { id, label, description, text, unavailable: `This nixpkgs has no option ${lacking}.` }
}
