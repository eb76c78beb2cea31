/** What a guest says of itself. */
import { useState } from 'react'
import type { GuestFacts } from '../../contract/guest.ts'
import { text } from '../text/text.ts'
import { CopyButton } from '../ui/copy-button.tsx'
import { Elapsed } from '../ui/elapsed.tsx'
import { Explained } from '../ui/term.tsx'

const words = text.guest

export function FactsCard({ facts, version }: { facts: GuestFacts | null; version: string }) {
  return (
    <section className="card" aria-label={words.title} aria-busy={facts === null}>
      <dl className="facts">
        <Fact name={words.system} value={facts?.system} />
        <Fact name={words.kernel} value={facts?.kernel} />
        <Fact name={words.hostName} value={facts?.hostName} />
        {facts === null || facts.upMs === null ? null : (
          <>
            <dt>{words.up}</dt>
            <dd>
              <Up key={facts.upMs} upMs={facts.upMs} />
            </dd>
          </>
        )}
        {facts?.addresses?.map((one) => (
          <div className="fact-group" key={one.interface}>
            <dt>{words.addresses}</dt>
            <dd>
              <code>{one.interface}</code>
              {one.hardware === null ? null : <span className="hint"> {one.hardware}</span>}
              {one.addresses.length === 0 ? <div className="hint">{words.noAddress}</div> : null}
              {one.addresses.map((address) => (
                <div className="row" key={address}>
                  <code>{address}</code>
                  <CopyButton value={address.replace(/\/\d+$/, '')} />
                </div>
              ))}
            </dd>
          </div>
        ))}
        <Fact name={words.agent} value={words.agentVersion(version)} />
      </dl>
    </section>
  )
}

function Fact({ name, value }: { name: string; value: string | null | undefined }) {
  if (value === null || value === undefined) return null
  return (
    <>
      <dt>
        <Explained>{name}</Explained>
      </dt>
      <dd>{value}</dd>
    </>
  )
}

function Up({ upMs }: { upMs: number }) {
  const [since] = useState(() => Date.now() - upMs)
  return <Elapsed since={since} />
}
