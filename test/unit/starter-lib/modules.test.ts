/** Modules and their options: what is imported and switched off, arguments, what an option knows of itself. */
import { describe, expect, it } from 'vitest'
import { evaluate, evaluationOf, folder } from './evaluation.ts'

const evaluated = (...modules: string[]) =>
  evaluate(`(lib.evalModules { modules = [ ${modules.join(' ')} ]; }).config`)
const list = '{ options.l = mkOption { type = types.listOf types.str; default = [ ]; }; }'
const text = '{ options.t = mkOption { type = types.str; default = "default"; }; }'

describe('imports', () => {
  it('are files, functions and sets, each once', async () => {
    const files = {
      'top.nix': '{ imports = [ ./leaf.nix ./middle.nix ({ lib, ... }: { l = [ "function" ]; }) ]; }',
      'middle.nix': '{ imports = [ ./leaf.nix ]; l = [ "middle" ]; }',
      'leaf.nix':
        '{ lib, ... }: { options.l = lib.mkOption { type = lib.types.listOf lib.types.str; }; config.l = [ "leaf" ]; }',
    }
    const evaluation = await evaluationOf(files, ['top.nix'])
    const { l } = (await evaluate(`${evaluation}.config`)) as { l: string[] }
    expect(l.toSorted()).toEqual(['function', 'leaf', 'middle'])
  })

  it('can be switched off, with all that only they import', async () => {
    const files = {
      'user.nix': `{ lib, ... }: {
        imports = [ ./off.nix ];
        disabledModules = [ ./off.nix ];
        options.l = lib.mkOption { type = lib.types.listOf lib.types.str; default = [ ]; };
      }`,
      'off.nix': '{ imports = [ ./below.nix ]; l = [ "off" ]; }',
      'below.nix': '{ l = [ "below" ]; }',
    }
    expect(await evaluate(`${await evaluationOf(files, ['user.nix'])}.config`)).toEqual({ l: [] })
  })

  it('can be switched off by their path from modulesPath, and by their key', async () => {
    await evaluationOf({ 'services.nix': '{ l = [ "off" ]; }' })
    expect(
      await evaluate(`(lib.evalModules {
        specialArgs.modulesPath = ${folder};
        modules = [ ${list} ${folder}/services.nix { disabledModules = [ "services.nix" ]; } ];
      }).config`),
    ).toEqual({ l: [] })
    expect(
      await evaluated(list, '{ key = "k"; l = [ "off" ]; }', '{ disabledModules = [ { key = "k"; } ]; }'),
    ).toEqual({ l: [] })
  })

  it('may depend on special arguments', async () => {
    expect(
      await evaluate(
        `(lib.evalModules { specialArgs.extra = ${list}; modules = [ ({ extra, ... }: { imports = [ extra ]; l = [ "x" ]; }) ]; }).config`,
      ),
    ).toEqual({ l: ['x'] })
  })
})

describe('arguments', () => {
  it('come from _module.args, also those that another module makes of the configuration', async () => {
    expect(
      await evaluated(
        text,
        '({ pkgs, ... }: { t = pkgs.name; })',
        '({ config, lib, ... }: { options.n = lib.mkOption { default = "n"; }; config._module.args.pkgs.name = "pkgs-" + config.n; })',
      ),
    ).toEqual({ t: 'pkgs-n', n: 'n' })
  })

  it('may have defaults of their own and be asked for by name', async () => {
    expect(
      await evaluated(
        text,
        '({ lib, options, config, specialArgs, ... }@args: { t = if options ? t && args ? lib then "yes" else "no"; })',
      ),
    ).toEqual({ t: 'yes' })
  })
})

describe('an option', () => {
  it('applies a function to its value', async () => {
    expect(
      await evaluated('{ options.n = mkOption { type = types.int; default = 1; apply = x: x + 1; }; }'),
    ).toEqual({ n: 2 })
  })

  it('knows its files, its definitions and whether there are any', async () => {
    expect(
      await evaluate(`let o = (lib.evalModules { modules = [ ${text} { options.u = mkOption { type = types.str; }; } { _file = "f.nix"; t = "v"; } ]; }).options; in {
        inherit (o.t) files definitions isDefined loc value declarations definitionsWithLocations;
        name = toString o.t; undefined = o.u.isDefined; }`),
    ).toEqual({
      files: ['f.nix'],
      definitions: ['v'],
      isDefined: true,
      loc: ['t'],
      value: 'v',
      declarations: ['<unknown-file>'],
      definitionsWithLocations: [{ file: 'f.nix', value: 'v' }],
      name: 't',
      undefined: false,
    })
  })

  it('for a package takes its default from the packages', async () => {
    expect(
      await evaluate(`let
        pkgs.tools.hello = { type = "derivation"; name = "hello"; outPath = "/hello"; };
        o = (lib.evalModules { modules = [ {
          options.p = lib.mkPackageOption pkgs "hello" { default = [ "tools" "hello" ]; };
          options.n = lib.mkPackageOption pkgs "none" { nullable = true; default = null; };
        } ]; }).options;
      in { p = o.p.value; text = o.p.defaultText.text; inherit (o.p) description; n = o.n.value; type = o.n.type.description; }`),
    ).toEqual({
      p: '/hello',
      text: 'pkgs.tools.hello',
      description: 'The hello package to use.',
      n: null,
      type: 'null or package',
    })
  })
})
