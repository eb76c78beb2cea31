/** Recognises that nixpkgs, the network or the disk's space is what a build lacks. */
import type { Recogniser } from './recogniser.ts'

/** Whatever curl and Nix say when a host cannot be reached at all. */
const unreachable =
  /couldn't resolve host|could not resolve host|couldn't connect|failed to connect|connection (?:refused|timed out|reset)|timeout was reached|network is unreachable|resolving timed out/i

export const sourceProblem: Recogniser = ({ error, record }) => {
  const { message } = error
  const said = [message, ...record.warnings].join('\n')
  if (/no space left on device|disk quota exceeded|database or disk is full/i.test(message))
    return outOfSpace()
  const isLost = /file '(nixpkgs[^']*)' was not found in the Nix search path/.test(message)
  const isDownload = /unable to download|cannot download|failed to fetch|cannot be downloaded/i.test(message)
  if (!isLost && !isDownload) return null

  const channel = /channel:([\w.-]+)|\/channels?\/([\w.-]+)\/|channels\.nixos\.org\/([\w.-]+)\//.exec(said)
  const name = channel?.slice(1).find((part) => part !== undefined)
  const what =
    name === undefined
      ? 'Nix could not download what the build needs'
      : `The channel ${name} could not be downloaded`
  if (/HTTP error 404/.test(said) && name !== undefined)
    return {
      code: 'nix/source-missing',
      message: `There is no channel ${name}.`,
      hint: 'Choose another nixpkgs for this machine.',
    }
  if (unreachable.test(said) && (isDownload || name !== undefined))
    return {
      code: 'nix/no-network',
      message: `${what}: there is no way to reach the network.`,
      hint: 'Connect to the network and build again, or choose a nixpkgs that is on this computer.',
    }
  if (isDownload || name !== undefined)
    return {
      code: 'nix/no-network',
      message: `${what}.`,
      hint: 'Try again later, or choose a nixpkgs that is on this computer.',
    }
  const folder = /Nix search path entry '(\/[^']*)' does not exist/.exec(said)?.[1]
  return {
    code: 'nix/source-missing',
    message: folder === undefined ? 'There is no <nixpkgs> here.' : `There is no nixpkgs in ${folder}.`,
    hint: 'Choose another nixpkgs for this machine.',
  }
}

/** The disk that holds the store or the temporary folder is full. */
export function outOfSpace() {
  return {
    code: 'nix/out-of-space',
    message: 'The disk is full: Nix has no space left to build.',
    hint: 'Free some space, for instance with `nix-collect-garbage`, then build again.',
  } as const
}
