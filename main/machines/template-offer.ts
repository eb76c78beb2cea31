/** The templates as a given nixpkgs can use them: each in the first variant whose options are all there. */
import { Failure } from '../../contract/failure.ts'
import type { Template } from '../../contract/machine.ts'
import { sourceKey } from '../../contract/source-name.ts'
import { fillTemplate } from '../../contract/template-text.ts'
import type { NixpkgsSource } from '../../contract/source.ts'
import { generateConfiguration, offeredInstallers, type Installer } from '../nix/generate-config.ts'
import { missingOptions } from '../nix/options.ts'
import { releaseOf } from '../nix/release.ts'
import { resolveSource } from '../nix/source.ts'
import { withSize, type MachineSize } from '../workspace/machine-size.ts'
import { templates, type TemplateSource } from '../workspace/templates.ts'
import type { Host } from './host.ts'
import { say } from '../words/say.ts'

interface Answer {
  missing: Map<string, string>
  release: string
  installers: Map<Installer, string>
}

const noInstaller = () => say`This nixpkgs has no such installer.`

/** Answers are kept for as long as the app runs: a local nixpkgs answers in a moment, a channel is downloaded first. */
const known = new Map<string, Promise<Answer>>()

/** Never throws for a nixpkgs that cannot be asked: then every template carries the reason. */
export async function offerTemplates(
  host: Host,
  source: NixpkgsSource,
  size: MachineSize,
): Promise<Template[]> {
  try {
    const answer = await ask(host, source)
    const { installers } = answer
    const written = generated.map(({ installer, ...template }) =>
      installers.has(installer) ? template : { ...template, unavailable: noInstaller() },
    )
    return [...templates.map((template) => offer(template, answer, size)), ...written]
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    const own = templates.map(({ id, label, description, variants: [first] }) => ({
      id,
      label,
      description,
      text: withSize(first.text, size),
    }))
    const written = generated.map(({ installer: _installer, ...template }) => template)
    return [...own, ...written].map((template) => ({ ...template, unavailable: error.message }))
  }
}

/** What nixpkgs itself writes, when the machine is made. */
const generated: (Template & { installer: Installer })[] = [
  {
    id: 'generated-minimal',
    installer: 'minimal',
    get label() {
      return say`As NixOS’s installer writes it`
    },
    get description() {
      return say`What nixos-generate-config of this nixpkgs writes, with all its suggestions as comments.`
    },
    text: '',
  },
  {
    id: 'generated-gnome',
    installer: 'gnome',
    get label() {
      return say`As NixOS’s GNOME installer writes it`
    },
    get description() {
      return say`The same with the GNOME desktop switched on.`
    },
    text: '',
  },
]

/** Null for a template whose text is known. */
export function installerOf(id: string): Installer | null {
  return generated.find((template) => template.id === id)?.installer ?? null
}

/** Writes such a configuration into a new machine's folder. Throws `nix/…`. */
export async function writeGenerated(
  host: Host,
  folder: string,
  what: { installer: Installer; nixpkgs: NixpkgsSource; signal: AbortSignal },
): Promise<void> {
  const { installer, nixpkgs, signal } = what
  await generateConfiguration(folder, {
    installer,
    environment: await host.nix(),
    source: await host.sources.usable(nixpkgs),
    starterDir: host.starterDir,
    offline: host.isOffline(),
    options: host.nixOptions(),
    signal,
  })
}

async function ask(host: Host, given: NixpkgsSource) {
  const source = await host.sources.usable(given)
  const key = sourceKey(source)
  const earlier = known.get(key)
  if (earlier !== undefined) return earlier
  const { starterDir, isOffline } = host
  const asking = (async () => {
    const environment = await host.nix()
    await resolveSource(source, { environment, starterDir })
    const paths = templates.flatMap(({ variants }) => variants.flatMap(({ needs }) => needs))
    const [missing, release, installers] = await Promise.all([
      missingOptions({ environment, source, starterDir, paths, offline: isOffline() }),
      releaseOf({ environment, source, starterDir }),
      offeredInstallers(source, { environment, starterDir }),
    ])
    return { missing, release, installers }
  })()
  known.set(key, asking)
  asking.catch(() => known.delete(key))
  return asking
}

function offer(
  { id, label, description, variants, installer }: TemplateSource,
  { missing, release, installers }: Answer,
  size: MachineSize,
): Template {
  const fitting = variants.find(({ needs }) => needs.every((need) => !missing.has(need)))
  const [first] = variants
  const file = installer === undefined ? undefined : installers.get(installer)
  const values = file === undefined ? { release } : { release, installer: file }
  const filled = fillTemplate((fitting ?? first).text, values)
  const isImage = installer !== undefined
  const text = isImage ? filled : withSize(filled, size)
  const template = { id, label, description, text, isImage }
  if (isImage && file === undefined) return { ...template, unavailable: noInstaller() }
  if (fitting !== undefined) return template
  const lacking = first.needs.find((need) => missing.has(need)) ?? ''
  return { ...template, unavailable: say`This nixpkgs has no option ${lacking}.` }
}
