/** A small picture of a machine's screen, renewed while somebody can see it. */
import { useCallback } from 'react'
import { call } from '../bridge.ts'
import { usePicture } from '../ui/use-picture.ts'

const looking = { isOn: true, changedMs: 4000, restingMs: 4000 }

/** Shows nothing until there is a picture. */
export function Thumbnail({ id }: { id: string }) {
  const take = useCallback(() => call('display.thumbnail', { id }), [id])
  const address = usePicture(take, looking)
  return address === null ? null : <img className="thumbnail" src={address} alt="" />
}
