/** A small picture of a machine's screen, renewed while somebody can see it. */
import { useEffect, useState } from 'react'
import { call } from '../bridge.ts'

const renewMs = 4000

/** Nothing is asked for while the window is hidden. Shows nothing until there is a picture. */
export function Thumbnail({ id }: { id: string }) {
  const [address, setAddress] = useState<string | null>(null)
  useEffect(() => {
    let isOver = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let last: Uint8Array = new Uint8Array()
    let shown: string | null = null
    const renew = async () => {
      clearTimeout(timer)
      if (document.visibilityState === 'hidden') return
      const png = await call('display.thumbnail', { id }).catch(() => null)
      if (isOver) return
      if (png !== null && !isSame(png, last)) {
        last = png
        if (shown !== null) URL.revokeObjectURL(shown)
        shown = URL.createObjectURL(new Blob([new Uint8Array(png)], { type: 'image/png' }))
        setAddress(shown)
      }
      timer = setTimeout(() => void renew(), renewMs)
    }
    const onVisible = () => void renew()
    document.addEventListener('visibilitychange', onVisible)
    void renew()
    return () => {
      isOver = true
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisible)
      if (shown !== null) URL.revokeObjectURL(shown)
    }
  }, [id])
  return address === null ? null : <img className="thumbnail" src={address} alt="" />
}

/** A picture that has not changed is not drawn anew. */
function isSame(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, at) => byte === b[at])
}
