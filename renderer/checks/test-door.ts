/** How the page edits a test's text: its file by the calls about tests, and a form for each of its machines. */
import type { TestView } from '../../contract/test.ts'
import { testNodes } from '../../nixlang/test-file.ts'
import { call } from '../bridge.ts'
import { setDoor } from '../drafts/door.ts'
import { ensureDraft } from '../drafts/draft.ts'
import { setParts } from '../drafts/part.ts'
import { followNodeChecks } from './node-checks.ts'
import { testEditor } from './test-editor.ts'

let isFollowing = false

/** Reads the file unless there is a draft of it. */
export async function ensureTestDraft(test: TestView): Promise<void> {
  setTestDoor(test)
  if (!isFollowing) followNodeChecks()
  isFollowing = true
  await ensureDraft(test.id)
}

function setTestDoor({ id, isOwn }: TestView): void {
  setDoor(id, {
    read: () => call('tests.read', { id }),
    save: (text, base) => call('tests.save', { id, text, base }),
    // What lies elsewhere is only read here; a run tells what is wrong with it.
    check: (text) =>
      isOwn ? call('tests.check', { id, text }) : Promise.resolve({ problems: [], options: {}, tookMs: 0 }),
    extensions: () => testEditor({ id, isReadOnly: !isOwn }),
  })
  setParts(id, ({ text, tree }) => {
    const nodes = isOwn ? testNodes(text, tree) : []
    return new Map(nodes.flatMap(({ path, module }) => (module === null ? [] : [[path.join('.'), module]])))
  })
}
