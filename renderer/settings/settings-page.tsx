/** The settings: each takes effect at once. */
import { useEffect, useState } from 'react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { AppState } from '../../contract/calls.ts'
import type { SourceChoice } from '../../contract/source.ts'
import { call } from '../bridge.ts'
import { SourceSelect } from '../nixpkgs/source-select.tsx'
import { refreshState } from '../store/connect.ts'
import { attempt } from '../store/notices.ts'
import { text } from '../text/text.ts'
import { Button } from '../ui/controls.tsx'
import { Switch } from '../ui/switch.tsx'
import { DistributionSection } from './distribution-section.tsx'
import { LanguageField } from './language-field.tsx'
import { LifeSection } from './life-section.tsx'
import { TestsSection } from './tests-section.tsx'
import { WholeSection } from './whole-section.tsx'
import './settings-page.css'

const themes = ['system', 'light', 'dark', 'contrast'] as const

export function SettingsPage({ state }: { state: AppState }) {
  const { settings, runtime, version } = state
  const [sources, setSources] = useState<SourceChoice[]>([])
  useEffect(() => attempt(async () => setSources(await call('sources.list', undefined))), [])
  return (
    <main className="page">
      <div className="stack narrow">
        <h1>{text.settings.title}</h1>
        <section className="card stack">
          <RadioGroup
            className="field"
            value={settings.theme}
            onChange={(value) => {
              const theme = themes.find((one) => one === value)
              if (theme !== undefined) attempt(() => call('settings.change', { theme }))
            }}
          >
            <Label>{text.settings.theme}</Label>
            <div className="row">
              {themes.map((theme) => (
                <Radio key={theme} value={theme} className="radio">
                  {text.settings.themes[theme]}
                </Radio>
              ))}
            </div>
          </RadioGroup>
          <LanguageField value={settings.language} />
        </section>
        <section className="card stack">
          <div className="row">
            <div className="grow">
              <div className="label">{text.settings.folder}</div>
              <code className="muted">{state.machinesFolder}</code>
            </div>
            <Button onPress={() => attempt(chooseFolder)}>{text.settings.choose}</Button>
          </div>
          <SourceSelect
            label={text.settings.source}
            choices={sources}
            value={settings.nixpkgs}
            placeholder={text.settings.firstUsable}
            onChange={(nixpkgs) => attempt(() => call('settings.change', { nixpkgs }))}
          />
          <Switch
            isSelected={settings.offline}
            onChange={(offline) => attempt(() => call('settings.change', { offline }))}
          >
            <span>
              <span className="label">{text.settings.offline}</span>
              <br />
              <span className="hint">{text.settings.offlineText}</span>
            </span>
          </Switch>
        </section>
        <LifeSection state={state} />
        <TestsSection settings={settings} />
        <DistributionSection settings={settings} />
        <WholeSection />
        <section className="card">
          <div className="label">{text.settings.version(version)}</div>
          <span className="hint">
            {text.settings.runtime(runtime.electron, runtime.chromium, runtime.node)}
          </span>
        </section>
      </div>
    </main>
  )
}

async function chooseFolder(): Promise<void> {
  const machinesFolder = await call('folders.choose', { purpose: 'machines-folder' })
  if (machinesFolder === null) return
  await call('settings.change', { machinesFolder })
  await refreshState()
}
