/** The screenshots that a script took. */
import { useEffect, useState } from 'react'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'

const mostPictures = 12

export function Pictures({ id, run, files }: { id: string; run: string; files: string[] }) {
  if (files.length === 0) return null
  return (
    <div className="run-pictures">
      {files.slice(0, mostPictures).map((file) => (
        <Picture key={`${run} ${file}`} id={id} run={run} file={file} />
      ))}
    </div>
  )
}

function Picture({ id, run, file }: { id: string; run: string; file: string }) {
  const [url, setUrl] = useState<string | null>(null)
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
      {url === null ? null : <img src={url} alt={file} />}
      <figcaption className="hint">{file}</figcaption>
    </figure>
  )
}
