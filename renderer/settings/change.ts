/** Changes some settings; what goes wrong is told in a notice. */
import type { SettingsChange } from '../../contract/settings.ts'
import { call } from '../bridge.ts'
import { attempt } from '../store/notices.ts'

export function changeSettings(part: SettingsChange): void {
  attempt(() => call('settings.change', part))
}
