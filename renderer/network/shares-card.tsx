/** The folders that this computer and the machine have in common. */
import { FolderOpen } from 'lucide-react'
import type { ShareView } from '../../contract/network.ts'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { Explained } from '../ui/term.tsx'

const words = text.network.shares

export function SharesCard({ id, shares }: { id: string; shares: ShareView[] }) {
  return (
    <section className="card stack" aria-labelledby="shares">
      <h2 id="shares">{words.title}</h2>
      <p className="muted">
        <Explained>{words.text}</Explained>
      </p>
      {shares.length === 0 ? <p>{words.none}</p> : null}
      {shares.length === 0 ? null : (
        <table className="forwards">
          <thead>
            <tr>
              <th scope="col">{text.network.here}</th>
              <th scope="col">{text.network.inside}</th>
              <th scope="col">
                <span className="visually-hidden">{text.network.actions}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {shares.map((share) => (
              <tr key={share.tag}>
                <td className="share-source">
                  {share.source === null ? (
                    <span className="muted">{words.unknown}</span>
                  ) : (
                    <code>{share.source}</code>
                  )}
                  {share.isThere === false ? <div className="warn">{words.missing}</div> : null}
                </td>
                <td>
                  <code>{share.target ?? words.notMounted(share.tag)}</code>
                </td>
                <td>
                  {share.isThere === true ? (
                    <Button
                      label={text.actions.reveal}
                      onPress={() => attempt(() => call('network.revealShare', { id, tag: share.tag }))}
                    >
                      <FolderOpen size={15} aria-hidden />
                    </Button>
                  ) : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="hint">
        <Explained>{words.rights}</Explained>
      </p>
    </section>
  )
}
