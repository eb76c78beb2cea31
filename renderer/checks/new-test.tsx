/** A new test: a name, a template, a nixpkgs; or a file that is there. */
import { useEffect, useState } from 'react'
import { FieldError, Input, Label, ListBox, ListBoxItem, Text, TextField } from 'react-aria-components'
import type { AppState } from '../../contract/calls.ts'
import { machineName } from '../../contract/machine.ts'
import type { NixpkgsSource, SourceChoice } from '../../contract/source.ts'
import type { TestTemplate } from '../../contract/test-calls.ts'
import { call } from '../bridge.ts'
import '../new-machine/new-machine.css'
import { SourceSelect } from '../nixpkgs/source-select.tsx'
import { attempt } from '../store/notices.ts'
import { show } from '../store/store.ts'
import { testsText } from '../text/tests.ts'
import { Button } from '../ui/controls.tsx'
import { runTest, useTests } from './tests-store.ts'

export function NewTest({ state }: { state: AppState }) {
  const [name, setName] = useState('')
  const [isTouched, setTouched] = useState(false)
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
          <TextField
            className="field"
            value={name}
            onChange={setName}
            onBlur={() => setTouched(name !== '')}
            isInvalid={isTouched && problem !== null}
            autoFocus
          >
            <Label>{testsText.name}</Label>
            <Input className="input" />
            {isTouched && problem !== null ? null : (
              <Text slot="description" className="hint">
                {testsText.nameHint}
              </Text>
            )}
            <FieldError className="error-text">{problem}</FieldError>
          </TextField>
          <SourceSelect label={testsText.source} choices={sources} value={source} onChange={setSource} />
        </div>
        <div className="new-body">
          <div className="field">
            <span className="label" id="test-templates">
              {testsText.template}
            </span>
            <ListBox
              aria-labelledby="test-templates"
              className="templates"
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[chosen]}
              onSelectionChange={(keys) => {
                if (keys !== 'all') setChosen(String([...keys][0] ?? 'minimal'))
              }}
            >
              {templates.map(({ id, label, description }) => (
                <ListBoxItem key={id} id={id} textValue={label} className="template">
                  <Text slot="label" className="label">
                    {label}
                  </Text>
                  <Text slot="description" className="hint">
                    {description}
                  </Text>
                </ListBoxItem>
              ))}
            </ListBox>
          </div>
          <div className="field">
            <span className="label">{testsText.preview}</span>
            <pre className="preview" tabIndex={0} aria-label={testsText.preview}>
              {template?.text ?? ''}
            </pre>
          </div>
        </div>
        <div className="row">
          <Button isDisabled={source === null} onPress={importFile}>
            {testsText.importFile}
          </Button>
          <span className="grow" />
          <Button isDisabled={isCreating || source === null} onPress={() => create(false)}>
            {testsText.create}
          </Button>
          <Button kind="primary" isDisabled={isCreating || source === null} onPress={() => create(true)}>
            {testsText.createAndRun}
          </Button>
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
