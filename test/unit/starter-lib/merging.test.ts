/** Modules brought together: imports, arguments, priorities, order, conditions, free forms, renames, extension. */
import { describe, expect, it } from 'vitest'
import { evaluate, evaluateWithTrace, evaluationOf, folder } from './evaluation.ts'

const evaluated = (...modules: string[]) =>
  evaluate(`(lib.evalModules { modules = [ ${modules.join(' ')} ]; }).config`)
const list = '{ options.l = mkOption { type = types.listOf types.str; default = [ ]; }; }'
const text = '{ options.t = mkOption { type = types.str; default = "default"; }; }'

describe('priorities', () => {
  it.each([
    ['an option default is the weakest', [text], 'default'],
    ['mkDefault wins over it', [text, '{ t = mkDefault "soft"; }'], 'soft'],
    [
      'mkOptionDefault is as weak as a default and conflicts only with it',
      ['{ options.t = mkOption { }; }', '{ t = lib.mkOptionDefault "od"; }'],
      'od',
    ],
    [
      'a plain definition wins over mkDefault',
      [text, '{ t = "plain"; }', '{ t = mkDefault "soft"; }'],
      'plain',
    ],
    ['mkForce wins over a plain one', [text, '{ t = "plain"; }', '{ t = mkForce "hard"; }'], 'hard'],
    [
      'mkVMOverride wins over mkForce',
      [text, '{ t = lib.mkVMOverride "vm"; }', '{ t = mkForce "hard"; }'],
      'vm',
    ],
    ['a lower number wins', [text, '{ t = lib.mkOverride 70 "a"; }', '{ t = lib.mkOverride 60 "b"; }'], 'b'],
    [
      'a priority reaches into a set',
      ['{ options.s.t = mkOption { }; }', '{ s.t = "plain"; }', '{ s = mkForce { t = "hard"; }; }'],
      'hard',
    ],
  ])('%s', async (_name, modules, expected) => {
    const config = (await evaluated(...modules)) as { t?: string; s?: { t: string } }
    expect(config.t ?? config.s?.t).toBe(expected)
  })

  it('are known of the option', async () => {
    expect(
      await evaluate(
        `(lib.evalModules { modules = [ ${text} { t = mkDefault "x"; } ]; }).options.t.highestPrio`,
      ),
    ).toBe(1000)
  })
})

describe('order', () => {
  it('follows mkBefore, mkAfter and mkOrder, then the modules', async () => {
    expect(
      await evaluated(
        list,
        '{ l = lib.mkAfter [ "last" ]; }',
        '{ l = [ "b" ]; }',
        '{ l = [ "a" ]; }',
        '{ l = lib.mkBefore [ "first" ]; }',
        '{ l = lib.mkOrder 1 [ "zero" ]; }',
      ),
    ).toEqual({ l: ['zero', 'first', 'a', 'b', 'last'] })
  })

  it('puts what is imported before what imports it', async () => {
    expect(await evaluated(list, '{ imports = [ { l = [ "imported" ]; } ]; l = [ "importing" ]; }')).toEqual({
      l: ['imported', 'importing'],
    })
  })
})

describe('conditions', () => {
  it('drop and keep definitions, also several at once', async () => {
    expect(
      await evaluated(list, '{ l = mkMerge [ [ "a" ] (mkIf true [ "b" ]) (mkIf false [ "c" ]) ]; }'),
    ).toEqual({ l: ['a', 'b'] })
  })

  it('may ask for values of the same configuration', async () => {
    expect(
      await evaluated(
        '{ options.on = mkOption { type = types.bool; default = false; }; }',
        text,
        '({ config, ... }: { config = mkIf config.on { t = "on"; }; })',
        '{ on = true; }',
      ),
    ).toEqual({ on: true, t: 'on' })
  })

  it('that do not hold leave the value unlooked at', async () => {
    expect(await evaluated(text, '{ t = mkIf false (throw "not needed"); }')).toEqual({ t: 'default' })
  })
})

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

describe('a submodule', () => {
  it('knows its name, the configuration of its own and nothing of its parent', async () => {
    expect(
      await evaluated(
        `{ options.users = mkOption { type = types.attrsOf (types.submodule ({ name, config, ... }: {
          options.home = mkOption { type = types.str; default = "/home/\${name}"; };
          options.mail = mkOption { type = types.str; default = config.home + "/mail"; };
        })); };
        config.users = { alice = { }; bob.home = "/bob"; }; }`,
        '{ users.alice = { config, ... }: { mail = mkForce (config.home + "/m"); }; }',
      ),
    ).toEqual({
      users: {
        alice: { home: '/home/alice', mail: '/home/alice/m' },
        bob: { home: '/bob', mail: '/bob/mail' },
      },
    })
  })

  it('takes an option named config when sets are configuration', async () => {
    expect(
      await evaluated(
        '{ options.s = mkOption { type = types.submodule { options.config = mkOption { }; }; }; config.s.config = "x"; }',
      ),
    ).toEqual({ s: { config: 'x' } })
  })

  it('that is not shorthand takes modules', async () => {
    expect(
      await evaluated(
        '{ options.s = mkOption { type = types.submoduleWith { modules = [ { options.a = mkOption { }; } ]; specialArgs.given = 5; }; }; config.s = { config.a = 1; imports = [ ({ given, ... }: { options.g = mkOption { default = given; }; }) ]; }; }',
      ),
    ).toEqual({ s: { a: 1, g: 5 } })
  })
})

