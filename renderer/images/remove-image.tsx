/** Asks before an image is removed, with what that frees. */
import { useEffect, useState } from 'react'
import type { BuiltImage } from '../../contract/image.ts'
import type { FailureData } from '../../contract/failure.ts'
import { call, failureOf } from '../bridge.ts'
import { attempt, notify } from '../store/notices.ts'
import { imagesText as words } from '../text/images.ts'
import { text } from '../text/text.ts'
import { FailureCard } from '../ui/failure.tsx'
import { Question } from '../ui/question.tsx'
import { Explained } from '../ui/term.tsx'

interface RemoveImageProps {
  id: string
  image: BuiltImage
  name: string
  onClose(this: void): void
}

export function RemoveImage({ id, image: { key }, name, onClose }: RemoveImageProps) {
  const [space, setSpace] = useState<number | FailureData | null>(null)
  useEffect(() => {
    let isWanted = true
    call('images.space', { id, key }).then(
      ({ bytes }) => isWanted && setSpace(bytes),
      (error: unknown) => isWanted && setSpace(failureOf(error)),
    )
    return () => {
      isWanted = false
    }
  }, [id, key])
  const remove = async () => {
    const { bytes } = await call('images.remove', { id, key })
    notify({ message: words.removed(text.bytes(bytes)) })
  }
  return (
    <Question
      title={words.removeTitle(name)}
      confirm={words.removeNow}
      isDisabled={typeof space !== 'number'}
      onConfirm={() => {
        attempt(remove)
        onClose()
      }}
      onCancel={onClose}
    >
      <p>
        <Explained>{words.removeText}</Explained>
      </p>
      <p role="status">
        {space === null
          ? words.counting
          : typeof space !== 'number'
            ? null
            : space === 0
              ? words.wouldFreeNothing
              : words.wouldFree(text.bytes(space))}
      </p>
      {space === null || typeof space === 'number' ? null : <FailureCard failure={space} />}
    </Question>
  )
}
