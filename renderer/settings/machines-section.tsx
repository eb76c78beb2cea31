/** What machines get: memory and processors when they are made, KVM, how their screens and consoles look. */
import { fontFamily, screenModes, type Settings } from '../../contract/settings.ts'
import { settingsText as words } from '../text/settings.ts'
import { text } from '../text/text.ts'
import { changeSettings } from './change.ts'
import { Choice } from './choice.tsx'
import { NumberField } from './number-field.tsx'
import { TypedField } from './typed-field.tsx'

const kvms = ['auto', 'never'] as const

export function MachinesSection({ settings }: { settings: Settings }) {
  return (
    <>
      <h2>{words.machines}</h2>
      <div className="row settings-pair">
        <NumberField
          label={words.memory}
          hint={words.memoryText}
          placeholder={words.asTemplate}
          value={settings.newMemoryMiB}
          least={128}
          most={1_048_576}
          fault={words.memoryFault}
          write={(newMemoryMiB) => changeSettings({ newMemoryMiB })}
        />
        <NumberField
          label={words.cores}
          hint={words.coresText}
          placeholder={words.asTemplate}
          value={settings.newCores}
          least={1}
          most={255}
          fault={words.coresFault}
          write={(newCores) => changeSettings({ newCores })}
        />
      </div>
      <Choice
        label="KVM"
        hint={words.kvmText}
        options={kvms}
        names={words.kvm}
        value={settings.kvm}
        onChange={(kvm) => changeSettings({ kvm })}
      />
      <Choice
        label={words.screen}
        hint={words.screenText}
        options={screenModes}
        names={text.display.modes}
        value={settings.screenMode}
        onChange={(screenMode) => changeSettings({ screenMode })}
      />
      <div className="row settings-pair">
        <NumberField
          label={words.fontSize}
          hint={words.fontSizeText}
          placeholder="13"
          value={settings.consoleFontSize}
          least={8}
          most={32}
          fault={words.fontSizeFault}
          write={(size) => changeSettings({ consoleFontSize: size ?? 13 })}
        />
        <TypedField
          label={words.font}
          hint={words.fontText}
          placeholder={words.fontSystem}
          current={settings.consoleFont}
          fault={(typed) => (fontFamily.test(typed) && typed.length <= 100 ? null : words.fontFault)}
          same={(a, b) => a.trim() === b.trim()}
          write={(typed) => changeSettings({ consoleFont: typed.trim() })}
        />
      </div>
    </>
  )
}
