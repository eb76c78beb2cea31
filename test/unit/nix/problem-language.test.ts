import { describe, expect, it } from 'vitest'
import { around, bothLayouts, event, file, folder, told } from './told.ts'

describe('problem: the language', () => {
  const at = (column: number) =>
    `\n\n       at ${file}:2:${column}:\n\n            1| { config, pkgs, ... }: {\n            2|   x\n             |   ^`
  it.each(bothLayouts("undefined variable 'cowsayy'", at(54)))(
    'calls an unknown name in a list of packages a package (%#)',
    (line) => {
      expect(
        told([line ?? ''], { text: around('environment.systemPackages = with pkgs; [ cowsayy ];') }),
      ).toMatchObject({
        code: 'nix/eval-failed',
        message: 'There is no package `cowsayy`.',
        place: { file, line: 2, column: 54 },
      })
    },
  )

  it('calls an unknown name elsewhere what it is', () => {
    const line = event({
      msg: `error: undefined variable 'cowsayy'${at(18)}`,
      raw_msg: "undefined variable 'cowsayy'",
    })
    expect(told([line], { text: around('networking.x = cowsayy; a = with pkgs; [ ];') }).message).toBe(
      '`cowsayy` is not defined.',
    )
  })

  it.each(bothLayouts("attribute 'cowsayy' missing", `${at(34)}\n       Did you mean cowsay?`))(
    'passes on what Nix thinks was meant (%#)',
    (line) => {
      expect(
        told([line ?? ''], { text: around('environment.systemPackages = [ pkgs.cowsayy ];') }),
      ).toMatchObject({
        message: 'There is no package `cowsayy`.',
        hint: 'Did you mean cowsay?',
        place: { file, line: 2, column: 34 },
      })
    },
  )

  it('reads the source line that Nix printed where the file cannot be read', () => {
    const line = `environment.systemPackages = [ pkgs.cowsayy ];`
    const msg = `error: attribute 'cowsayy' missing\n       at /elsewhere/x.nix:1:32:\n            1| ${line}\n             |  ^`
    expect(told([event({ msg, file: '/elsewhere/x.nix', line: 1, column: 37 })]).message).toBe(
      'There is no package `cowsayy`.',
    )
  })

  it('finds the missing semicolon where it is missing', () => {
    const msg = `error: syntax error, unexpected '=', expecting ';'\n\n       at ${file}:5:27:\n\n            4|   networking.hostName = "x"\n            5|   services.openssh.enable = true;\n             |                           ^\n            6| }`
    expect(
      told([
        event({ msg, raw_msg: "syntax error, unexpected '=', expecting ';'", file, line: 5, column: 27 }),
      ]),
    ).toMatchObject({
      code: 'nix/eval-failed',
      message: 'The configuration cannot be read: `=` does not belong here.',
      hint: 'A `;` is missing before it, probably at the end of the line above.',
      place: { file, line: 5, column: 27 },
    })
  })

  it('knows that a VM needs no hardware-configuration.nix', () => {
    const message = `getting status of '${folder}/hardware-configuration.nix': No such file or directory`
    expect(
      told([event({ msg: `error: ${message}`, raw_msg: message })], {
        text: around('imports = [ ./hardware-configuration.nix ];'),
      }),
    ).toMatchObject({
      message: './hardware-configuration.nix is named in the configuration, but there is no such file.',
      hint: 'Remove it from `imports`: it describes a real computer, and a VM does without.',
      place: { file, line: 2, column: 15 },
    })
  })

  it('tells a file of nixpkgs that is missing from one that the user named', () => {
    const message = "getting status of '/nixpkgs of u's/index.json': No such file or directory"
    expect(told([event({ msg: `error: ${message}`, raw_msg: message })])).toMatchObject({
      message: "The file /nixpkgs of u's/index.json is missing.",
      hint: expect.stringContaining('nixpkgs is incomplete'),
    })
  })

  it('names both places of a value that is set twice', () => {
    const message = `attribute 'hostName' already defined at ${file}:5:3`
    expect(
      told([event({ msg: `error: ${message}`, raw_msg: message, file, line: 4, column: 3 })]),
    ).toMatchObject({
      message: '`hostName` is set twice: here and in line 5.',
      place: { line: 4 },
    })
  })

  it('explains infinite recursion, also where Nix says it past its logger', () => {
    expect(told(['error: stack overflow (possible infinite recursion)']).message).toContain(
      'infinite recursion',
    )
  })

  it("leads to the user's line when the error strikes deep in nixpkgs", () => {
    const msg = `error:\n       … while evaluating the option \`x':\n         at ${file}:7:3:\n       … while calling\n         at /nix/store/n/lib/x.nix:9:9:\n\n       error: something odd\n       at /nix/store/n/lib/y.nix:3:4:`
    expect(
      told([event({ msg, raw_msg: 'something odd', file: '/nix/store/n/lib/y.nix', line: 3, column: 4 })]),
    ).toMatchObject({
      message: 'Nix says: something odd.',
      place: { file, line: 7, column: 3 },
    })
  })
})
