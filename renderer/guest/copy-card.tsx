/** Copies files into the guest, by dropping or choosing them, and out of it by their path. */
import { FileDown, FileUp } from 'lucide-react'
import { useRef, useState } from 'react'
import type { GuestUser } from '../../contract/guest.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { copyIn, copyOut } from './copies.ts'
import { CopyList } from './copy-list.tsx'
import { FileDrop } from './file-drop.tsx'
import { homeOf } from './home-of.ts'

const words = text.guest.copy

export function CopyCard({ id, users }: { id: string; users: GuestUser[] }) {
  const chooser = useRef<HTMLInputElement>(null)
  const [folder, setFolder] = useState<string | null>(null)
  const [file, setFile] = useState('')
  const into = folder ?? homeOf(users)
  const isAbsolute = /^\/[^\n]*$/.test(into)
  const isFile = /^\/[^\n]*[^/\n]$/.test(file)
  return (
    <section className="card stack" aria-labelledby={`copy-${id}`}>
      <h2 id={`copy-${id}`}>{words.title}</h2>
      <FileDrop
        into={isAbsolute ? into : null}
        take={(files) => copyIn(id, into, files)}
        className="drop-place row"
      >
        <FileUp size={17} aria-hidden />
        <span className="grow">{words.drop}</span>
        <Button isDisabled={!isAbsolute} onPress={() => chooser.current?.click()}>
          {words.choose}
        </Button>
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          data-testid="guest-files"
          onChange={({ target }) => {
            copyIn(id, into, [...(target.files ?? [])])
            target.value = ''
          }}
        />
      </FileDrop>
      <label className="field">
        <span className="label">{words.into}</span>
        <input
          className="input mono"
          value={into}
          list={`homes-${id}`}
          spellCheck={false}
          autoComplete="off"
          onChange={(event) => setFolder(event.target.value)}
        />
        <datalist id={`homes-${id}`}>
          {[...users.map(({ home }) => home), '/tmp'].map((one) => (
            <option key={one}>{one}</option>
          ))}
        </datalist>
      </label>
      {isAbsolute ? null : <p className="error-text">{words.absolute}</p>}
      <form
        className="row guest-out"
        onSubmit={(event) => {
          event.preventDefault()
          if (isFile) copyOut(id, file)
        }}
      >
        <label className="field grow">
          <span className="label">{words.out}</span>
          <input
            className="input mono"
            value={file}
            placeholder={words.outPlaceholder}
            spellCheck={false}
            autoComplete="off"
            onChange={(event) => setFile(event.target.value)}
          />
        </label>
        <Button isSubmit isDisabled={!isFile}>
          <FileDown size={15} aria-hidden /> {words.copyOut}
        </Button>
      </form>
      <CopyList id={id} withEnded />
    </section>
  )
}
