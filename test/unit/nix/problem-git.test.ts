import { describe, expect, it } from 'vitest'
import { event, told } from './told.ts'

/** Standard error of Nix 2.8 with `fetchGit`, as it was. */
const git = (...lines: string[]) => [
  ...lines,
  event({
    msg: "\u001b[31;1merror:\u001b[0m program 'git' failed with exit code 128",
    raw_msg: "program 'git' failed with exit code 128",
  }),
]
const rights = [
  'fatal: Could not read from remote repository.',
  '',
  'Please make sure you have the correct access rights',
  'and the repository exists.',
]

describe('a git repository that cannot be fetched', () => {
  it('has no such branch', () => {
    expect(told(git("fatal: couldn't find remote ref refs/heads/nope"))).toMatchObject({
      code: 'nix/source-missing',
      message: 'The repository has no branch nope.',
      remedy: { kind: 'choose-nixpkgs' },
    })
  })

  it('is not there', () => {
    const lines = git("fatal: '/tmp/fl/nowhere' does not appear to be a git repository", ...rights)
    expect(told(lines)).toMatchObject({ message: 'There is no git repository at /tmp/fl/nowhere.' })
  })

  it('lies on a host that cannot be reached', () => {
    const http =
      "fatal: unable to access 'http://127.0.0.1:9/x.git/': Failed to connect to 127.0.0.1 port 9 after 0 ms: Couldn't connect to server"
    const name =
      "fatal: unable to access 'https://nosuch.invalid/x.git/': Could not resolve host: nosuch.invalid"
    const ssh = 'ssh: connect to host 127.0.0.1 port 9: Connection refused'
    const message = (host: string) => `The git repository could not be fetched: ${host} cannot be reached.`
    expect(told(git(http))).toMatchObject({ code: 'nix/no-network', message: message('127.0.0.1') })
    expect(told(git(name)).message).toBe(message('nosuch.invalid'))
    expect(told(git(ssh, ...rights)).message).toBe(message('127.0.0.1'))
  })

  it('has no such commit', () => {
    const said =
      "Cannot find Git revision '\u001b[35;1m0123456789012345678901234567890123456789\u001b[0m' in ref '\u001b[35;1mmaster\u001b[0m' of repository '\u001b[35;1mfile:///tmp/fl/git%20flake\u001b[0m'! Please make sure that the \u001b[1mrev\u001b[0m exists on the \u001b[1mref\u001b[0m you've specified or add \u001b[1mallRefs = true;\u001b[0m to \u001b[1mfetchGit\u001b[0m."
    expect(told([event({ msg: `\u001b[31;1merror:\u001b[0m ${said}`, raw_msg: said })])).toMatchObject({
      code: 'nix/source-missing',
      message: 'The repository has no commit 012345678901 on master.',
    })
  })
})
