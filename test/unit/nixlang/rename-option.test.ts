/** Another name for a part of an option. */
import { describe, expect, it } from 'vitest'
import { applyEdits } from '../../../nixlang/edit.ts'
import { renameOption } from '../../../nixlang/rename-option.ts'

const path = ['users', 'users', 'alice']
const text = `{ config, ... }: {
  users.users.alice = { # me
    isNormalUser = true;
  };
  users.users."alice".extraGroups = [ "wheel" ];
  users = { users = { alice.uid = 1000; bob.uid = 1001; }; };
  environment.etc.alice.text = "alice";
}
`

function after(name: string, before = text): string {
  const outcome = renameOption(before, path, name)
  if (!outcome.ok) throw new Error(outcome.message)
  return applyEdits(before, outcome.edits)
}

describe('renameOption', () => {
  it('changes the name wherever the text defines something of it, and there alone', () => {
    expect(after('carol')).toBe(
      text
        .replace('users.alice =', 'users.carol =')
        .replace('"alice".extraGroups', 'carol.extraGroups')
        .replace('alice.uid', 'carol.uid'),
    )
    expect(after('alice')).toBe(text)
  })

  it('quotes what is no plain name, and comes back to where it began', () => {
    const odd = after('a.b ${x}')
    expect(odd).toContain('users.users."a.b \\${x}" = {')
    const back = renameOption(odd, ['users', 'users', 'a.b ${x}'], 'alice')
    expect(back.ok && applyEdits(odd, back.edits)).toBe(text.replace('"alice".', 'alice.'))
  })

  it('refuses a name that is taken, empty, inherited or from an expression', () => {
    expect(renameOption(text, path, 'bob')).toMatchObject({ ok: false, reason: 'present' })
    expect(renameOption(text, path, '')).toMatchObject({ ok: false, reason: 'value' })
    expect(renameOption('{ users.users = { inherit (x) alice; }; }', path, 'b')).toMatchObject({ ok: false })
    expect(renameOption('{ users.users = f x; }', path, 'b')).toMatchObject({ ok: false })
  })
})
