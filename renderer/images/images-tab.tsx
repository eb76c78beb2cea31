/** The images of a machine: which to build, the build as it runs, and those that are there. */
import { Ban, Disc3, RefreshCw } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import type { FailureData } from '../../contract/failure.ts'
import type { ImageKind, ImagesView } from '../../contract/image.ts'
import type { MachineView } from '../../contract/machine.ts'
import { call, failureOf } from '../bridge.ts'
import { BuildParts } from '../build/build-parts.tsx'
import { BuildSummary } from '../build/build-summary.tsx'
import { attempt } from '../store/notices.ts'
import { imagesText as words } from '../text/images.ts'
import { Button } from '../ui/controls.tsx'
import { CommandList } from '../ui/command-list.tsx'
import { FailureCard } from '../ui/failure.tsx'
import { Segments } from '../ui/segments.tsx'
import { ImageCard } from './image-card.tsx'
import { formatName } from './format-name.ts'
import { buildImage, useImages } from './images-store.ts'
import { Explained } from '../ui/term.tsx'
import '../build/build-tab.css'
import './images.css'

const sides = ['images', 'log'] as const

export function ImagesTab({ machine, isShown }: { machine: MachineView; isShown: boolean }) {
  const { id } = machine
  const view = useImages(id)
  const [side, setSide] = useState<'images' | 'log'>('images')
  const build = view?.build ?? null
  const status = build?.status ?? { phase: 'never' as const }
  const key = status.phase === 'never' ? null : status.key
  const isBuilding = status.phase === 'running' || status.phase === 'cancelling'
  // A build that begins is what one wants to see, and then what came of it.
  const [seen, setSeen] = useState({ key, isBuilding })
  if (seen.key !== key || seen.isBuilding !== isBuilding) {
    setSeen({ key, isBuilding })
    setSide(isBuilding || status.phase === 'failed' ? 'log' : 'images')
  }
  if (!isShown || view === undefined) return null
  return (
    <>
      <div className="build-head">
        <Chooser machine={machine} isBuilding={isBuilding} isCancelling={status.phase === 'cancelling'}>
          {key === null ? null : (
            <Segments
              label={words.what}
              items={sides.map((one) => ({ key: one, label: words.sides[one] }))}
              value={side}
              onChange={setSide}
            />
          )}
        </Chooser>
        {status.phase === 'never' || (status.phase === 'succeeded' && side === 'images') ? null : (
          <BuildSummary build={status} />
        )}
        {status.phase === 'failed' ? <FailureCard machine={id} failure={status.failure} /> : null}
      </div>
      {side === 'log' && key !== null ? (
        <>
          {build === null || build.command === '' ? null : (
            <details className="images-command pad">
              <summary>{words.command}</summary>
              <CommandList commands={[{ label: words.commandPlace, text: build.command }]} />
            </details>
          )}
          <BuildParts key={key} id={id} build={key} isRunning={isBuilding} />
        </>
      ) : (
        <List machine={machine} view={view} />
      )}
    </>
  )
}

function List({ machine, view }: { machine: MachineView; view: ImagesView }) {
  if (view.images.length === 0)
    return (
      <div className="empty">
        <Disc3 size={40} strokeWidth={1.2} className="muted" aria-hidden />
        <h2>{words.none}</h2>
        <p>
          <Explained>{words.noneText}</Explained>
        </p>
      </div>
    )
  return (
    <div className="page images-page">
      <div className="stack narrow">
        {view.images.map((image) => (
          <ImageCard
            key={image.key}
            id={machine.id}
            image={image}
            hashed={view.hashing?.key === image.key ? view.hashing.fraction : null}
            isBusy={machine.task !== null}
          />
        ))}
      </div>
    </div>
  )
}

interface ChooserProps {
  machine: MachineView
  isBuilding: boolean
  isCancelling: boolean
  /** At the end of the row. */
  children: ReactNode
}

/** Which image to build, of those that the machine's nixpkgs has. */
function Chooser({ machine, isBuilding, isCancelling, children }: ChooserProps) {
  const { id } = machine
  const [offer, setOffer] = useState<ImageKind[] | FailureData | null>(null)
  const [chosen, setChosen] = useState('')
  const [asked, setAsked] = useState(0)
  const source = JSON.stringify([machine.nixpkgs, machine.pin, machine.needsBuild])
  useEffect(() => {
    let isWanted = true
    setOffer(null)
    call('images.offer', { id }).then(
      (kinds) => isWanted && setOffer(kinds),
      (error: unknown) => isWanted && setOffer(failureOf(error)),
    )
    return () => {
      isWanted = false
    }
  }, [id, source, asked])
  const kinds = Array.isArray(offer) ? offer : []
  const kind = kinds.find(({ format }) => format === chosen) ?? kinds[0]
  return (
    <div className="stack images-chooser">
      <div className="row">
        <label className="row images-format">
          <span className="label">{words.format}</span>
          <select
            className="input"
            disabled={kinds.length === 0 || isBuilding}
            value={kind?.format ?? ''}
            onChange={({ target }) => setChosen(target.value)}
          >
            {kinds.map(({ format }) => (
              <option key={format} value={format}>
                {formatName(format)}
              </option>
            ))}
          </select>
        </label>
        {isBuilding ? (
          <Button isDisabled={isCancelling} onPress={() => attempt(() => call('images.cancel', { id }))}>
            <Ban size={15} aria-hidden /> {words.cancel}
          </Button>
        ) : (
          <Button isDisabled={kind === undefined} onPress={() => kind && attempt(() => buildImage(id, kind))}>
            <Disc3 size={15} aria-hidden /> {words.build}
          </Button>
        )}
        <Button kind="quiet" label={words.lookAgain} onPress={() => setAsked(asked + 1)}>
          <RefreshCw size={15} aria-hidden />
        </Button>
        <span className="hint grow" role="status">
          {offer === null ? (
            <span className="late">{words.looking}</span>
          ) : kind === undefined ? null : (
            words.ways[kind.way]
          )}
        </span>
        {children}
      </div>
      {offer === null || Array.isArray(offer) ? null : <FailureCard machine={id} failure={offer} />}
    </div>
  )
}
