/** The configuration: form and text side by side, what is wrong with it below, and the file's state above. */
import { useCallback, useEffect, useMemo, useState } from 'react'
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
import { OutsideNotice } from './outside-notice.tsx'
import { ProblemList } from './problem-list.tsx'
import { TextEditor } from './text-editor.tsx'
import './configuration-tab.css'

const nothing: Finding[] = []

export function ConfigurationTab({ machine }: { machine: MachineView }) {
  const { id } = machine
  const draft = useStore((store) => store.drafts[id])
  useEffect(() => attempt(() => ensureDraft(id)), [id])
  if (draft === undefined) return null
  if (draft.failure !== null)
    return (
      <div className="page">
        <div className="stack narrow">
          <FailureCard failure={draft.failure} isOpen />
          <div className="row">
            <Button onPress={() => attempt(() => loadDraft(id))}>{text.actions.retry}</Button>
            {draft.editor.doc.length === 0 ? null : (
              <Button onPress={() => attempt(() => saveDraft(id, true))}>{text.configuration.putBack}</Button>
            )}
          </div>
        </div>
      </div>
    )
  return <Loaded machine={machine} draft={draft} />
}

function Loaded({ machine, draft }: { machine: MachineView; draft: Draft }) {
  const { id } = machine
  const view = useStore((store) => store.views[id]) ?? 'both'
  const check = useStore((store) => store.checks[id])
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
  const other =
    compared === 'outside' ? (draft.outside?.text ?? null) : compared === null ? null : draft.saved
  const isComparing = other !== null && (compared === 'outside' || isUnsaved(draft))
  return (
    <>
      {draft.outside === null ? null : <OutsideNotice id={id} compare={() => setCompared('outside')} />}
      <ConfigurationBar
        id={id}
        draft={draft}
        findings={findings}
        compared={isComparing ? compared : null}
        compare={setCompared}
      />
      {isComparing ? (
        <Compare draft={draft} other={other} compared={compared} />
      ) : (
        <div className={`configuration ${view}`}>
          {view === 'text' ? null : (
            <div className="configuration-form">
              {isBrowsing ? (
                <OptionBrowser id={id} />
              ) : (
                <Form machine={machine} onOpenOptions={openOptions} />
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

function Compare({ draft, other, compared }: { draft: Draft; other: Draft['saved']; compared: Compared }) {
  const { doc } = draft.editor
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
