/** Options that have moved, changed or gone: their definitions, and what the user is told. */
import { describe, expect, it } from 'vitest'
import { evaluate, evaluateWithTrace } from './evaluation.ts'

const evaluated = (...modules: string[]) =>
  evaluate(`(lib.evalModules { modules = [ ${modules.join(' ')} ]; }).config`)

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
