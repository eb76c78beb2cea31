/** German: the settings as a whole, and the language. */
import type { settingsText } from '../settings.ts'
import type { Words } from '../translation.ts'

export const settings: Words<typeof settingsText> = {
  export: 'Exportieren …',
  import: 'Importieren …',
  reset: 'Auf Vorgaben zurücksetzen',
  hint: 'Wo die Maschinen dieses Rechners liegen, wird weder exportiert noch zurückgesetzt.',
  exported: (file: string) => `Die Einstellungen sind in ${file}.`,
  imported: 'Die Einstellungen wurden importiert.',
  importedBut: (names: string[]) =>
    `Importiert, bis auf das, was hier nicht verwendet werden kann: ${names.join(', ')}.`,
  wasReset: 'Alle Einstellungen stehen wieder auf ihren Vorgaben.',
  language: 'Sprache',
  languageText: 'Für Snowglobe selbst; was Nix, QEMU und Gäste sagen, wird nicht übersetzt.',
  languageSystem: 'Wie das System',
  zoom: 'Größe der Oberfläche',
  percent: (n: number) => `${n} %`,
  search: 'Einstellung suchen',
  noneFound: (query: string) => `In keiner Einstellung steht „${query}“.`,
  sectionNav: 'Abschnitte der Einstellungen',
  sections: {
    look: 'Aussehen und Sprache',
    folders: 'Ordner und nixpkgs',
    machines: 'Maschinen',
    life: 'Starten und beenden',
    tests: 'Integrationstests',
    distribution: 'Builder und Caches',
    privacy: 'Datenschutz und Updates',
    whole: 'Exportieren, zurücksetzen',
  },
  machines: 'Maschinen',
  memory: 'Arbeitsspeicher neuer Maschinen (MiB)',
  memoryText:
    'Mindestens so viel; eine Vorlage, die mehr braucht, behält es. Vorhandene Maschinen bleiben, wie sie sind.',
  memoryFault: 'Eine ganze Zahl von 128 bis 1.048.576 oder nichts.',
  cores: 'Prozessoren neuer Maschinen',
  coresText: 'Mindestens so viele.',
  coresFault: 'Eine ganze Zahl von 1 bis 255 oder nichts.',
  asTemplate: 'Wie bei NixOS',
  kvm: { auto: 'Wo es funktioniert', never: 'Nie' },
  kvmText:
    'Nie: Maschinen werden emuliert; das ist langsam, aber überall gleich. Es gilt ab ihrem nächsten Start.',
  screen: 'Bildschirme von Maschinen',
  screenText: 'Bis Sie auf der Seite einer Maschine etwas anderes wählen.',
  font: 'Schrift in Terminals',
  fontText: 'Eine hier installierte Schrift fester Breite, etwa DejaVu Sans Mono.',
  fontSystem: 'Die des Systems',
  fontFault: 'Der Name einer Schrift hat Buchstaben, Ziffern, Leerzeichen, Punkte und Bindestriche.',
  fontSize: 'Schriftgröße in Terminals',
  fontSizeText: 'In Pixeln; Strg mit + oder − ändert sie ebenfalls.',
  fontSizeFault: 'Eine ganze Zahl von 8 bis 32.',
  privacy: 'Datenschutz und Updates',
  privacyText:
    'Snowglobe sendet nichts über Sie oder Ihre Maschinen und sucht nicht nach eigenen Updates: Die bringt Ihre Paketverwaltung. nixpkgs und Pakete werden nur geholt, wenn Sie bauen oder danach fragen, und das nixpkgs einer Maschine ändert sich nur, wenn Sie es aktualisieren.',
}
