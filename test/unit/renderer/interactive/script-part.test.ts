/** Which part of a script a place in it means. */
import { python } from '@codemirror/lang-python'
import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { partAt, subtestAt } from '../../../../renderer/interactive/script-part.ts'

const script = `start_all()

with subtest("both are up"):
    web.wait_for_unit(
        "multi-user.target"
    )
    with machine.nested("x"):
        db.succeed("""
  a
""")

for machine in [web, db]:
    machine.succeed("true")
`
/** `from`, `to`: texts whose first places are marked. */
function stateAt(from: string, to?: string) {
  const anchor = script.indexOf(from)
  const head = to === undefined ? anchor : script.indexOf(to) + to.length
  return EditorState.create({ doc: script, selection: { anchor, head }, extensions: [python().language] })
}

describe('the part at the cursor', () => {
  it('is the whole statement that the line belongs to', () => {
    expect(partAt(stateAt('start_all'))).toEqual({ from: 1, to: 1 })
    expect(partAt(stateAt('web.wait'))).toEqual({ from: 4, to: 6 })
    expect(partAt(stateAt('"multi'))).toEqual({ from: 4, to: 6 })
    expect(partAt(stateAt('db.succeed'))).toEqual({ from: 8, to: 10 })
    expect(partAt(stateAt('for machine'))).toEqual({ from: 12, to: 13 })
    expect(partAt(stateAt('machine.succeed'))).toEqual({ from: 13, to: 13 })
    expect(partAt(stateAt('\n\nwith'))).toEqual({ from: 1, to: 1 })
    expect(partAt(stateAt('\nwith'))).toBeNull()
  })

  it('is what is marked, by whole lines', () => {
    expect(partAt(stateAt('all()', 'both'))).toEqual({ from: 1, to: 3 })
    expect(partAt(stateAt('start_all', 'start_all()\n'))).toEqual({ from: 1, to: 1 })
  })

  it('lies in a subtest, or in none', () => {
    expect(subtestAt(stateAt('db.succeed'))).toEqual({ from: 3, to: 10, name: 'both are up' })
    expect(subtestAt(stateAt('with subtest'))).toEqual({ from: 3, to: 10, name: 'both are up' })
    expect(subtestAt(stateAt('for machine'))).toBeNull()
  })

  it('has nothing of what follows a block without an empty line', () => {
    const doc = 'with subtest("a"):\n    one()\ntwo()\nfor x in y:\n    three()\n# four\nfive()\n'
    const at = (words: string) =>
      EditorState.create({
        doc,
        selection: { anchor: doc.indexOf(words) },
        extensions: [python().language],
      })
    expect(subtestAt(at('one'))).toEqual({ from: 1, to: 2, name: 'a' })
    expect(partAt(at('with'))).toEqual({ from: 1, to: 2 })
    expect(partAt(at('for'))).toEqual({ from: 4, to: 5 })
  })
})
