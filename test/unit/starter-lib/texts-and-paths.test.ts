/** Texts that need each other, Lua text, paths, files read, and the library under overlays. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { evaluate, evaluateAll, evaluateWithTrace, failure, folder } from './evaluation.ts'

const scripts =
  '{ users = lib.stringAfter [ "etc" ] "U"; etc = "E"; home = lib.fullDepEntry "H" [ "users" "etc" ]; all = lib.packEntry [ "home" ]; }'

const cases: [expression: string, value: unknown][] = [
  [`lib.textClosureList ${scripts} [ "home" "users" ]`, ['E', 'U', 'H']],
  [`lib.textClosureMap lib.id ${scripts} [ "all" ]`, 'E\nU\nH\n'],
  [`lib.textClosureList ${scripts} [ (lib.stringAfter [ "etc" ] "own") ]`, ['E', 'own']],
  [
    'lib.textClosureList { a = lib.stringAfter [ "b" ] "A"; b = lib.stringAfter [ "a" ] "B"; } [ "a" ]',
    ['B', 'A'],
  ],
  [
    'lib.generators.toLua { } { a = [ 1 true null { } ]; b = lib.generators.mkLuaInline "f()"; c = null; }',
    '{\n  ["a"] = {\n    1,\n    true,\n    nil,\n    {}\n  },\n  ["b"] = (f())\n}',
  ],
  ['lib.generators.toLua { multiline = false; } [ "x" { y = 1.5; } ]', '{ "x", { ["y"] = 1.5 } }'],
  [
    'lib.generators.toLua { asBindings = true; } { x = { y = "z"; }; n = 1; }',
    'n = 1\nx = {\n  ["y"] = "z"\n}\n',
  ],
  ['toString (lib.path.append /a "b/c")', '/a/b/c'],
  ['map (lib.path.hasPrefix /a) [ /a/b /ab /a ]', [true, false, true]],
  ['map (lib.path.removePrefix /a) [ /a/b/c /a ]', ['./b/c', './.']],
  ['map lib.path.subpath.isValid [ "a/b" "../a" "/a" "" "./." ]', [true, false, false, false, true]],
  ['lib.path.subpath.join [ "a//b/." "c" ]', './a/b/c'],
  ['lib.path.subpath.components "./a/b"', ['a', 'b']],
  ['map lib.fromHexString [ "ff" "0xFF" "10" ]', [255, 255, 16]],
  [
    '[ (lib.isInOldestRelease 2311) (lib.oldestSupportedReleaseIsAtLeast 2605) lib.sourceTypes.fromSource.isSource ]',
    [true, false, true],
  ],
  [
    'map (t: t.description) [ types.externalPath (types.pathWith { absolute = false; }) types.luaInline (types.pathWith { }) ]',
    ['absolute path not in the Nix store', 'relative path', 'inline lua', 'path'],
  ],
  ['map types.externalPath.check [ "/a" "b" "${builtins.storeDir}/abc-d" ]', [true, false, false]],
  ['map (types.pathWith { absolute = false; }).check [ "/a" "b" 1 ]', [false, true, false]],
  ['map types.luaInline.check [ (lib.generators.mkLuaInline "x") "x" ]', [true, false]],
  [
    'lib.runTests { testSum = { expr = 1 + 1; expected = 3; }; testAll = lib.testAllTrue [ true ]; }',
    [{ name: 'testSum', expected: 3, result: 2 }],
  ],
  ['map builtins.stringLength [ lib.fakeSha256 lib.fakeSha512 lib.fakeHash ]', [64, 128, 51]],
  [
    '[ lib.licenses.gpl3.spdxId lib.licenses.gpl2.deprecated lib.licenses.epl20.free ]',
    ['GPL-3.0', true, true],
  ],
]

describe('texts and paths', () => {
  let values: unknown[]
  beforeAll(async () => {
    values = await evaluateAll(cases.map(([expression]) => expression))
  })

  it.each(cases.map(([expression, value], index) => ({ expression, value, index })))(
    '$expression',
    ({ value, index }) => {
      expect(values[index]).toEqual(value)
    },
  )

  it('an entry that is missing is named', async () => {
    expect(await failure('lib.textClosureList { a = lib.stringAfter [ "gone" ] ""; } [ "a" ]')).toBe(
      "textClosureList: there is no entry `gone'.",
    )
  })

  it('a subpath that leads out of its folder is refused', async () => {
    expect(await failure('lib.path.append /a "../b"')).toMatch('contains a `..` component')
  })

  it('reads lines, paths and packages from files', async () => {
    const packages = path.join(folder, 'packages')
    await mkdir(path.join(packages, 'deep/tool'), { recursive: true })
    await writeFile(path.join(packages, 'one.nix'), '{ x }: x + 1')
    await writeFile(path.join(packages, 'deep/tool/package.nix'), '{ x }: x + 2')
    await writeFile(path.join(packages, 'list'), '# comment\na/b\n\nc\n')
    expect(
      await evaluate(
        `lib.packagesFromDirectoryRecursive { callPackage = f: args: import f { x = 1; }; directory = ${packages}; }`,
      ),
    ).toEqual({ one: 2, deep: { tool: 3 } })
    expect(await evaluate(`lib.fileContents ${packages}/one.nix`)).toBe('{ x }: x + 1')
    expect(await evaluate(`map toString (lib.readPathsFromFile /base ${packages}/list)`)).toEqual([
      '/base/a/b',
      '/base/c',
    ])
  })

  it('a derivation that warns does so only when it is used', async () => {
    const drv = '(lib.warnOnInstantiate "old" { type = "derivation"; name = "x"; outPath = "/x"; })'
    expect((await evaluateWithTrace(`${drv}.name`)).trace).not.toMatch('old')
    expect(await evaluateWithTrace(`${drv}.outPath`)).toMatchObject({
      value: '/x',
      trace: expect.stringMatching('old'),
    })
  })
})

describe('the library under overlays', () => {
  it('keeps the first when a second comes, which sees it', async () => {
    const twice =
      '(lib.extend (final: prev: { a = 1; b = final.c; })).extend (final: prev: { c = prev.a + 1; })'
    expect(await evaluate(`let l = ${twice}; in [ l.a l.b l.c ]`)).toEqual([1, 2, 2])
  })

  it('uses what an overlay replaces in its own functions', async () => {
    const shouting = '(lib.extend (final: prev: { escapeNixIdentifier = lib.toUpper; }))'
    expect(await evaluate(`${shouting}.showOption [ "a" "b" ]`)).toBe('A.B')
  })

  it('gives modules its additions', async () => {
    const extended = '(lib.extend (final: prev: { answer = 42; }))'
    const modules = '[ ({ lib, ... }: { options.a = lib.mkOption { default = lib.answer; }; }) ]'
    expect(await evaluate(`(${extended}.evalModules { modules = ${modules}; }).config.a`)).toBe(42)
  })
})
