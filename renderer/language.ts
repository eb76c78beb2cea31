/** The page's language: at first what main says in the page's address, then what the settings say as they change. */
import { languageChoices, spokenFor, type LanguageChoice } from '../contract/language.ts'
import { useStore } from './store/store.ts'
import { speak } from './text/speak.ts'

const given = new URLSearchParams(location.search)
const systemLocale = given.get('locale') ?? 'en'

/** To be waited for before anything is drawn. */
export function speakFirst(): Promise<void> {
  return speakAs(languageChoices.find((choice) => choice === given.get('language')) ?? 'system')
}

export async function speakAs(choice: LanguageChoice): Promise<void> {
  const spoken = spokenFor(choice, systemLocale)
  await speak(spoken)
  useStore.setState({ locale: spoken.locale })
}
