/** The usual functions: what they give, and that each is found by both of its names. */
import { beforeAll, describe, expect, it } from 'vitest'
import { evaluate, evaluateWithTrace, failure, folder } from './evaluation.ts'

const d =
  '{ type = "derivation"; name = "tool-1.2"; outPath = "/tool"; meta.mainProgram = "t"; bin = "/bin-out"; }'

/** An expression and what it gives. */
const cases: [expression: string, value: unknown][] = [
  // attribute sets
  [`lib.mapAttrs' (n: v: lib.nameValuePair ("x" + n) (v + 1)) { a = 1; }`, { xa: 2 }],
  ['lib.filterAttrs (n: v: n == "a" || v == 2) { a = 1; b = 2; c = 3; }', { a: 1, b: 2 }],
  ['lib.filterAttrsRecursive (n: v: v != null) { a = null; b = { c = null; d = 1; }; }', { b: { d: 1 } }],
  ['map (p: lib.attrByPath p 0 { a.b = 1; }) [ [ "a" "b" ] [ "a" "c" ] [ ] ]', [1, 0, { a: { b: 1 } }]],
  ['lib.setAttrByPath [ "a" "b" ] 1', { a: { b: 1 } }],
  ['map (p: lib.hasAttrByPath p { a.b = 1; }) [ [ "a" "b" ] [ "a" "b" "c" ] ]', [true, false]],
  ['lib.getAttrFromPath [ "a" ] { a = 1; }', 1],
  ['lib.recursiveUpdate { a.b = 1; a.c = 2; } { a.b = 3; d = 4; }', { a: { b: 3, c: 2 }, d: 4 }],
  ['lib.genAttrs [ "a" ] (n: n + n)', { a: 'aa' }],
  ['lib.optionalAttrs false { a = 1; }', {}],
  ['lib.mapAttrsToList (n: v: n + v) { b = "2"; a = "1"; }', ['a1', 'b2']],
  ['lib.attrsToList { a = 1; }', [{ name: 'a', value: 1 }]],
  ['lib.concatMapAttrs (n: v: { ${n} = v; "${n}2" = v; }) { a = 1; }', { a: 1, a2: 1 }],
  ['lib.foldlAttrs (acc: n: v: acc + n + v) "" { b = "2"; a = "1"; }', 'a1b2'],
  ['lib.foldAttrs (v: acc: [ v ] ++ acc) [ ] [ { a = 1; } { a = 2; b = 3; } ]', { a: [1, 2], b: [3] }],
  ['lib.zipAttrsWith (n: vs: vs) [ { a = 1; } { a = 2; b = 3; } ]', { a: [1, 2], b: [3] }],
  [
    'lib.cartesianProduct { a = [ 1 2 ]; b = [ 3 ]; }',
    [
      { a: 1, b: 3 },
      { a: 2, b: 3 },
    ],
  ],
  ['lib.collect builtins.isInt { a = 1; b.c = 2; d = "x"; }', [1, 2]],
  ['lib.mapAttrsRecursive (p: v: lib.concatStringsSep "." p + v) { a.b = "!"; }', { a: { b: 'a.b!' } }],
  [
    'lib.updateManyAttrsByPath [ { path = [ "a" "b" ]; update = x: x + 1; } ] { a.b = 1; c = 2; }',
    { a: { b: 2 }, c: 2 },
  ],
  ['lib.matchAttrs { a.b = 1; } { a = { b = 1; c = 2; }; }', true],
  ['lib.attrVals [ "b" "a" ] { a = 1; b = 2; }', [2, 1]],
  ['lib.getAttrs [ "a" ] { a = 1; b = 2; }', { a: 1 }],
  ['lib.mergeAttrsList [ { a = 1; } { a = 2; b = 3; } ]', { a: 2, b: 3 }],
  [`map toString [ (lib.getBin ${d}) (lib.getDev ${d}) ]`, ['/bin-out', '/tool']],
  // lists
  ['lib.unique [ 2 1 2 ]', [2, 1]],
  ['lib.flatten [ 1 [ 2 [ 3 ] ] ]', [1, 2, 3]],
  ['lib.optional true 1 ++ lib.optionals false [ 2 ]', [1]],
  ['lib.imap0 (i: v: i + v) [ 1 1 ] ++ lib.imap1 (i: v: i + v) [ 1 1 ]', [1, 2, 2, 3]],
  [
    '[ (lib.last [ 1 2 ]) (lib.init [ 1 2 ]) (lib.take 1 [ 1 2 ]) (lib.drop 1 [ 1 2 ]) (lib.take 5 [ 1 ]) ]',
    [2, [1], [1], [2], [1]],
  ],
  ['lib.range 2 4', [2, 3, 4]],
  ['[ (lib.findFirst (x: x > 1) 0 [ 1 2 3 ]) (lib.findFirst (x: x > 9) 0 [ 1 ]) ]', [2, 0]],
  ['lib.foldr (a: b: a + b) "!" [ "a" "b" ] + lib.foldl (a: b: a + b) "!" [ "a" "b" ]', 'ab!!ab'],
  [`lib.foldl' (a: b: a - b) 10 [ 1 2 ]`, 7],
  ['lib.sort (a: b: a < b) [ 3 1 2 ]', [1, 2, 3]],
  ['lib.sortOn builtins.stringLength [ "ccc" "a" "bb" ]', ['a', 'bb', 'ccc']],
  ['lib.naturalSort [ "a10" "a2" "b1" "a" ]', ['a', 'a2', 'a10', 'b1']],
  ['(lib.partition (x: x > 1) [ 1 2 3 ]).right', [2, 3]],
  ['lib.zipLists [ 1 2 ] [ "a" ]', [{ fst: 1, snd: 'a' }]],
  [
    '[ (lib.subtractLists [ 1 ] [ 1 2 ]) (lib.intersectLists [ 1 ] [ 1 2 ]) (lib.remove 1 [ 1 2 1 ]) ]',
    [[2], [1], [2]],
  ],
  ['lib.reverseList [ 1 2 3 ]', [3, 2, 1]],
  ['[ (lib.toList 1) (lib.toList [ 1 ]) (lib.singleton 1) (lib.replicate 2 0) ]', [[1], [1], [1], [0, 0]]],
  ['lib.count (x: x > 1) [ 1 2 3 ]', 2],
  ['(lib.toposort (a: b: a < b) [ 3 1 2 ]).result', [1, 2, 3]],
  ['(lib.toposort (a: b: true) [ 1 2 ]) ? cycle', true],
  ['lib.crossLists (a: b: a + b) [ [ 1 2 ] [ 10 20 ] ]', [11, 21, 12, 22]],
  ['lib.groupBy (x: if x > 1 then "big" else "small") [ 1 2 3 ]', { big: [2, 3], small: [1] }],
  // strings
  [
    'lib.concatStringsSep ", " [ "a" "b" ] + lib.concatMapStringsSep "-" toString [ 1 2 ] + lib.concatStrings [ "x" "y" ]',
    'a, b1-2xy',
  ],
  ['lib.concatLines [ "a" "b" ]', 'a\nb\n'],
  ['lib.concatImapStringsSep "," (i: v: "${toString i}${v}") [ "a" "b" ]', '1a,2b'],
  ['lib.optionalString false "a" + lib.optionalString true "b"', 'b'],
  [`lib.escapeShellArgs [ "a b" "it's" "plain-1.0/x" "" ]`, `'a b' 'it'\\''s' plain-1.0/x ''`],
  ['lib.escapeNixString "a\\"\\${b}"', '"a\\"\\${b}"'],
  ['map lib.escapeNixIdentifier [ "a-b" "1a" "with" ]', ['a-b', '"1a"', '"with"']],
  ['map (lib.splitString ".") [ "a.b" "" "a." ]', [['a', 'b'], [''], ['a', '']]],
  [
    '[ (lib.hasPrefix "a" "ab") (lib.hasSuffix "b" "ab") (lib.hasSuffix "ab" "b") (lib.hasInfix "b." "ab.c") (lib.hasInfix "b." "abc") ]',
    [true, true, false, true, false],
  ],
  [
    '[ (lib.removePrefix "a" "ab") (lib.removeSuffix "b" "ab") (lib.removePrefix "x" "ab") ]',
    ['b', 'a', 'ab'],
  ],
  ['lib.toUpper "aZ1" + lib.toLower "aZ1"', 'AZ1az1'],
  ['lib.stringToCharacters "ab"', ['a', 'b']],
  ['lib.fixedWidthString 5 "0" "42" + lib.fixedWidthNumber 3 7', '00042007'],
  [
    '[ (lib.versionOlder "1.9" "1.10") (lib.versionAtLeast "1.9" "1.10") (lib.versionAtLeast "2" "2") ]',
    [true, false, true],
  ],
  [`[ (lib.getName "tool-1.2") (lib.getVersion ${d}) (lib.getName { pname = "p"; }) ]`, ['tool', '1.2', 'p']],
  ['map lib.toInt [ "12" " -3 " "0" ]', [12, -3, 0]],
  ['lib.toIntBase10 "007"', 7],
  ['lib.boolToString true', 'true'],
  ['lib.makeBinPath [ "/a" "/b" ] + lib.makeSearchPath "lib" [ "/c" null ]', '/a/bin:/b/bin/c/lib'],
  ['map lib.trim [ "  a b\\n" "" " " ]', ['a b', '', '']],
  [`map lib.isStringLike [ "a" ./. ${d} 1 [ ] ]`, [true, true, true, false, false]],
  ['lib.escapeRegex "a.b*"', 'a\\.b\\*'],
  ['lib.escapeXML "<a & \\"b\\">"', '&lt;a &amp; &quot;b&quot;&gt;'],
  ['lib.escapeURL "a b/c"', 'a%20b%2Fc'],
  [
    'lib.toShellVars { a = "x y"; b = [ "1" "2 3" ]; c = { k = "v w"; }; }',
    "a='x y'\ndeclare -a b=(1 '2 3')\ndeclare -A c=([k]='v w')",
  ],
  ['lib.strings.sanitizeDerivationName "..a b/c"', 'a-b-c'],
  [
    '[ (lib.levenshtein "kitten" "sitting") (lib.levenshteinAtMost 2 "ngnix" "nginx") (lib.levenshteinAtMost 1 "a" "abc") ]',
    [3, true, false],
  ],
  [
    '[ (lib.versions.major "1.2.3") (lib.versions.majorMinor "1.2.3") (lib.versions.pad 3 "1.2-rc") ]',
    ['1', '1.2', '1.2.0-rc'],
  ],
  ['lib.toSentenceCase "heLLO"', 'Hello'],
  // values of every kind
  ['lib.pipe 1 [ (x: x + 1) toString ]', '2'],
  [
    '[ (lib.max 1 2) (lib.min 1 2) (lib.mod 7 3) (lib.flip lib.const 1 2) (lib.id 5) (lib.compare 1 2) ]',
    [2, 1, 1, 2, 5, -1],
  ],
  [
    '[ (lib.isFunction (x: x)) (lib.isFunction (lib.setFunctionArgs (x: x) { a = false; })) (lib.isFunction { }) ]',
    [true, true, false],
  ],
  ['lib.functionArgs (lib.mirrorFunctionArgs ({ a, b ? 1 }: 1) (x: x))', { a: false, b: true }],
  ['map lib.toHexString [ 10 255 256 ]', ['A', 'FF', '100']],
  ['lib.toBaseDigits 2 6', [1, 1, 0]],
  ['lib.versionAtLeast lib.version lib.trivial.release && lib.versionAtLeast lib.trivial.release "25"', true],
  // fixed points and packages
  ['(lib.fix (self: { a = 1; b = self.a + 1; })).b', 2],
  ['(lib.fix (lib.extends (final: prev: { a = prev.a + 10; }) (final: { a = 1; b = final.a; }))).b', 11],
  ['lib.composeManyExtensions [ (f: p: { a = 1; }) (f: p: { b = p.a + 1; }) ] { } { }', { a: 1, b: 2 }],
  ['((lib.makeExtensible (self: { a = 1; b = self.a; })).extend (final: prev: { a = 5; })).b', 5],
  ['((lib.makeOverridable ({ a, b ? 2 }: { sum = a + b; }) { a = 1; }).override { b = 10; }).sum', 11],
  [
    '(lib.callPackageWith { x = 1; y = 2; } ({ x, y, z ? 3 }: { all = [ x y z ]; }) { y = 5; }).all',
    [1, 5, 3],
  ],
  [
    'let newScope = extra: lib.callPackageWith ({ base = 1; } // extra); s = lib.makeScope newScope (self: { a = self.callPackage ({ base }: { v = base; }) { }; b = self.callPackage ({ a }: { v = a.v + 1; }) { }; }); in [ s.b.v (s.overrideScope (final: prev: { a.v = 41; })).b.v ]',
    [2, 42],
  ],
  // configuration formats, programs, commands
  ['lib.generators.toINI { } { s = { a = 1; b = true; }; t.c = "x"; }', '[s]\na=1\nb=true\n\n[t]\nc=x\n'],
  ['lib.generators.toKeyValue { listsAsDuplicateKeys = true; } { a = [ 1 2 ]; }', 'a=1\na=2\n'],
  [
    'lib.generators.toKeyValue { mkKeyValue = lib.generators.mkKeyValueDefault { } " "; } { Port = 22; }',
    'Port 22\n',
  ],
  [
    'lib.generators.toINIWithGlobalSection { } { globalSection.a = 1; sections.s.b = 2; }',
    'a=1\n\n[s]\nb=2\n',
  ],
  [
    'lib.generators.toGitINI { user.name = "A B"; url."x.y".insteadOf = "z"; }',
    '[url "x.y"]\n\tinsteadOf = "z"\n\n[user]\n\tname = "A B"\n',
  ],
  ['lib.generators.toJSON { } { a = [ 1 ]; }', '{"a":[1]}'],
  [`[ (lib.getExe ${d}) (lib.getExe' ${d} "u") ]`, ['/bin-out/bin/t', '/bin-out/bin/u']],
  [`[ (lib.lowPrio ${d}).meta.priority (lib.hiPrio ${d}).meta.priority ]`, [10, -10]],
  [
    'lib.cli.toGNUCommandLine { } { v = true; off = false; name = [ "a" "b" ]; n = 1; none = null; }',
    ['-n', '1', '--name', 'a', '--name', 'b', '-v'],
  ],
  ['[ lib.licenses.mit.spdxId lib.licenses.gpl3Plus.free lib.licenses.unfree.free ]', ['MIT', true, false]],
  [
    '[ (lib.systems.elaborate "x86_64-linux").isLinux (lib.elem "aarch64-linux" lib.platforms.linux) ]',
    [true, true],
  ],
  [`[ (lib.assertMsg true "m") (lib.isDerivation ${d}) (lib.isDerivation { }) ]`, [true, true, false]],
  ['lib.showOption [ "a" "b.c" "<name>" "*" "with" ]', 'a."b.c".<name>.*."with"'],
  ['lib.showFiles [ "a" "b" ]', "`a' and `b'"],
  [
    'lib.cleanSourceFilter "/x/.git" "directory" || lib.cleanSourceFilter "/x/a~" "regular" || lib.cleanSourceFilter "/x/result-2" "symlink"',
    false,
  ],
  ['lib.cleanSourceFilter "/x/main.c" "regular"', true],
  ['(lib.extend (final: prev: { mine = final.id 3; })).mine', 3],
]

