/** Names a nixpkgs that is not on the list, and fetches it at once: what is wrong with it is said where it was typed. */
import { useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { FailureData } from '../../contract/failure.ts'
import { nixpkgsSource, type NixpkgsSource } from '../../contract/source.ts'
import { call, failureOf } from '../bridge.ts'
import { Field } from '../options/field.tsx'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { Elapsed } from '../ui/elapsed.tsx'
import { FailureCard } from '../ui/failure.tsx'
import { Segments } from '../ui/segments.tsx'
import { FetchedBytes } from './fetched-bytes.tsx'
import { kinds, faultsOf, sourceFrom, type Kind, type Typed } from './typed-source.ts'

const words = text.nixpkgs

interface OtherSourceProps {
  /** It is there and it is a nixpkgs. */
  onUse(this: void, source: NixpkgsSource): void
  onClose(this: void): void
}

const nothing: Typed = { name: '', url: '', sha256: '', ref: '', rev: '', input: 'nixpkgs', folder: '' }

export function OtherSource({ onUse, onClose }: OtherSourceProps) {
  const [kind, setKind] = useState<Kind>('channel')
  const [typed, setTyped] = useState(nothing)
  const [isTried, setTried] = useState(false)
  const [fetching, setFetching] = useState<NixpkgsSource | null>(null)
  const [failure, setFailure] = useState<FailureData | null>(null)
  const faults = faultsOf(kind, typed)
  const set = (part: Partial<Typed>) => {
    setFailure(null)
    setTyped({ ...typed, ...part })
  }
  const take = async () => {
    setTried(true)
    setFailure(null)
    const source = nixpkgsSource.safeParse(sourceFrom(kind, typed)).data
    if (source === undefined || Object.keys(faults).length > 0) return
    setFetching(source)
    try {
      await call('sources.fetch', { nixpkgs: source })
      onUse(source)
    } catch (error) {
      // Its remedy leads to where one is already.
      const { remedy: _remedy, ...told } = failureOf(error)
      if (told.code !== 'nix/stopped') setFailure(told)
    } finally {
      setFetching(null)
    }
  }
  const close = () => {
    if (fetching !== null) void call('sources.stop', { nixpkgs: fetching })
    onClose()
  }
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={close}>
      <Modal>
        <Dialog className="dialog wide stack">
          <Heading slot="title">{words.title}</Heading>
          <Segments
            label={words.kind}
            items={kinds.map((key) => ({ key, label: words.kinds[key] }))}
            value={kind}
            isDisabled={fetching !== null}
            onChange={(next) => {
              setTried(false)
              setFailure(null)
              setKind(next)
            }}
          />
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault()
              // React hands it on to the form that the dialog was opened from.
              event.stopPropagation()
              void take()
            }}
          >
            <Fields kind={kind} typed={typed} set={set} faults={isTried ? faults : {}} />
            {failure === null ? null : <FailureCard failure={failure} />}
            <div className="row">
              <span className="row grow hint" role="status">
                {fetching === null ? null : (
                  <>
                    <Elapsed say={words.fetching} /> <FetchedBytes source={fetching} />
                  </>
                )}
              </span>
              <Button onPress={close}>{words.cancel}</Button>
              <Button kind="primary" isDisabled={fetching !== null} onPress={() => void take()}>
                {kind === 'folder' ? words.takeFolder : words.take}
              </Button>
            </div>
            <input type="submit" hidden disabled={fetching !== null} />
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

interface FieldsProps {
  kind: Kind
  typed: Typed
  faults: Partial<Record<keyof Typed, string>>
  set(this: void, part: Partial<Typed>): void
}

function Fields({ kind, typed, set, faults }: FieldsProps) {
  const line = (key: keyof Typed, label: string, hint: string, placeholder = '') => (
    <Field label={label} hint={hint} error={faults[key] ?? null}>
      {(attributes) => (
        <input
          className="input mono"
          {...attributes}
          value={typed[key]}
          placeholder={placeholder}
          spellCheck={false}
          autoComplete="off"
          onChange={({ target }) => set({ [key]: target.value })}
        />
      )}
    </Field>
  )
  switch (kind) {
    case 'channel':
      return line('name', words.channel, words.channelHint, 'nixos-24.11')
    case 'tarball':
      return (
        <>
          {line('url', words.url, words.tarballHint, 'https://')}
          {line('sha256', words.sha256, words.sha256Hint)}
        </>
      )
    case 'git':
      return (
        <>
          {line('url', words.url, words.gitHint, 'https://')}
          {line('ref', words.ref, words.refHint, 'master')}
          {line('rev', words.rev, words.revHint)}
        </>
      )
    case 'flake':
      return (
        <>
          {line('url', words.flake, words.flakeHint, 'github:NixOS/nixpkgs/nixos-25.11')}
          {line('input', words.input, words.inputHint)}
        </>
      )
    case 'folder':
      return (
        <div className="row top">
          <div className="grow">{line('folder', words.folder, words.folderHint)}</div>
          <Button
            onPress={() =>
              void call('folders.choose', { purpose: 'nixpkgs' }).then(
                (folder) => folder !== null && set({ folder }),
              )
            }
          >
            {words.choose}
          </Button>
        </div>
      )
  }
}
