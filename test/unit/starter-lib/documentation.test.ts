/** Options as a list for manuals and searches: the shape in which the app reads them of any nixpkgs. */
import { beforeAll, describe, expect, it } from 'vitest'
import { evaluate, evaluateAll, evaluationOf, folder } from './evaluation.ts'

interface Entry {
  name: string
  loc: string[]
  type: string
  description: string | null
  declarations: string[]
  internal: boolean
  readOnly: boolean
  visible: boolean
  default?: { _type: string; text: string }
  example?: { _type: string; text: string }
}

const options = `{ lib, pkgs, config, ... }: {
  options = with lib; {
    services.web = {
      enable = mkEnableOption "the web";
      package = mkOption {
        type = types.package;
        default = throw "never looked at";
        defaultText = literalExpression "pkgs.web";
        example = literalExpression "pkgs.other";
      };
      settings = mkOption { type = types.attrsOf types.str; default = { a = "b"; }; description = "Pairs."; };
      state = mkOption { type = types.str; readOnly = true; internal = true; default = "x"; };
      hidden = mkOption { type = types.submodule { options.inner = mkOption { }; }; visible = false; };
      shallow = mkOption { type = types.submodule { options.inner = mkOption { }; }; visible = "shallow"; };
    };
    users.users = mkOption {
      default = { };
      type = types.attrsOf (types.submodule ({ name, ... }: {
        options.home = mkOption { type = types.path; default = "/home/\${name}"; defaultText = literalMD "its name"; };
        options.keys = mkOption { default = [ ]; type = types.listOf (types.submodule { options.key = mkOption { }; }); };
      }));
    };
    mount.points = mkOption { default = null; type = types.nullOr (types.attrsWith { placeholder = "mountPoint"; elemType = types.submodule { options.device = mkOption { }; }; }); };
    free = mkOption { type = types.submodule { freeformType = types.attrsOf types.int; options.known = mkOption { }; }; };
  };
}`

describe('the list of options', () => {
  const list = async () => {
    const evaluation = await evaluationOf({ 'options.nix': options })
    const entries = (await evaluate(`lib.optionAttrSetToDocList ${evaluation}.options`)) as Entry[]
    return new Map(entries.map((entry) => [entry.name, entry]))
  }

  it('has every option by its name, those of submodules under placeholders', async () => {
    const shown = [...(await list()).values()].filter((entry) => entry.visible && !entry.internal)
    expect(shown.map((entry) => entry.name).toSorted()).toEqual([
      '_module.args',
      'free',
      'free.known',
      'mount.points',
      'mount.points.<mountPoint>.device',
      'services.web.enable',
      'services.web.package',
      'services.web.settings',
      'services.web.shallow',
      'users.users',
      'users.users.<name>.home',
      'users.users.<name>.keys',
      'users.users.<name>.keys.*.key',
    ])
  })

  it('says of an option all that a form needs', async () => {
    const entries = await list()
    expect(entries.get('services.web.enable')).toEqual({
      name: 'services.web.enable',
      loc: ['services', 'web', 'enable'],
      type: 'boolean',
      description: 'Whether to enable the web.',
      declarations: [`${folder}/options.nix`],
      internal: false,
      readOnly: false,
      visible: true,
      default: { _type: 'literalExpression', text: 'false' },
      example: { _type: 'literalExpression', text: 'true' },
    })
    expect(entries.get('services.web.settings')?.default?.text).toBe('{\n  a = "b";\n}')
    expect(entries.get('users.users')?.type).toBe('attribute set of (submodule)')
    expect(entries.get('users.users.<name>.home')).toMatchObject({
      loc: ['users', 'users', '<name>', 'home'],
      default: { _type: 'literalMD', text: 'its name' },
      declarations: [`${folder}/options.nix`],
    })
  })

  it('shows a text in place of a default that has one, and never evaluates that default', async () => {
    expect((await list()).get('services.web.package')).toMatchObject({
      type: 'package',
      default: { _type: 'literalExpression', text: 'pkgs.web' },
      example: { _type: 'literalExpression', text: 'pkgs.other' },
    })
  })

  it('marks what is internal, read-only or hidden, and leaves out what lies below hidden options', async () => {
    const entries = await list()
    expect(entries.get('services.web.state')).toMatchObject({ internal: true, readOnly: true })
    expect(entries.get('services.web.hidden')?.visible).toBe(false)
    expect(entries.has('services.web.hidden.inner')).toBe(false)
    expect(entries.has('services.web.shallow.inner')).toBe(false)
  })
})

describe('a value as text', () => {
  const pretty = (value: string, how = '{ }') => `lib.generators.toPretty ${how} (${value})`

  const texts: [value: string, text: string][] = [
    ['[ 1 "a" null true ]', '[\n  1\n  "a"\n  null\n  true\n]'],
    ['{ }', '{ }'],
    ['[ ]', '[ ]'],
    ['{ "a b" = 1; "in" = 2; c-d = 3; }', '{\n  "a b" = 1;\n  c-d = 3;\n  "in" = 2;\n}'],
    ['{ a = { b = [ { } ]; }; }', '{\n  a = {\n    b = [\n      { }\n    ];\n  };\n}'],
    ['"a \\"q\\" \\\\ \\${x}"', '"a \\"q\\" \\\\ \\${x}"'],
    ['"one\\ntwo"', "''\n  one\n  two''"],
    ['"one\\n"', "''\n  one\n''"],
    ['x: x', '<function>'],
    ['{ a, b ? 1 }: a', '<function, args: {a, b?}>'],
    ['{ type = "derivation"; name = "hello-1"; }', '<derivation hello-1>'],
    ['1.5', '~1.5'],
    ['/etc/x', '/etc/x'],
  ]
  let shown: unknown[]
  beforeAll(async () => {
    shown = await evaluateAll(texts.map(([value]) => pretty(value)))
  })

  it.each(texts.map(([value, text], index) => ({ value, text, index })))('$value', ({ text, index }) => {
    // Nix adds zeros to a float.
    expect(String(shown[index]).replace(/0+$/, '')).toBe(text.replace(/0+$/, ''))
  })

  it('stays on one line when asked to', async () => {
    expect(await evaluate(pretty('{ a = [ 1 2 ]; b = "x\\ny"; }', '{ multiline = false; }'))).toBe(
      '{ a = [ 1 2 ]; b = "x\\ny"; }',
    )
  })

  it('ends at a depth, so that what contains itself can be shown', async () => {
    expect(
      await evaluate(
        `let x = { a = 1; self = x; }; in lib.generators.toPretty { multiline = false; } (lib.generators.withRecursion { depthLimit = 1; throwOnDepthLimit = false; } x)`,
      ),
    ).toBe('{ a = 1; self = { a = "<unevaluated>"; self = "<unevaluated>"; }; }')
  })
})
