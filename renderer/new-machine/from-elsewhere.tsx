/** A machine of a configuration that is written elsewhere: one of a flake's systems, or this computer's own. */
import { useState } from 'react'
import { Dialog, Heading, ListBox, ListBoxItem, Modal, ModalOverlay } from 'react-aria-components'
import type { FailureData } from '../../contract/failure.ts'
import type { ConfigurationOrigin } from '../../contract/machine.ts'
import type { NixpkgsSource } from '../../contract/source.ts'
import { call, failureOf } from '../bridge.ts'
import { Field } from '../options/field.tsx'
import { show } from '../store/store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { FailureCard } from '../ui/failure.tsx'
import { freeName, nameProblem } from './name-problem.ts'

const words = text.nixpkgs.from

/** What can be chosen from. */
export type Offer =
  | { kind: 'file'; path: string; isHost: boolean }
  /** `instead` takes the folder's own configuration.nix in; null where there is none. */
  | { kind: 'flake'; folder: string; names: string[]; instead: (() => void) | null }

interface FromElsewhereProps {
  offer: Offer
  nixpkgs: NixpkgsSource
  /** Names that machines have already. */
  taken: string[]
  onClose(this: void): void
}

export function FromElsewhere({ offer, nixpkgs, taken, onClose }: FromElsewhereProps) {
  const first = offer.kind === 'flake' ? (offer.names[0] ?? '') : ''
  const [system, setSystem] = useState(first)
  const [typed, setTyped] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const [failure, setFailure] = useState<FailureData | null>(null)
  const name =
    typed ??
    freeName(offer.kind === 'flake' ? system : offer.isHost ? 'This computer' : nameOfFile(offer.path), taken)
  const problem = nameProblem(name, taken)
  const create = async () => {
    setTried(true)
    if (problem !== null || (offer.kind === 'flake' && system === '')) return
    const configuration: ConfigurationOrigin =
      offer.kind === 'flake'
        ? { kind: 'flake', folder: offer.folder, name: system }
        : { kind: 'file', path: offer.path }
    try {
      const machine = await call('machines.createFrom', { name, configuration, nixpkgs })
      onClose()
      show({ kind: 'machine', id: machine.id })
    } catch (error) {
      setFailure(failureOf(error))
    }
  }
  return (
    <ModalOverlay className="overlay" isOpen onOpenChange={onClose}>
      <Modal>
        <Dialog className="dialog stack">
          <Heading slot="title">{titleOf(offer)}</Heading>
          <p>{textOf(offer)}</p>
          <form
            className="stack"
            onSubmit={(event) => {
              event.preventDefault()
              // React hands it on to the form that the dialog was opened from.
              event.stopPropagation()
              void create()
            }}
          >
            {offer.kind === 'file' ? null : offer.names.length === 0 ? (
              <p className="warn">{words.none}</p>
            ) : (
              <ListBox
                className="templates systems"
                aria-label={words.which}
                selectionMode="single"
                selectionBehavior="replace"
                disallowEmptySelection
                selectedKeys={[system]}
                onSelectionChange={(keys) => {
                  if (keys !== 'all') setSystem(String([...keys][0] ?? ''))
                }}
              >
                {offer.names.map((each) => (
                  <ListBoxItem key={each} id={each} textValue={each} className="template mono">
                    {each}
                  </ListBoxItem>
                ))}
              </ListBox>
            )}
            <Field label={words.name} hint={text.create.nameHint} error={isTried ? problem : null}>
              {(attributes) => (
                <input
                  className="input"
                  {...attributes}
                  value={name}
                  onChange={({ target }) => setTyped(target.value)}
                />
              )}
            </Field>
            {failure === null ? null : <FailureCard failure={failure} />}
            <div className="row">
              {offer.kind === 'flake' && offer.instead !== null ? (
                <Button onPress={offer.instead}>{words.ownInstead}</Button>
              ) : null}
              <span className="grow" />
              <Button onPress={onClose}>{text.nixpkgs.cancel}</Button>
              <Button
                kind="primary"
                isDisabled={offer.kind === 'flake' && offer.names.length === 0}
                onPress={() => void create()}
              >
                {words.create}
              </Button>
            </div>
            <input type="submit" hidden />
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function titleOf(offer: Offer): string {
  if (offer.kind === 'flake') return words.flakeTitle
  return offer.isHost ? words.hostTitle : words.fileTitle
}

function textOf(offer: Offer): string {
  if (offer.kind === 'flake') return words.folder(offer.folder)
  return offer.isHost ? words.hostText(offer.path) : words.fileText(offer.path)
}

/** `…/web/configuration.nix` is of `web`, and `…/web.nix` too. */
function nameOfFile(file: string): string {
  const [name = '', folder = ''] = file.split('/').toReversed()
  const bare = name.replace(/\.nix$/, '')
  return ['configuration', 'default', 'flake'].includes(bare) && folder !== '' ? folder : bare
}