describe('the library', () => {
  let values: unknown[]
  beforeAll(async () => {
    values = (await evaluate(`[ ${cases.map(([expression]) => `(${expression})`).join('\n')} ]`)) as unknown[]
  })

  it.each(cases.map(([expression, value], index) => ({ expression, value, index })))(
    '$expression',
    ({ value, index }) => {
      expect(values[index]).toEqual(value)
    },
  )

  it('has its parts under their own names as well as at the top', async () => {
    expect(
      await evaluate(`map (part: lib.all (n: lib ? \${n} && builtins.typeOf lib.\${n} == builtins.typeOf lib.\${part}.\${n}) (lib.attrNames lib.\${part}))
        [ "trivial" "fixedPoints" "attrsets" "lists" "strings" "options" "modules" "customisation" "sources" "meta" "asserts" ]`),
    ).toEqual(Array(11).fill(true))
  })

  it('evaluates every name that it has', async () => {
    const { value } = await evaluateWithTrace(
      'lib.filter (n: !(builtins.tryEval (lib.isAttrs lib.${n} && !lib.isFunction lib.${n} && builtins.all (v: builtins.seq v true) (lib.attrValues lib.${n}))).success) (lib.attrNames lib)',
    )
    expect(value).toEqual([])
  })

  it('copies a cleaned source to the store', async () => {
    const copied = await evaluate(
      `builtins.attrNames (builtins.readDir (lib.sourceByRegex (builtins.path { path = ${folder}; name = "s"; filter = p: t: baseNameOf p != ".nix"; }) [ "none" ]).outPath)`,
    ).catch((error: Error) => error.message)
    expect(copied).toEqual([])
  })
})

