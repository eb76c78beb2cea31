/** Which nixpkgs a machine is made of: its source, what it is pinned to, and the way to a newer one. */
import { LoaderCircle, RefreshCw } from 'lucide-react'
import { useState } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import { isPinned, type SourceChoice } from '../../contract/source.ts'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { FetchedBytes } from './fetched-bytes.tsx'
import { PinName } from './pin-name.tsx'
import { SourceSelect } from './source-select.tsx'
import { UpdateDialog } from './update-dialog.tsx'
import { Explained } from '../ui/term.tsx'

const words = text.nixpkgs

export function NixpkgsCard({ machine, choices }: { machine: MachineView; choices: SourceChoice[] }) {
  const { id, nixpkgs, pin, isFetchingNixpkgs } = machine
  const [isUpdating, setUpdating] = useState(false)
  if (machine.configuration.kind === 'flake')
    return (
      <section className="card stack">
        <h2>{text.details.source}</h2>
        <p className="hint">
          <Explained>{words.elsewhere.lock}</Explained>
        </p>
      </section>
    )
  return (
    <section className="card stack">
      <SourceSelect
        label={text.details.source}
        choices={choices}
        value={nixpkgs}
        onChange={(chosen) => attempt(() => call('machines.setSource', { id, nixpkgs: chosen }))}
      />
      <span className="hint">
        <Explained>{text.details.sourceNote}</Explained>
      </span>
      {!isPinned(nixpkgs) ? (
        <p className="hint">
          <Explained>{words.asItIs}</Explained>
        </p>
      ) : (
        <div className="row">
          <div className="grow" role="status">
            {isFetchingNixpkgs ? (
              <span className="row">
                <LoaderCircle size={15} className="spin" aria-hidden /> {words.busy}
                <FetchedBytes source={nixpkgs} />
              </span>
            ) : pin === null ? (
              <span className="hint">
                <Explained>{words.notYet}</Explained>
              </span>
            ) : (
              <>
                <Explained>{words.pinned}</Explained> <PinName pin={pin} />
                <div className="hint">{words.pinnedAt(text.time(pin.pinnedAt))}</div>
              </>
            )}
          </div>
          <Button isDisabled={isFetchingNixpkgs} onPress={() => setUpdating(true)}>
            <RefreshCw size={15} aria-hidden /> {words.look}
          </Button>
        </div>
      )}
      {isUpdating ? <UpdateDialog machine={machine} onClose={() => setUpdating(false)} /> : null}
    </section>
  )
}
