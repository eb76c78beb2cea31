/** A draft as form and text side by side, what is wrong with it below, and the file's state above. */
import { useMemo, useState, type ReactNode } from 'react'
import { useOptionColumns } from '../catalogue/columns.ts'
import { treeOf } from '../catalogue/option-tree.ts'
import type { Draft } from '../drafts/draft.ts'
import { isUnsaved } from '../drafts/unsaved.ts'
import { findingsOf, type Finding } from '../editor/diagnostics.ts'
import { useStore } from '../store/store.ts'
import { text } from '../text/text.ts'
import type { Compared } from './browsing.ts'
import { Comparison } from './comparison.tsx'
import { ConfigurationBar } from './configuration-bar.tsx'
import { OutsideNotice } from './outside-notice.tsx'
import { ProblemList } from './problem-list.tsx'
import { TextEditor } from './text-editor.tsx'
import { undoByKey } from './undo-keys.ts'
import './configuration-tab.css'

const nothing: Finding[] = []

interface DraftViewProps {
  /** Of the draft, which is loaded. */
  id: string
  /** Its file, absolute. */
  file: string
  /** What stands beside the text. */
  form: ReactNode
  /** All options can be looked through in the form's place. */
  canBrowse: boolean
}

/** Reads nothing that each key changes: only the editor draws itself anew while one types. */
export function DraftView({ id, file, form, canBrowse }: DraftViewProps) {
  const view = useStore((store) => store.views[id]) ?? 'both'
  const check = useStore((store) => store.checks[id])
  const outside = useStore((store) => store.drafts[id]?.outside ?? null)
  const saved = useStore((store) => store.drafts[id]?.saved ?? null)
  const isChanged = useStore((store) => isUnsaved(store.drafts[id]))
  const [compared, setCompared] = useState<Compared>(null)
  const columns = useOptionColumns(id)
  const options = columns === null ? null : treeOf(columns)
  const findings = useMemo(
    () => (check === undefined ? nothing : findingsOf(check, file, options)),
    [check, file, options],
  )
  const other = compared === 'outside' ? (outside?.text ?? null) : compared === null ? null : saved
  const isComparing = other !== null && (compared === 'outside' || isChanged)
  return (
    <>
      {outside === null ? null : <OutsideNotice id={id} compare={() => setCompared('outside')} />}
      <ConfigurationBar
        id={id}
        findings={findings}
        canBrowse={canBrowse}
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
              {form}
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
