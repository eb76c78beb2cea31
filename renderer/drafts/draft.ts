/** The configurations being edited: each an editor's state that outlives the editor's view, loaded, changed and saved here. */
import { isolateHistory } from '@codemirror/commands'
import { EditorState, Text, type ChangeSet, type StateCommand, type TransactionSpec } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { FailureData } from '../../contract/failure.ts'
import { call, failureOf } from '../bridge.ts'
import { notify } from '../store/notices.ts'
import { useStore } from '../store/store.ts'
import { doorOf } from './door.ts'
import { forgetDraft, keepDraft, keptDraft, type KeptDraft } from './kept.ts'
import { followText } from './model.ts'
import { isUnsaved } from './unsaved.ts'

/** One machine's text as it is edited, with selection and undo history; form and text change one and the same. */
export interface Draft {
  editor: EditorState
  /** What the file held when it was read or written last. */
  saved: Text
  /** Inside the editor lines end in `\n`; a file whose lines all end in CRLF gets that back. */
  eol: '\n' | '\r\n'
  version: string | null
  /** The file as somebody else left it while there were unsaved changes here. */
  outside: { text: Text; version: string } | null
  /** Why the file cannot be shown. */
  failure: FailureData | null
}

/** The text as the file has it. */
export function fileText({ editor, eol }: Draft): string {
  return editor.doc.toString().replaceAll('\n', eol)
}

const views = new Map<string, EditorView>()

/** The view that shows a draft hears of every change; gives the end of that. */
export function attachView(id: string, view: EditorView): () => void {
  views.set(id, view)
  return () => {
    if (views.get(id) === view) views.delete(id)
  }
}

export function viewOf(id: string): EditorView | undefined {
  return views.get(id)
}

function changeDraft(id: string, change: Partial<Draft>): void {
  useStore.setState(({ drafts }) => {
    const draft = drafts[id]
    return draft === undefined ? {} : { drafts: { ...drafts, [id]: { ...draft, ...change } } }
  })
}

/** Takes the state that a view came to. */
export function setEditor(id: string, editor: EditorState, changes: ChangeSet | null): void {
  changeDraft(id, { editor })
  if (changes !== null && !changes.empty) followText(id, editor.doc, changes)
}

/** Changes a draft, whether it is on the screen or not. */
export function dispatchDraft(id: string, spec: TransactionSpec): void {
  const view = views.get(id)
  if (view !== undefined) return view.dispatch(spec)
  const draft = useStore.getState().drafts[id]
  if (draft === undefined) return
  const transaction = draft.editor.update(spec)
  setEditor(id, transaction.state, transaction.changes)
}

/** Runs an editor's command on a draft, whether it is on the screen or not. */
export function commandDraft(id: string, command: StateCommand): void {
  const view = views.get(id)
  const draft = useStore.getState().drafts[id]
  if (view !== undefined) command(view)
  else if (draft !== undefined)
    command({
      state: draft.editor,
      dispatch: (transaction) => setEditor(id, transaction.state, transaction.changes),
    })
}

/** Splits as the editor does; a text with mixed line ends keeps its `\r`s as characters, so that no byte is lost. */
function linesOf(text: string): { doc: Text; eol: Draft['eol'] } {
  const isCrlf = text.includes('\r\n') && !/(?<!\r)\n|\r(?!\n)/.test(text)
  return isCrlf
    ? { doc: Text.of(text.split('\r\n')), eol: '\r\n' }
    : { doc: Text.of(text.split('\n')), eol: '\n' }
}

