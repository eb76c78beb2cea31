/** The settings: each takes effect at once. */
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { flushSync } from 'react-dom'
import type { AppState } from '../../contract/calls.ts'
import { zooms } from '../../contract/settings.ts'
import type { SourceChoice } from '../../contract/source.ts'
import { call } from '../bridge.ts'
import { SourceSelect } from '../nixpkgs/source-select.tsx'
import { refreshState } from '../store/connect.ts'
import { attempt } from '../store/notices.ts'
import { settingsText as words } from '../text/settings.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { Switch } from '../ui/switch.tsx'
import { Explained } from '../ui/term.tsx'
import { changeSettings } from './change.ts'
import { Choice } from './choice.tsx'
import { DistributionSection } from './distribution-section.tsx'
import { LanguageField } from './language-field.tsx'
import { LifeSection } from './life-section.tsx'
import { MachinesSection } from './machines-section.tsx'
import { SectionList, sectionId, type SettingsSection } from './section-list.tsx'
import { SettingsSearch } from './settings-search.tsx'
import { TestsSection } from './tests-section.tsx'
import { WholeSection } from './whole-section.tsx'
import './settings-page.css'

const themes = ['system', 'light', 'dark', 'contrast'] as const

export function SettingsPage({ state }: { state: AppState }) {
  const { settings } = state
  const sections = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState('')
  return (
    <main className="page settings-page">
      <SectionList onGo={() => flushSync(() => setQuery(''))} />
      <div className="stack narrow grow" ref={sections}>
        <div className="row settings-head">
          <h1 className="grow">{text.settings.title}</h1>
          <SettingsSearch root={sections} query={query} onChange={setQuery} />
        </div>
        <Section name="look">
          <h2>{words.sections.look}</h2>
          <Choice
            label={text.settings.theme}
            options={themes}
            names={text.settings.themes}
            value={settings.theme}
            onChange={(theme) => changeSettings({ theme })}
          />
          <Choice
            label={words.zoom}
            options={zooms.map(String)}
            names={Object.fromEntries(zooms.map((zoom) => [String(zoom), words.percent(zoom)]))}
            value={String(settings.zoom)}
            onChange={(chosen) => {
              const zoom = zooms.find((one) => String(one) === chosen)
              if (zoom !== undefined) changeSettings({ zoom })
            }}
          />
          <LanguageField value={settings.language} />
        </Section>
        <Section name="folders">
          <h2>{words.sections.folders}</h2>
          <Folders state={state} />
        </Section>
        <Section name="machines">
          <MachinesSection settings={settings} />
        </Section>
        <Section name="life">
          <LifeSection state={state} />
        </Section>
        <Section name="tests">
          <TestsSection settings={settings} />
        </Section>
        <Section name="distribution">
          <DistributionSection settings={settings} />
        </Section>
        <Section name="privacy">
          <h2>{words.privacy}</h2>
          <p>
            <Explained>{words.privacyText}</Explained>
          </p>
        </Section>
        <Section name="whole">
          <WholeSection />
        </Section>
        <About state={state} />
      </div>
    </main>
  )
}

function Section({ name, children }: { name: SettingsSection; children: ReactNode }) {
  return (
    <section className="card stack" id={sectionId(name)} tabIndex={-1} aria-label={words.sections[name]}>
      {children}
    </section>
  )
}

function Folders({ state: { settings, machinesFolder } }: { state: AppState }) {
  const [sources, setSources] = useState<SourceChoice[]>([])
  useEffect(() => attempt(async () => setSources(await call('sources.list', undefined))), [])
  return (
    <>
      <div className="row">
        <div className="grow">
          <div className="label">{text.settings.folder}</div>
          <code className="muted">{machinesFolder}</code>
        </div>
        <Button onPress={() => attempt(chooseFolder)}>{text.settings.choose}</Button>
      </div>
      <SourceSelect
        label={text.settings.source}
        choices={sources}
        value={settings.nixpkgs}
        placeholder={text.settings.firstUsable}
        onChange={(nixpkgs) => changeSettings({ nixpkgs })}
      />
      <Switch isSelected={settings.offline} onChange={(offline) => changeSettings({ offline })}>
        <span>
          <span className="label">{text.settings.offline}</span>
          <br />
          <span className="hint">{text.settings.offlineText}</span>
        </span>
      </Switch>
    </>
  )
}

function About({ state: { version, runtime } }: { state: AppState }) {
  return (
    <section className="card" aria-label={text.settings.about}>
      <div className="label">{text.settings.version(version)}</div>
      <span className="hint">{text.settings.runtime(runtime.electron, runtime.chromium, runtime.node)}</span>
    </section>
  )
}

async function chooseFolder(): Promise<void> {
  const machinesFolder = await call('folders.choose', { purpose: 'machines-folder' })
  if (machinesFolder === null) return
  await call('settings.change', { machinesFolder })
  await refreshState()
}
