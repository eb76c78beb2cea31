/** A new test: a name, a template, a nixpkgs; or a file that is there. */
import { useEffect, useRef, useState } from 'react'
import type { AppState } from '../../contract/calls.ts'
import { machineName } from '../../contract/machine.ts'
import type { NixpkgsSource, SourceChoice } from '../../contract/source.ts'
import type { TestTemplate } from '../../contract/test-calls.ts'
import { call } from '../bridge.ts'
import '../new-machine/new-machine.css'
import { NewName } from '../new-machine/new-name.tsx'
import { TemplateList } from '../new-machine/template-list.tsx'
import { SourceSelect } from '../nixpkgs/source-select.tsx'
import { attempt } from '../store/notices.ts'
import { show } from '../store/store.ts'
import { testsText } from '../text/tests.ts'
import { Button } from '../ui/controls.tsx'
import { FromFlake } from './from-flake.tsx'
import { runTest, useTests } from './tests-store.ts'

export function NewTest({ state }: { state: AppState }) {
  const [name, setName] = useState('')
  const [isTouched, setTouched] = useState(false)
  const nameInput = useRef<HTMLInputElement>(null)
  const [sources, setSources] = useState<SourceChoice[]>([])
  const [source, setSource] = useState<NixpkgsSource | null>(state.settings.nixpkgs)
  const [templates, setTemplates] = useState<TestTemplate[]>([])
  const [chosen, setChosen] = useState('minimal')
  const [isCreating, setCreating] = useState(false)
  const tests = useTests((store) => store.tests)
  useEffect(
    () =>
      attempt(async () => {
        const choices = await call('sources.list', undefined)
        setSources(choices)
        setSource((before) => before ?? choices.find((one) => one.unavailable === undefined)?.source ?? null)
        setTemplates(await call('tests.templates', undefined))
      }),
    [],
  )
  const problem = problemOf(
    name,
    tests.map((test) => test.name),
  )
  const template = templates.find(({ id }) => id === chosen)
  const create = (thenRun: boolean) => {
    setTouched(true)
    if (problem !== null || source === null || isCreating) return
    setCreating(true)
    attempt(async () => {
      try {
        const test = await call('tests.create', { name, template: chosen, nixpkgs: source })
        show({ kind: 'test', id: test.id })
        if (thenRun) runTest(test.id, false)
      } finally {
        setCreating(false)
      }
    })
  }
  const importFile = () => {
    if (source === null) return
    attempt(async () => {
      const test = await call('tests.import', { nixpkgs: source })
      if (test !== null) show({ kind: 'test', id: test.id })
    })
  }
  return (
    <main className="page">
      <form
        className="stack narrow"
        onSubmit={(event) => {
          event.preventDefault()
          create(true)
        }}
      >
        <h1>{testsText.new}</h1>
        <div className="new-top">
          <NewName
            label={testsText.name}
            hint={testsText.nameHint}
            value={name}
            problem={problem}
            isTouched={isTouched}
            input={nameInput}
            onChange={setName}
            onTouch={setTouched}
          />
          <SourceSelect label={testsText.source} choices={sources} value={source} onChange={setSource} />
        </div>
        <div className="new-body">
          <div className="field">
            <span className="label" aria-hidden>
              {testsText.template}
            </span>
            <TemplateList
              label={testsText.template}
              templates={templates}
              chosen={chosen}
              onChoose={setChosen}
            />
          </div>
          <div className="field">
            <span className="label">{testsText.preview}</span>
            <pre className="preview" role="region" tabIndex={0} aria-label={testsText.preview}>
              {template?.text ?? ''}
            </pre>
          </div>
        </div>
        <div className="row wrap">
          <Button isDisabled={source === null} onPress={importFile}>
            {testsText.importFile}
          </Button>
          <FromFlake />
          <div className="row at-end">
            <Button isDisabled={isCreating || source === null} onPress={() => create(false)}>
              {testsText.create}
            </Button>
            <Button kind="primary" isDisabled={isCreating || source === null} onPress={() => create(true)}>
              {testsText.createAndRun}
            </Button>
          </div>
        </div>
      </form>
    </main>
  )
}

function problemOf(name: string, taken: string[]): string | null {
  if (name === '') return testsText.missing
  if (!machineName.safeParse(name).success) return testsText.invalid
  return taken.includes(name) ? testsText.taken : null
}
