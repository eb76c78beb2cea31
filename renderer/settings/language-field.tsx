/** The choice of the app's language: each by its own name, so that whoever cannot read this page finds theirs. */
import { languageChoices, type Language, type LanguageChoice } from '../../contract/language.ts'
import { settingsText as words } from '../text/settings.ts'
import { changeSettings } from './change.ts'

const ownNames: Record<Language, string> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  es: 'Español',
  zh: '简体中文',
}

export function LanguageField({ value }: { value: LanguageChoice }) {
  return (
    <label className="field">
      <span className="label">{words.language}</span>
      <select
        className="input settings-language"
        value={value}
        onChange={({ target }) => {
          const language = languageChoices.find((one) => one === target.value)
          if (language !== undefined) changeSettings({ language })
        }}
      >
        {languageChoices.map((choice) => (
          <option key={choice} value={choice} lang={choice === 'system' ? undefined : choice}>
            {choice === 'system' ? words.languageSystem : ownNames[choice]}
          </option>
        ))}
      </select>
      <span className="hint">{words.languageText}</span>
    </label>
  )
}
