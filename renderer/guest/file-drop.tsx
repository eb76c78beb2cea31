/** A place for files to be dropped on; says where they go while they are above it. */
import { useState, type DragEvent, type ReactNode } from 'react'
import { notify } from '../store/notices.ts'
import { text } from '../text/text.ts'
import './guest-tab.css'

interface FileDropProps {
  /** The guest's folder, to be said; null while nothing can be dropped. */
  into: string | null
  take(this: void, files: File[]): void
  className: string
  children: ReactNode
}

export function FileDrop({ into, take, className, children }: FileDropProps) {
  // Entering a child comes before leaving its parent, so they are counted.
  const [depth, setDepth] = useState(0)
  const accepts = (event: DragEvent) => into !== null && event.dataTransfer.types.includes('Files')
  return (
    <div
      className={`file-drop ${className}`}
      onDragEnter={(event) => {
        if (accepts(event)) setDepth((n) => n + 1)
      }}
      onDragLeave={(event) => {
        if (accepts(event)) setDepth((n) => Math.max(0, n - 1))
      }}
      onDragOver={(event) => {
        if (!accepts(event)) return
        event.preventDefault()
        event.dataTransfer.dropEffect = 'copy'
      }}
      onDrop={(event) => {
        if (!accepts(event)) return
        event.preventDefault()
        setDepth(0)
        take(filesOf(event.dataTransfer))
      }}
    >
      {children}
      {depth > 0 && into !== null ? (
        <div className="drop-cover" role="status">
          {text.guest.copy.dropInto(into)}
        </div>
      ) : null}
    </div>
  )
}

const isFolder = (item: DataTransferItem) => item.webkitGetAsEntry()?.isDirectory === true

/** A folder looks like a file whose bytes cannot be read. */
function filesOf(dropped: DataTransfer): File[] {
  const items = [...dropped.items].filter(({ kind }) => kind === 'file')
  if (items.some(isFolder)) notify({ message: text.guest.copy.noFolders })
  return items
    .filter((item) => !isFolder(item))
    .map((item) => item.getAsFile())
    .filter((file) => file !== null)
}
