/** A new machine: a name, a template, a nixpkgs. */
import { useEffect, useRef, useState } from 'react'
import type { AppState } from '../../contract/calls.ts'
import type { OpenedPath } from '../../contract/events.ts'
import type { Template } from '../../contract/machine.ts'
import type { NixpkgsSource, SourceChoice } from '../../contract/source.ts'
import { fillTemplate, hostNameFrom } from '../../contract/template-text.ts'
import { call } from '../bridge.ts'
import { SourceSelect } from '../nixpkgs/source-select.tsx'
import { buildAndRun } from '../build/build-and-run.ts'
import { buildImage } from '../images/images-store.ts'
import { attempt } from '../store/notices.ts'
import { show } from '../store/store.ts'
import { imagesText } from '../text/images.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { Elapsed } from '../ui/elapsed.tsx'
import { AddFolder } from './add-folder.tsx'
import { freeName, nameProblem } from './name-problem.ts'
import { NewName } from './new-name.tsx'
import { TemplateList } from './template-list.tsx'
import './new-machine.css'
import { Explained } from '../ui/term.tsx'

export function NewMachine({ state, from }: { state: AppState; from: OpenedPath | null }) {
  // A name to start with, which typing replaces.
  const [name, setName] = useState(() =>
    freeName(
      text.create.suggested,
      state.machines.map((machine) => machine.name),
    ),
  )
  const [isTouched, setTouched] = useState(false)
  const nameInput = useRef<HTMLInputElement>(null)
  const [sources, setSources] = useState<SourceChoice[]>([])
  const [source, setSource] = useState<NixpkgsSource | null>(state.settings.nixpkgs)
  const [templates, setTemplates] = useState<Template[] | null>(null)
  const [chosen, setChosen] = useState('minimal')
  const [isCreating, setCreating] = useState(false)

  useEffect(
    () =>
      attempt(async () => {
        const choices = await call('sources.list', undefined)
        setSources(choices)
        setSource((before) => before ?? choices.find((one) => one.unavailable === undefined)?.source ?? null)
      }),
    [],
  )
  useEffect(() => {
    if (source === null) return undefined
    let isOver = false
    setTemplates(null)
    attempt(async () => {
      const offered = await call('templates.list', { nixpkgs: source })
      if (!isOver) setTemplates(offered)
    })
    return () => {
      isOver = true
    }
  }, [source])

  const taken = state.machines.map((machine) => machine.name)
  const problem = nameProblem(name, taken)
  const template = templates?.find(({ id }) => id === chosen)
  const canCreate =
    problem === null && source !== null && template !== undefined && template.unavailable === undefined

  const create = (thenRun: boolean) => {
    setTouched(true)
    if (problem !== null) nameInput.current?.focus()
    if (!canCreate || isCreating) return
    setCreating(true)
    attempt(async () => {
      try {
        const machine = await call('machines.create', { name, template: chosen, nixpkgs: source })
        show({ kind: 'machine', id: machine.id })
        if (!thenRun) return
        if (template.isImage === true) await buildImage(machine.id, { way: 'own', format: 'iso' })
        else await buildAndRun(machine.id)
      } finally {
        setCreating(false)
      }
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
        <h1>{text.create.title}</h1>
        <div className="new-top">
          <NewName
            label={text.create.name}
            hint={text.create.nameHint}
            value={name}
            problem={problem}
            isTouched={isTouched}
            input={nameInput}
            onChange={setName}
            onTouch={setTouched}
          />
          <SourceSelect label={text.create.source} choices={sources} value={source} onChange={setSource} />
        </div>
        <div className="new-body">
          <div className="field">
            <span className="label" aria-hidden>
              {text.create.template}
            </span>
            {templates === null ? (
              <p className="hint" role="status">
                {text.create.checking}
              </p>
            ) : (
              <TemplateList
                label={text.create.template}
                templates={templates}
                chosen={chosen}
                onChoose={setChosen}
              />
            )}
          </div>
          <div className="field">
            <span className="label">{text.create.preview}</span>
            {template?.text === '' ? (
              <p className="hint">
                <Explained>{text.nixpkgs.generated}</Explained>
              </p>
            ) : (
              <pre className="preview" role="region" tabIndex={0} aria-label={text.create.preview}>
                {fillTemplate(template?.text ?? '', { hostName: hostNameFrom(name) })}
              </pre>
            )}
          </div>
        </div>
        <div className="row wrap">
          <AddFolder source={source} taken={taken} from={from} />
          <div className="row at-end">
            {isCreating && template?.text === '' ? (
              <>
                <span role="status">
                  <Elapsed say={text.nixpkgs.generating} />
                </span>
                <Button onPress={() => attempt(() => call('machines.stopCreating', undefined))}>
                  {text.nixpkgs.stop}
                </Button>
              </>
            ) : null}
            <Button isDisabled={isCreating} onPress={() => create(false)}>
              {text.create.create}
            </Button>
            <Button kind="primary" isDisabled={isCreating} onPress={() => create(true)}>
              {template?.isImage === true ? imagesText.createAndBuild : text.create.createAndRun}
            </Button>
          </div>
        </div>
      </form>
    </main>
  )
}
