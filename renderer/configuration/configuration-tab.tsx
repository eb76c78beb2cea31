/** A machine's configuration: its draft, read from the file, with the form or the browser of all options beside the text. */
import { useCallback, useDeferredValue, useEffect, useMemo } from 'react'
import type { MachineView } from '../../contract/machine.ts'
import { ensureDraft } from '../drafts/draft.ts'
import { Form } from '../form/form.tsx'
import { OptionBrowser } from '../options/option-browser.tsx'
import { attempt } from '../store/notices.ts'
import { useStore } from '../store/store.ts'
import { browse } from './browsing.ts'
import { DraftView } from './draft-view.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { Unreadable } from './unreadable.tsx'

export function ConfigurationTab({ machine }: { machine: MachineView }) {
  return machine.configuration.kind === 'own' ? <Own machine={machine} /> : <Elsewhere machine={machine} />
}

function Own({ machine }: { machine: MachineView }) {
  const { id } = machine
  const isThere = useStore((store) => store.drafts[id] !== undefined)
  const failure = useStore((store) => store.drafts[id]?.failure ?? null)
  useEffect(() => attempt(() => ensureDraft(id)), [id])
  if (!isThere) return null
  return failure === null ? <Loaded machine={machine} /> : <Unreadable id={id} failure={failure} />
}

function Loaded({ machine }: { machine: MachineView }) {
  const { id } = machine
  // Another nixpkgs draws the form anew, in slices.
  const { nixpkgs, disk } = useDeferredValue(machine)
  const subject = useMemo(
    () => ({ id, nixpkgs, hasDisk: disk.exists, isVm: false }),
    [id, nixpkgs, disk.exists],
  )
  const isBrowsing = useStore((store) => store.browsing[id]) === true
  const openOptions = useCallback(() => browse(id, true), [id])
  const form = isBrowsing ? <OptionBrowser id={id} /> : <Form subject={subject} onOpenOptions={openOptions} />
  return <DraftView id={id} file={`${machine.folder}/configuration.nix`} form={form} canBrowse />
}
