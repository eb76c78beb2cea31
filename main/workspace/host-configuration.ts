/** The configuration of this computer itself, where it runs NixOS. */
import { stat } from 'node:fs/promises'

const usual = '/etc/nixos/configuration.nix'

/** What `nixos-rebuild` takes (`<nixos-config>` of NIX_PATH, else the usual place); null where there is none. */
export async function hostConfiguration(env: NodeJS.ProcessEnv): Promise<string | null> {
  const named = (env['NIX_PATH'] ?? '').split(':').find((entry) => entry.startsWith('nixos-config='))
  const file = named?.slice('nixos-config='.length) ?? usual
  const info = await stat(file).catch(() => null)
  return info?.isFile() === true ? file : null
}