/** Reads the file. A draft that is there takes the file's text as one more change, which can be undone. */
export async function loadDraft(id: string): Promise<void> {
  const loaded = await doorOf(id)
    .read()
    .then(
      ({ text, version }) => ({ text, version, failure: null }),
      (error: unknown) => ({ text: '', version: null, failure: failureOf(error) }),
    )
  const { version, failure } = loaded
  const { doc, eol } = linesOf(loaded.text)
  const there = useStore.getState().drafts[id]
  if (there === undefined || there.failure !== null) {
    const editor = EditorState.create({ doc, extensions: doorOf(id).extensions() })
    useStore.setState(({ drafts }) => ({
      drafts: { ...drafts, [id]: { editor, saved: doc, eol, version, outside: null, failure } },
    }))
    if (failure !== null) return
    // Asked before the text is followed: a text that equals its file forgets what was kept.
    const left = keptDraft(id)
    followText(id, doc, null)
    return left === null ? undefined : recall(id, left)
  }
  if (failure !== null) {
    // What is being edited is worth more than a file that is gone.
    if (isUnsaved(there)) return notify({ message: failure.message, failure })
    return changeDraft(id, { failure })
  }
  replaceText(id, doc)
  changeDraft(id, { saved: doc, eol, version, outside: null })
  keepUnsaved(id)
}

/** Takes up what an earlier run of the app left unsaved; where the file has changed since, the user is asked. */
function recall(id: string, left: KeptDraft): void {
  const draft = useStore.getState().drafts[id]
  if (draft === undefined || draft.version === null) return
  const { doc } = draft.editor
  replaceText(id, Text.of(left.text.split('\n')))
  if (left.version !== draft.version)
    changeDraft(id, { version: left.version, outside: { text: doc, version: draft.version } })
}

/** Keeps what is unsaved; called when typing has paused. */
export function keepUnsaved(id: string): void {
  const draft = useStore.getState().drafts[id]
  if (draft === undefined || draft.failure !== null) return
  if (isUnsaved(draft)) keepDraft(id, { text: draft.editor.doc.toString(), version: draft.version })
  else forgetDraft(id)
}

/** Reads the file unless there is a draft of it. */
export async function ensureDraft(id: string): Promise<void> {
  if (useStore.getState().drafts[id] === undefined) await loadDraft(id)
}

/** Puts another text in place as one step of the history, leaving what is equal at both ends. */
export function replaceText(id: string, doc: Text): void {
  const now = useStore.getState().drafts[id]?.editor.doc
  if (now === undefined || now.eq(doc)) return
  const [before, after] = [now.toString(), doc.toString()]
  let from = 0
  while (from < before.length && from < after.length && before[from] === after[from]) from++
  let end = 0
  while (
    end < Math.min(before.length, after.length) - from &&
    before[before.length - 1 - end] === after[after.length - 1 - end]
  )
    end++
  const insert = doc.slice(from, after.length - end)
  const changes = { from, to: before.length - end, insert }
  dispatchDraft(id, { changes, annotations: isolateHistory.of('full') })
}

/** Formats the text with the host's nixfmt, as one step of the history. */
export async function formatDraft(id: string): Promise<void> {
  const draft = useStore.getState().drafts[id]
  if (draft === undefined) return
  const formatted = await call('configuration.format', { text: draft.editor.doc.toString() })
  replaceText(id, Text.of(formatted.split('\n')))
}

/** The file was changed by somebody else: taken where there is nothing to lose, shown as a choice where there is. */
export async function fileChanged(id: string, version: string | null): Promise<void> {
  const draft = useStore.getState().drafts[id]
  if (draft === undefined || (version === draft.version && draft.failure === null)) return
  if (draft.failure !== null || !isUnsaved(draft)) return loadDraft(id)
  // Where the file is gone, what is being edited is all that there is: the user is told, and may save it again.
  const read = await doorOf(id).read()
  if (read.version === draft.version) return
  changeDraft(id, { outside: { text: linesOf(read.text).doc, version: read.version } })
}

/** Saves the draft; gives false when there is a conflict or a failure, which is then shown. */
export async function saveDraft(id: string, overwrite = false): Promise<boolean> {
  const draft = useStore.getState().drafts[id]
  if (draft === undefined || (!isUnsaved(draft) && !overwrite)) return true
  const base = overwrite ? null : draft.version
  const saved = draft.editor.doc
  try {
    const { version } = await doorOf(id).save(fileText(draft), base)
    changeDraft(id, { saved, version, outside: null, failure: null })
    keepUnsaved(id)
    return true
  } catch (error) {
    const failure = failureOf(error)
    if (failure.code === 'configuration/changed-outside') await fileChanged(id, null)
    else notify({ message: failure.message, failure })
    return false
  }
}
