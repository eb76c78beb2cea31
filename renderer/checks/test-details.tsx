/** Where a test lies, its nixpkgs, and the command lines that do the same in a terminal. */
import { FolderOpen } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { SourceChoice } from '../../contract/source.ts'
import type { TestCommand } from '../../contract/test-calls.ts'
import type { TestView } from '../../contract/test.ts'
import { call, failureOf } from '../bridge.ts'
import '../disk/disk-tab.css'
import { SourceSelect } from '../nixpkgs/source-select.tsx'
import { attempt } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { testsText } from '../text/tests.ts'
import { Button } from '../ui/controls.tsx'
import { CommandList } from '../ui/command-list.tsx'
import { Explained } from '../ui/term.tsx'

export function TestDetails({ test }: { test: TestView }) {
  const { id, nixpkgs } = test
  const [commands, setCommands] = useState<TestCommand[]>([])
  const [sources, setSources] = useState<SourceChoice[]>([])
  const [failure, setFailure] = useState('')
  useEffect(() => attempt(async () => setSources(await call('sources.list', undefined))), [])
  useEffect(() => {
    call('tests.commands', { id }).then(
      (found) => {
        setCommands(found)
        setFailure('')
      },
      (error: unknown) => setFailure(failureOf(error).message),
    )
  }, [id, nixpkgs])
  return (
    <div className="page">
      <div className="stack narrow">
        <section className="card stack">
          <dl className="facts">
            <dt>{testsText.folder}</dt>
            <dd className="row">
              <code className="grow">{test.folder}</code>
              <Button onPress={() => attempt(() => call('tests.reveal', { id, key: null }))}>
                <FolderOpen size={15} aria-hidden /> {testsText.reveal}
              </Button>
            </dd>
            <dt>{testsText.file}</dt>
            <dd>
              <code>{test.file}</code>
            </dd>
            <dt>{text.details.created}</dt>
            <dd>{text.time(test.createdAt)}</dd>
          </dl>
          {test.flake === null ? (
            <SourceSelect
              label={testsText.source}
              choices={sources}
              value={nixpkgs}
              onChange={(source) => attempt(() => call('tests.setSource', { id, nixpkgs: source }))}
            />
          ) : null}
        </section>
        <section className="card stack">
          <h2>{text.details.commands}</h2>
          <p className="muted">
            <Explained>{testsText.commandsText}</Explained>
          </p>
          {failure === '' ? null : <p className="error-text">{failure}</p>}
          <CommandList
            commands={commands.map((one) => ({ label: testsText.commands[one.purpose], text: one.text }))}
          />
        </section>
      </div>
    </div>
  )
}