describe('a free form', () => {
  it('takes what no option takes, and options keep their types', async () => {
    expect(
      await evaluated(
        '{ freeformType = types.attrsOf (types.attrsOf types.int); options.known.port = mkOption { type = types.int; default = 80; }; }',
        '{ known.extra = 1; other.x = 2; }',
      ),
    ).toEqual({ known: { port: 80, extra: 1 }, other: { x: 2 } })
  })
})

describe('old options', () => {
  const warnings =
    '{ options.warnings = mkOption { type = types.listOf types.str; default = [ ]; }; options.assertions = mkOption { type = types.listOf types.unspecified; default = [ ]; }; }'
  const target =
    '{ options.new.name = mkOption { type = types.listOf types.str; default = [ "default" ]; }; }'

  it('that are renamed define the new one and warn', async () => {
    const { value } =
      await evaluateWithTrace(`builtins.removeAttrs (lib.evalModules { modules = [ ${warnings} ${target}
      (lib.mkRenamedOptionModule [ "old" ] [ "new" "name" ]) { _file = "f.nix"; old = [ "x" ]; } ]; }).config [ "old" ]`)
    expect(value).toEqual({
      assertions: [],
      new: { name: ['x'] },
      warnings: ["The option `old' defined in `f.nix' has been renamed to `new.name'."],
    })
  })

  it('that are renamed can be read, with a note', async () => {
    const { value, trace } = await evaluateWithTrace(
      `(lib.evalModules { modules = [ ${warnings} ${target} (lib.mkRenamedOptionModule [ "old" ] [ "new" "name" ]) ]; }).config.old`,
    )
    expect(value).toEqual(['default'])
    expect(trace).toContain("trace: Obsolete option `old' is used. It was renamed to `new.name'.")
  })

  it('that are aliases keep the priority of their definitions and warn of nothing', async () => {
    expect(
      await evaluated(
        warnings,
        target,
        '(lib.mkAliasOptionModule [ "alias" ] [ "new" "name" ])',
        '{ alias = mkForce [ "a" ]; }',
        '{ new.name = [ "n" ]; }',
      ),
    ).toEqual({ alias: ['a'], assertions: [], new: { name: ['a'] }, warnings: [] })
  })

  it('that are removed say so in an assertion, only when they are used', async () => {
    const removed = `${warnings} (lib.mkRemovedOptionModule [ "old" "one" ] "Use the new one.")`
    expect(
      await evaluate(
        `(lib.evalModules { modules = [ ${removed} { _file = "f.nix"; old.one = 1; } ]; }).config.assertions`,
      ),
    ).toEqual([
      {
        assertion: false,
        message:
          "The option definition `old.one' in `f.nix' no longer has any effect; please remove it.\nUse the new one.\n",
      },
    ])
    expect(
      await evaluate(
        `map (a: a.assertion) (lib.evalModules { modules = [ ${removed} ]; }).config.assertions`,
      ),
    ).toEqual([true])
  })

  it('that changed their kind are converted', async () => {
    expect(
      await evaluate(
        `(lib.evalModules { modules = [ ${warnings} ${target} (lib.mkChangedOptionModule [ "count" ] [ "new" "name" ] (config: lib.replicate config.count "n")) { count = 2; } ]; }).config.new.name`,
      ),
    ).toEqual(['n', 'n'])
  })
})

describe('an evaluation', () => {
  it('can be extended, and be the type of an option within itself', async () => {
    expect(
      await evaluate(`let
        base = lib.evalModules { modules = [ ${text} ({ extendModules, ... }: {
          options.variant = mkOption { default = { }; type = (extendModules { modules = [ { t = mkDefault "variant"; } ]; }).type; };
        }) { variant.t = "mine"; t = "outer"; } ]; };
        extended = base.extendModules { modules = [ { t = mkForce "extended"; } ]; };
      in { outer = base.config.t; variant = (base.extendModules { modules = [ { variant.t = mkForce "forced"; } ]; }).config.variant.t; extended = extended.config.t; }`),
    ).toEqual({ outer: 'outer', variant: 'forced', extended: 'extended' })
  })

  it('names options of a variant by their place in the whole', async () => {
    const variant = `(lib.evalModules { modules = [ ${text} ({ extendModules, ... }: { options.vm.variant = mkOption { default = { }; type = (extendModules { }).type; }; }) { t = 5; } ]; }).config.vm.variant.t`
    await expect(evaluate(variant)).rejects.toThrow(
      "error: A definition for option `vm.variant.t' is not of type `string'.",
    )
  })

  it('of five hundred options with their documentation takes no longer than a moment', async () => {
    const started = performance.now()
    expect(
      await evaluate(`let
        module = i: { config, lib, ... }: let name = "s\${toString i}"; in {
          options.services.\${name} = {
            enable = lib.mkEnableOption name;
            port = mkOption { type = types.port; default = 80; };
            extra = mkOption { type = types.lines; default = ""; };
            users = mkOption { default = { }; type = types.attrsOf (types.submodule { options.home = mkOption { type = types.str; default = "/"; }; }); };
          };
          config = mkIf config.services.\${name}.enable { services.\${name}.users = { a = { }; b = { }; }; };
        };
        eval = lib.evalModules { modules = map module (lib.range 1 100) ++ [ { services = lib.genAttrs (map (i: "s\${toString i}") (lib.range 1 50)) (_: { enable = true; }); } ]; };
      in builtins.deepSeq eval.config (lib.count (o: !o.internal) (lib.optionAttrSetToDocList eval.options))`),
    ).toBe(501)
    // Measured at 0.1 s on an idle machine of two cores.
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
