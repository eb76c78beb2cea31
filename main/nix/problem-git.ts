/** Recognises why a git repository could not be fetched, from what git itself said before Nix gave up. */
import type { Recogniser } from './recogniser.ts'
import { say } from '../words/say.ts'

const remedy = { kind: 'choose-nixpkgs' } as const
const checkIt = () => say`Check the address, the branch and the commit of the repository.`

export const gitProblem: Recogniser = ({ error: { message }, record }) => {
  const [, revision, ref] =
    /^Cannot find Git revision '([0-9a-f]+)' in ref '([^']+)' of repository/.exec(message) ?? []
  if (revision !== undefined)
    return {
      code: 'nix/source-missing',
      message: say`The repository has no commit ${revision.slice(0, 12)} on ${ref}.`,
      hint: checkIt(),
      remedy,
    }
  if (/(?:executing|unable to execute) '?git'?\b/.test(message))
    return {
      code: 'nix/unusable',
      message: say`The program git is not installed, and Nix needs it to fetch this repository.`,
      hint: say`Install git with your system’s package manager, or choose an archive instead.`,
    }
  if (!/program 'git' failed with exit code/.test(message)) return null
  const said = record.lastLines.join('\n')
  const branch = /couldn't find remote ref (?:refs\/heads\/)?(\S+)/.exec(said)?.[1]
  if (branch !== undefined)
    return {
      code: 'nix/source-missing',
      message: say`The repository has no branch ${branch}.`,
      hint: checkIt(),
      remedy,
    }
  const folder = /'([^']+)' does not appear to be a git repository/.exec(said)?.[1]
  if (folder !== undefined)
    return {
      code: 'nix/source-missing',
      message: say`There is no git repository at ${folder}.`,
      hint: checkIt(),
      remedy,
    }
  if (/repository '[^']*' not found|Repository not found/.test(said))
    return {
      code: 'nix/source-missing',
      message: say`There is no such repository on that server.`,
      hint: checkIt(),
      remedy,
    }
  if (/Permission denied|Authentication failed|could not read Username|terminal prompts disabled/.test(said))
    return {
      code: 'nix/no-network',
      message: say`The server does not let you read this repository.`,
      hint: say`Fetch it once by hand with \`git ls-remote\` and its address; Nix takes the same keys and cannot ask for a password.`,
      remedy,
    }
  const address = /unable to access '(?:\w+:\/\/)?([^/:']+)/.exec(said)?.[1]
  const host = address ?? /ssh: (?:connect to host|Could not resolve hostname) (\S+?):? /.exec(said)?.[1]
  if (host === undefined) return null
  return {
    code: 'nix/no-network',
    message: say`The git repository could not be fetched: ${host} cannot be reached.`,
    hint: say`Connect to the network and try again, or choose a nixpkgs that is on this computer.`,
    remedy,
  }
}
