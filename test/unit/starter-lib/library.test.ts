/** The usual functions: what they give, and that each is found by both of its names. */
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { evaluate, evaluateAll, evaluateWithTrace, failure, folder } from './evaluation.ts'
import { cases } from './library-cases.ts'

describe('the library', () => {
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

  it('copies a cleaned source to the store, without what a second filter leaves out', async () => {
    await mkdir(path.join(folder, 'source/.git'), { recursive: true })
    const files = ['.git/HEAD', 'main.c', 'main.o', 'main.c~', 'notes.md']
    await Promise.all(files.map((file) => writeFile(path.join(folder, 'source', file), '')))
    const read = (source: string) =>
      evaluate(`builtins.attrNames (builtins.readDir (${source}).outPath)`, '--read-write-mode')
    expect(await read(`lib.cleanSource ${folder}/source`)).toEqual(['main.c', 'notes.md'])
    const twice = `lib.sourceFilesBySuffices (lib.cleanSource ${folder}/source) [ ".c" ".o" ]`
    expect(await read(twice)).toEqual(['main.c'])
    expect(await read(`lib.sourceByRegex ${folder}/source [ "notes.*" ]`)).toEqual(['notes.md'])
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
