/** Recognises that something could not be downloaded: from which host, and whether there is a network at all. */
import type { Problem, Recogniser } from './recogniser.ts'
import { say } from '../words/say.ts'

/** Whatever curl and Nix say when a host cannot be reached at all. */
const unreachable =
  /couldn't resolve host|could not resolve host|temporary failure in name resolution|couldn't connect|failed to connect|connection (?:refused|timed out|reset)|timeout was reached|network is unreachable|resolving timed out/i

/** A certificate is refused most often because this computer's clock is wrong. */
const certificate =
  /ssl (?:peer certificate|certificate problem|connect error)|certificate (?:has expired|is not yet valid)/i

const download =
  /(?:unable to download|cannot download|failed to fetch|unable to fetch|error: opening) ['"‘`]?(?:\w+\+)?\w+:\/\/|cannot be downloaded|could(?:n't| not) resolve host|temporary failure in name resolution/i

/** Null where the text speaks of no download that failed; `what` begins the sentence, such as `x.tar.gz`. */
export function downloadProblem(text: string, what: string): Problem | null {
  if (!download.test(text)) return null
  const file = /unable to download 'file:\/\/([^']+)'/.exec(text)?.[1]
  if (file !== undefined)
    return {
      code: 'nix/source-missing',
      message: say`${what} is not there: ${file} cannot be read.`,
      hint: say`Check the path, and whether you may read the file.`,
    }
  const host = hostOf(text)
  const where = host ?? say`the network`
  const hint = say`Connect to the network and build again, or work offline with what is on this computer.`
  const remedy = { kind: 'go-offline' } as const
  if (unreachable.test(text))
    return {
      code: 'nix/no-network',
      message: say`${what} could not be downloaded: ${where} cannot be reached.`,
      hint,
      remedy,
    }
  if (certificate.test(text))
    return {
      code: 'nix/no-network',
      message: say`${what} could not be downloaded: the certificate of ${where} was not accepted.`,
      hint: say`Check this computer’s date and time, and whether a proxy stands between it and the network.`,
      remedy: { kind: 'open-doctor' },
    }
  const status = /HTTP error (\d{3})/.exec(text)?.[1]
  const isGone = status === '404' || status === '410'
  return {
    code: 'nix/no-network',
    message:
      status === undefined
        ? say`${what} could not be downloaded: ${where} answered with an error.`
        : say`${what} could not be downloaded: ${where} answered with HTTP error ${status}.`,
    hint: isGone
      ? say`It is not there any more: check the address, or choose another nixpkgs.`
      : say`Try again later, or choose a nixpkgs that is on this computer.`,
  }
}

export const networkProblem: Recogniser = ({ error: { message }, record }) => {
  const isLost = /file '(nixpkgs[^']*)' was not found in the Nix search path/.test(message)
  const isDownload = download.test(message)
  if (!isLost && !isDownload) return null
  const said = [message, ...record.warnings].join('\n')
  const channel = /channel:([\w.-]+)|\/channels?\/([\w.-]+)\/|channels\.nixos\.org\/([\w.-]+)\//.exec(said)
  const name = channel?.slice(1).find((part) => part !== undefined)
  if (name === undefined) return isDownload ? downloadProblem(message, say`What the build needs`) : null
  const remedy = { kind: 'choose-nixpkgs' } as const
  if (/HTTP error 404/.test(said))
    return {
      code: 'nix/source-missing',
      message: say`There is no channel ${name}.`,
      hint: say`Choose another nixpkgs for this machine.`,
      remedy,
    }
  const found = downloadProblem(said, say`The channel ${name}`)
  if (found === null) return null
  // Without the network there is no channel; what would help is another nixpkgs.
  const hint = say`Connect to the network and build again, or choose a nixpkgs that is on this computer.`
  return found.remedy?.kind === 'open-doctor' ? found : { ...found, hint, remedy }
}

/** The first host that something was to come from. */
function hostOf(text: string): string | null {
  const address = /['"‘`](?:\w+\+)?(?:https?|ftp|ssh|git):\/\/(?:[^@/'"]*@)?([^/:'"]+)/.exec(text)?.[1]
  return address ?? /resolve host(?:name)?:? ['"‘`]?([\w.-]+\.\w+)/i.exec(text)?.[1] ?? null
}
