/** Above form and text: how it is shown, whether it is right, whether it is saved. */
import { redo, redoDepth, undo, undoDepth } from '@codemirror/commands'
import {
  CheckCheck,
  CircleAlert,
  Columns2,
  FileCode2,
  GitCompare,
  List,
  ListChecks,
  LoaderCircle,
  Redo2,
  Save,
  TriangleAlert,
  Undo2,
  WandSparkles,
} from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { ToggleButton } from 'react-aria-components'
import { commandDraft, formatDraft, saveDraft } from '../drafts/draft.ts'
import { isUnsaved } from '../drafts/unsaved.ts'
import type { Finding } from '../editor/diagnostics.ts'
import { attempt } from '../store/notices.ts'
import { configurationViews, useStore, type ConfigurationView } from '../store/store.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { Segments } from '../ui/segments.tsx'
import { browse, type Compared } from './browsing.ts'

interface BarProps {
  id: string
  findings: readonly Finding[]
  /** All options can be looked through. */
  canBrowse: boolean
  compared: Compared
  compare(this: void, what: Compared): void
}

const icons: Record<ConfigurationView, ReactNode> = {
  both: <Columns2 size={15} aria-hidden />,
  form: <ListChecks size={15} aria-hidden />,
  text: <FileCode2 size={15} aria-hidden />,
}

export const ConfigurationBar = memo(function ConfigurationBar({
  id,
  findings,
  canBrowse,
  compared,
  compare,
}: BarProps) {
  const words = text.configuration
  const isChanged = useStore((store) => isUnsaved(store.drafts[id]))
  const canUndo = useStore(
    ({ drafts: { [id]: draft } }) => draft !== undefined && undoDepth(draft.editor) > 0,
  )
  const canRedo = useStore(
    ({ drafts: { [id]: draft } }) => draft !== undefined && redoDepth(draft.editor) > 0,
  )
  return (
    <div className="bar configuration-bar">
      <ViewChoice id={id} />
      {canBrowse ? <BrowseToggle id={id} /> : null}
      <CheckState id={id} findings={findings} />
      <div className="row at-end">
        <span className="hint saved-state" aria-live="polite">
          {isChanged ? words.unsaved : words.saved}
        </span>
        <Button
          kind="quiet"
          label={`${words.undo} (${text.keys('Ctrl+Z')})`}
          isDisabled={!canUndo}
          onPress={() => commandDraft(id, undo)}
        >
          <Undo2 size={16} aria-hidden />
        </Button>
        <Button
          kind="quiet"
          label={`${words.redo} (${text.keys('Ctrl+Y')})`}
          isDisabled={!canRedo}
          onPress={() => commandDraft(id, redo)}
        >
          <Redo2 size={16} aria-hidden />
        </Button>
        <Button kind="quiet" label={words.format} onPress={() => attempt(() => formatDraft(id))}>
          <WandSparkles size={16} aria-hidden />
        </Button>
        <ToggleButton
          className="button toggle"
          isSelected={compared !== null}
          isDisabled={!isChanged && compared === null}
          onChange={(isOn) => compare(isOn ? 'saved' : null)}
        >
          <GitCompare size={15} aria-hidden /> {words.changes}
        </ToggleButton>
        <Button
          tip={`${words.save} (${text.keys('Ctrl+S')})`}
          isDisabled={!isChanged}
          onPress={() => attempt(() => saveDraft(id))}
        >
          <Save size={15} aria-hidden /> {words.save}
        </Button>
      </div>
    </div>
  )
})

function ViewChoice({ id }: { id: string }) {
  const view = useStore((store) => store.views[id]) ?? 'both'
  return (
    <Segments
      label={text.configuration.view}
      items={configurationViews.map((key) => ({
        key,
        label: text.configuration.views[key],
        icon: icons[key],
      }))}
      value={view}
      onChange={(next) => useStore.setState(({ views }) => ({ views: { ...views, [id]: next } }))}
    />
  )
}

function BrowseToggle({ id }: { id: string }) {
  const isBrowsing = useStore((store) => store.browsing[id]) === true
  return (
    <ToggleButton className="button toggle" isSelected={isBrowsing} onChange={(isOn) => browse(id, isOn)}>
      <List size={15} aria-hidden /> {text.configuration.allOptions}
    </ToggleButton>
  )
}

/** One word on whether Nix takes the text. */
function CheckState({ id, findings }: { id: string; findings: readonly Finding[] }) {
  const state = useStore((store) => store.checks[id]?.state)
  const errors = findings.filter(({ severity }) => severity === 'error').length
  const warnings = findings.length - errors
  return (
    <span className="row check-state" role="status">
      {errors > 0 ? (
        <>
          <CircleAlert size={15} className="bad" aria-hidden /> {text.configuration.errors(errors)}
        </>
      ) : state === 'running' ? (
        <>
          <LoaderCircle size={15} className="spin muted" aria-hidden />
          <span className="muted">{text.configuration.checking}</span>
        </>
      ) : warnings > 0 ? (
        <>
          <TriangleAlert size={15} className="warn" aria-hidden /> {text.configuration.warnings(warnings)}
        </>
      ) : state === 'done' ? (
        <>
          <CheckCheck size={15} className="good" aria-hidden />
          <span className="muted">{text.configuration.valid}</span>
        </>
      ) : null}
    </span>
  )
}
