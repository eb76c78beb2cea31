/** One image: what it is, and what can be done with it. */
import { Download, FolderOpen, Play, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { BuiltImage } from '../../contract/image.ts'
import { call } from '../bridge.ts'
import { attempt, notify } from '../store/notices.ts'
import { showTab } from '../store/store.ts'
import { imagesText as words } from '../text/images.ts'
import { text } from '../text/text.ts'
import { CommandList } from '../ui/command-list.tsx'
import { Button } from '../ui/controls.tsx'
import { CopyButton } from '../ui/copy-button.tsx'
import { ProgressBar } from '../ui/progress-bar.tsx'
import { formatName } from './format-name.ts'
import { RemoveImage } from './remove-image.tsx'

interface ImageCardProps {
  id: string
  image: BuiltImage
  /** How much of it is hashed, 0 to 1; null while it is not being hashed. */
  hashed: number | null
  /** Something is done with the machine's files. */
  isBusy: boolean
}

export function ImageCard({ id, image, hashed, isBusy }: ImageCardProps) {
  const { key, file, bytes, sha256, isThere, isCd } = image
  const name = file.split('/').at(-1) ?? ''
  const [isTrying, setTrying] = useState(false)
  const [isRemoving, setRemoving] = useState(false)
  const tryIt = async () => {
    setTrying(true)
    try {
      const tried = await call('images.try', { id, key })
      showTab(tried.id, 'display')
    } finally {
      setTrying(false)
    }
  }
  const save = async () => {
    const saved = await call('images.save', { id, key })
    if (saved !== null) notify({ message: words.saved(saved) })
  }
  return (
    <section className="card stack" aria-label={name}>
      <div className="row">
        <h2 className="grow images-name">{name}</h2>
        <span className="hint">{formatName(image.kind.format)}</span>
      </div>
      <dl className="facts">
        <dt>{words.size}</dt>
        <dd>{text.bytes(bytes)}</dd>
        <dt>{words.built}</dt>
        <dd>{words.builtIn(text.moment(image.builtAt), text.duration(image.tookMs))}</dd>
        <dt>{words.sha256}</dt>
        <dd className="row">
          {sha256 === null ? (
            <div className="images-hashing">
              <ProgressBar label={words.hashing} fraction={hashed} />
            </div>
          ) : (
            <>
              <code className="grow images-hash">{sha256}</code>
              <CopyButton value={sha256} />
            </>
          )}
        </dd>
        <dt>{words.file}</dt>
        <dd>
          <code className="images-hash">{file}</code>
        </dd>
      </dl>
      {isThere ? null : <p className="error-text">{words.gone}</p>}
      <div className="row images-actions">
        <Button
          tip={isCd ? words.tryTip : words.notTried}
          isDisabled={!isThere || !isCd || isTrying}
          onPress={() => attempt(tryIt)}
        >
          <Play size={15} aria-hidden /> {words.try}
        </Button>
        <Button isDisabled={!isThere || isBusy} onPress={() => attempt(save)}>
          <Download size={15} aria-hidden /> {words.save}
        </Button>
        <Button isDisabled={!isThere} onPress={() => attempt(() => call('images.reveal', { id, key }))}>
          <FolderOpen size={15} aria-hidden /> {words.reveal}
        </Button>
        <span className="grow hint" role="status">
          {isTrying ? words.trying : ''}
        </span>
        <Button kind="danger" onPress={() => setRemoving(true)}>
          <Trash2 size={15} aria-hidden /> {words.remove}
        </Button>
      </div>
      <details>
        <summary>{words.command}</summary>
        <CommandList commands={[{ label: words.commandPlace, text: image.command }]} />
      </details>
      {isRemoving ? (
        <RemoveImage id={id} image={image} name={name} onClose={() => setRemoving(false)} />
      ) : null}
    </section>
  )
}
