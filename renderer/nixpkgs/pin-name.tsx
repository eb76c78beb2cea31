/** What a machine is pinned to, in a few words. */
import type { NixpkgsPin } from '../../contract/source.ts'
import { text } from '../text/text.ts'

const words = text.nixpkgs

/** Version, commit and its date, as far as nixpkgs tells. */
export function PinName({ pin }: { pin: NixpkgsPin }) {
  const { version, revision, committedAt } = pin
  const more = [
    revision === null ? '' : words.commit(revision.slice(0, 12)),
    committedAt === null ? '' : words.committed(text.time(committedAt)),
  ].filter((part) => part !== '')
  return (
    <>
      <strong title={pin.path}>{version ?? words.unknownVersion}</strong>
      {more.length === 0 ? null : <span className="hint">, {more.join(' ')}</span>}
    </>
  )
}
