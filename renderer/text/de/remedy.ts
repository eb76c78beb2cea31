/** German: the buttons that do something about a failure. */
import type { remedyText } from '../remedy.ts'
import type { Words } from '../translation.ts'

export const remedy: Words<typeof remedyText> = {
  goOffline: 'Offline arbeiten',
  isOffline: 'Builds kommen jetzt ohne Netzwerk aus: Sie verwenden, was auf diesem Rechner ist.',
  openDoctor: 'Diagnose öffnen',
  chooseNixpkgs: 'Anderes nixpkgs wählen',
  openSettings: 'Einstellungen öffnen',
  set: (option: string, value: boolean) => `${option} = ${String(value)}; hinzufügen`,
  add: (option: string, item: string) => `${item} zu ${option} hinzufügen`,
  replaceHash: 'Den neuen Hash übernehmen',
  notThere: 'Dieser Text steht nicht mehr in der Konfiguration.',
}
