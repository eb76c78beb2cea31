/** German: interactive sessions of tests. */
import type { sessionText } from '../session.ts'
import type { Words } from '../translation.ts'

const lines = ({ from, to }: { from: number; to: number }) =>
  from === to ? `Zeile ${from}` : `Zeilen ${from} bis ${to}`

export const session: Words<typeof sessionText> = {
  tab: 'Interaktiv',
  open: 'Interaktiv ausführen',
  end: 'Sitzung beenden',
  offTitle: 'Diesen Test selbst steuern',
  offText:
    'Seine Maschinen starten, wenn Sie es sagen. Sie sehen ihre Bildschirme, tippen hinein und führen das Skript ganz, in Teilen oder zeilenweise aus. Nach einem Fehler läuft alles weiter.',
  endedTitle: 'Die Sitzung ist zu Ende',
  status: {
    building: (percent: number | null) => (percent === null ? 'Wird gebaut' : `Wird gebaut, ${percent} %`),
    starting: 'Der Treiber startet',
    waiting: 'Offen',
    working: 'Arbeitet',
    playing: 'Führt das Skript aus',
    ending: { ask: 'Beendet seine Maschinen', terminate: 'Wird zwangsweise beendet' },
  },
  startAll: 'Alle starten',
  script: 'Das Skript',
  playScript: 'Skript ausführen',
  playLines: (range: { from: number; to: number }) => `${lines(range)} ausführen`,
  playSubtest: (name: string) => `„${name}“ ausführen`,
  interrupt: 'Unterbrechen',
  interruptTip: 'Sendet Strg+C an den Treiber',
  change: 'Das Skript ändern',
  readAgain: 'Das Skript erneut aus der Datei lesen',
  reading: 'Nix liest das Skript …',
  unsaved: 'Der Test hat ungespeicherte Änderungen; das Ausführen des Skripts speichert sie.',
  changedNodes: (names: string[]) =>
    `${names.join(', ')}: nicht mehr so, wie die Datei des Tests es sagt. Es läuft, was gebaut wurde; das Skript folgt der Datei.`,
  rebuild: 'Beenden und neu bauen',
  play: {
    running: (range: { from: number; to: number } | null) =>
      range === null
        ? 'Das Skript läuft.'
        : `${lines(range)} ${range.from === range.to ? 'läuft' : 'laufen'}.`,
    passed: (range: { from: number; to: number } | null) =>
      range === null ? 'Das Skript hat bestanden.' : `${lines(range)} bestanden.`,
    interrupted: 'Unterbrochen. Alles geht so weiter, wie es steht.',
    failed: (line: number | null) => (line === null ? 'Fehlgeschlagen' : `In Zeile ${line} fehlgeschlagen`),
    alive: 'Die Maschinen laufen weiter. Sehen Sie sie an, ändern Sie das Skript, führen Sie es erneut aus.',
  },
  screens: 'Maschinen',
  noNodes: 'Der Treiber sagt nicht, welche Maschinen er hat. Sie erscheinen hier, wenn sie starten.',
  state: { off: 'Aus', running: 'Läuft', paused: 'Angehalten' },
  blocked: 'Gesperrt',
  blockedTip: 'Die Kabel ihrer Netzwerke sind gezogen (block). „Netzwerk freigeben“ steckt sie wieder ein.',
  offScreen: 'Aus',
  noPicture: 'Noch kein Bild',
  actions: (node: string) => `Was mit ${node} geschehen soll`,
  deeds: {
    start: 'Starten',
    crash: 'Abstürzen lassen',
    shutdown: 'Herunterfahren',
    block: 'Netzwerk sperren',
    unblock: 'Netzwerk freigeben',
    shell: 'Shell',
  },
  shown: 'Ansicht',
  repl: 'Treiber',
  replLabel: 'Letzte Zeilen des Treibers',
  replEnded: 'Der Treiber ist beendet.',
}
