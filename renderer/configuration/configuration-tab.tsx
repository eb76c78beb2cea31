/** The configuration: form and text side by side, what is wrong with it below, and the file's state above. */
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { FailureData } from '../../contract/failure.ts'
import type { MachineView } from '../../contract/machine.ts'
import { ensureDraft, loadDraft, saveDraft, type Draft } from '../drafts/draft.ts'
import { isUnsaved } from '../drafts/unsaved.ts'
import { useOptionColumns } from '../catalogue/columns.ts'
import { treeOf } from '../catalogue/option-tree.ts'
import { findingsOf, type Finding } from '../editor/diagnostics.ts'
import { Form } from '../form/form.tsx'
import { OptionBrowser } from '../options/option-browser.tsx'
import { attempt } from '../store/notices.ts'
import { useStore } from '../store/store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { FailureCard } from '../ui/failure.tsx'
import { browse, type Compared } from './browsing.ts'
import { Comparison } from './comparison.tsx'
import { ConfigurationBar } from './configuration-bar.tsx'
import { Elsewhere } from './elsewhere.tsx'
import { OutsideNotice } from './outside-notice.tsx'
import { ProblemList } from './problem-list.tsx'
import { TextEditor } from './text-editor.tsx'
import { undoByKey } from './undo-keys.ts'
import './configuration-tab.css'

const nothing: Finding[] = []

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

function Unreadable({ id, failure }: { id: string; failure: FailureData }) {
  const hasText = useStore((store) => (store.drafts[id]?.editor.doc.length ?? 0) > 0)
  return (
    <div className="page">
      <div className="stack narrow">
        <FailureCard failure={failure} isOpen />
        <div className="row">
          <Button onPress={() => attempt(() => loadDraft(id))}>{text.actions.retry}</Button>
          {hasText ? (
            <Button onPress={() => attempt(() => saveDraft(id, true))}>{text.configuration.putBack}</Button>
          ) : null}
        </div>
      </div>
    </div>
  )
}

/** Reads nothing that each key changes: only the editor draws itself anew while one types. */
function Loaded({ machine }: { machine: MachineView }) {
  const { id } = machine
  // Another nixpkgs draws the form anew, in slices.
  const formMachine = useDeferredValue(machine)
  const view = useStore((store) => store.views[id]) ?? 'both'
  const check = useStore((store) => store.checks[id])
  const outside = useStore((store) => store.drafts[id]?.outside ?? null)
  const saved = useStore((store) => store.drafts[id]?.saved ?? null)
  const isChanged = useStore((store) => isUnsaved(store.drafts[id]))
  const isBrowsing = useStore((store) => store.browsing[id]) === true
  const openOptions = useCallback(() => browse(id, true), [id])
  const [compared, setCompared] = useState<Compared>(null)
  const own = `${machine.folder}/configuration.nix`
  const columns = useOptionColumns(id)
  const options = columns === null ? null : treeOf(columns)
  const findings = useMemo(
    () => (check === undefined ? nothing : findingsOf(check, own, options)),
    [check, own, options],
  )
  const other = compared === 'outside' ? (outside?.text ?? null) : compared === null ? null : saved
  const isComparing = other !== null && (compared === 'outside' || isChanged)
  return (
    <>
      {outside === null ? null : <OutsideNotice id={id} compare={() => setCompared('outside')} />}
      <ConfigurationBar
        id={id}
        findings={findings}
        compared={isComparing ? compared : null}
        compare={setCompared}
      />
      {isComparing ? (
        <Compare id={id} other={other} compared={compared} />
      ) : (
        <div className={`configuration ${view}`}>
          {view === 'text' ? null : (
            // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- undo, for all fields within
            <div className="configuration-form" onKeyDown={(event) => undoByKey(event, id)}>
              {isBrowsing ? (
                <OptionBrowser id={id} />
              ) : (
                <Form machine={formMachine} onOpenOptions={openOptions} />
              )}
            </div>
          )}
          {view === 'form' ? null : (
            <div className="configuration-text">
              <TextEditor id={id} findings={findings} model={check?.model} />
            </div>
          )}
        </div>
      )}
      {findings.length === 0 ? null : <ProblemList id={id} findings={findings} />}
    </>
  )
}

function Compare({ id, other, compared }: { id: string; other: Draft['saved']; compared: Compared }) {
  const doc = useStore((store) => store.drafts[id]?.editor.doc) ?? other
  const left = useMemo(
    () => ({
      label: compared === 'outside' ? text.configuration.theirs : text.configuration.savedFile,
      doc: other,
    }),
    [compared, other],
  )
  const right = useMemo(() => ({ label: text.configuration.mine, doc }), [doc])
  return <Comparison left={left} right={right} />
}
