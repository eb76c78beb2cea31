/** Definitions brought together: priorities, order, conditions, submodules, free forms, extension. */
import { beforeAll, describe, expect, it } from 'vitest'
import { evaluate, evaluateAll } from './evaluation.ts'

const configuration = (modules: string[]) =>
  `(lib.evalModules { modules = [ ${modules.join(' ')} ]; }).config`
const evaluated = (...modules: string[]) => evaluate(configuration(modules))
const list = '{ options.l = mkOption { type = types.listOf types.str; default = [ ]; }; }'
const text = '{ options.t = mkOption { type = types.str; default = "default"; }; }'

describe('priorities', () => {
  const cases: [name: string, modules: string[], expected: string][] = [
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
  ]
  let values: unknown[]
  beforeAll(async () => {
    values = await evaluateAll(
      cases.map(([, modules]) => `let c = ${configuration(modules)}; in c.t or c.s.t`),
    )
  })

  it.each(cases.map(([name, , expected], index) => ({ name, expected, index })))(
    '$name',
    ({ expected, index }) => {
      expect(values[index]).toBe(expected)
    },
  )

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
    expect(performance.now() - started).toBeLessThan(20_000)
  })
})
