/** Pictures of a run, small; a click shows one whole. */
import { useEffect, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'
import { testsText } from '../text/tests.ts'
import { Button } from '../ui/controls.tsx'

const mostPictures = 12

interface PicturesProps {
  id: string
  /** The run's key. */
  run: string
  files: string[]
  /** What is written below a picture; its file's name where it is left out. */
  nameOf?: (file: string) => string
}

export function Pictures({ id, run, files, nameOf = (file) => file }: PicturesProps) {
  if (files.length === 0) return null
  return (
    <div className="run-pictures">
      {files.slice(0, mostPictures).map((file) => (
        <Picture key={`${run} ${file}`} id={id} run={run} file={file} name={nameOf(file)} />
      ))}
    </div>
  )
}

function Picture({ id, run, file, name }: { id: string; run: string; file: string; name: string }) {
  const [url, setUrl] = useState<string | null>(null)
  const [isLarge, setLarge] = useState(false)
  useEffect(() => {
    let made: string | null = null
    let isOver = false
    attempt(async () => {
      const bytes = await call('tests.picture', { id, key: run, file })
      if (bytes === null || isOver) return
      made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: 'image/png' }))
      setUrl(made)
    })
    return () => {
      isOver = true
      if (made !== null) URL.revokeObjectURL(made)
    }
  }, [id, run, file])
  return (
    <figure className="run-picture">
      {url === null ? null : (
        <button type="button" aria-label={testsText.enlargePicture(name)} onClick={() => setLarge(true)}>
          <img src={url} alt={name} />
        </button>
      )}
      <figcaption className="hint">{name}</figcaption>
      {url === null || !isLarge ? null : (
        <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={setLarge}>
          <Modal>
            <Dialog className="dialog stack large-picture">
              <div className="row">
                <Heading slot="title" className="grow">
                  {name}
                </Heading>
                <Button onPress={() => setLarge(false)}>{testsText.closePicture}</Button>
              </div>
              <img src={url} alt="" />
            </Dialog>
          </Modal>
        </ModalOverlay>
      )}
    </figure>
  )
}