describe('a mistake in the use of the library', () => {
  it.each([
    [
      'lib.callPackageWith { cowsay = 1; } ({ cowsayy }: 1) { }',
      /Function called without required argument "cowsayy" at .*, did you mean "cowsay"\?/,
    ],
    ['lib.toInt "x"', /Could not convert "x" to int\./],
    ['lib.toInt "007"', /Ambiguity in interpretation of "007" between octal and zero padded integer\./],
    ['lib.getAttrFromPath [ "a" "b" ] { }', /cannot find attribute `a\.b'/],
    ['lib.last [ ]', /lists\.last: list must not be empty!/],
    ['lib.getExe\' { } "x"', /The first argument is of type set, but it should be a derivation instead\./],
    ['lib.literalExpression 1', /^literalExpression expects a string\.$/],
    ['types.oneOf [ ]', /^types\.oneOf needs to get at least one type in its argument$/],
    ['lib.throwIf true "because" 1', /^because$/],
    ['lib.assertOneOf "x" 1 [ 2 3 ]', /^x must be one of \[ 2 3 \], but is: 1$/],
  ])('%s says what is wrong', async (expression, text) => {
    expect(await failure(expression)).toMatch(text)
  })

  it('that is only a warning is shown and gives the value', async () => {
    const { value, trace } = await evaluateWithTrace('lib.warn "careful" (lib.warnIf false "silent" 3)')
    expect(value).toBe(3)
    expect(trace).toMatch(/evaluation warning:.* careful/)
    expect(trace).not.toMatch('silent')
  })
})
