/** German: the serial console, terminals on this computer and ssh. */
import type { SshReach } from '../../../contract/terminals.ts'
import type { consoleText } from '../console.ts'
import type { Words } from '../translation.ts'
import { formats } from '../formats.ts'
import { count } from './plural.ts'

const megabytes = (bytes: number) => formats.bytes(bytes)

export const console: Words<typeof consoleText> = {
  terminals: 'Terminals',
  serial: 'Seriell',
  shell: 'Shell dieses Rechners',
  last: 'Letzte Zeilen der seriellen Konsole',
  lastOf: (name: string) => `Letzte Zeilen von ${name}`,
  never: 'Die Maschine lief noch nie. Hier erscheint ihre serielle Konsole.',
  off: 'Die Maschine ist aus. Was sie zuletzt sagte, steht unten.',
  paused: 'Die Maschine ist angehalten. Was Sie tippen, liest sie, wenn sie weiterläuft.',
  add: 'Neues Terminal',
  shellAction: 'Shell auf diesem Rechner',
  sshAction: 'Per ssh anmelden …',
  menu: 'Terminalaktionen',
  close: 'Schließen',
  closeTerminal: (name: string) => `${name} schließen`,
  copy: 'Kopieren',
  paste: 'Einfügen',
  selectAll: 'Alles auswählen',
  copyAll: 'Alles kopieren',
  clear: 'Leeren',
  reset: 'Terminal zurücksetzen',
  larger: 'Größere Schrift',
  smaller: 'Kleinere Schrift',
  usualSize: 'Übliche Schriftgröße',
  saveLog: 'Protokoll speichern unter …',
  logSaved: 'Das Protokoll wurde gespeichert.',
  older: (bytes: number) => `${megabytes(bytes)} ältere Ausgabe werden nicht angezeigt.`,
  showOlder: 'Ältere Ausgabe anzeigen',
  search: 'In diesem Terminal suchen',
  searchAction: 'Suchen',
  matchCase: 'Groß- und Kleinschreibung beachten',
  regex: 'Regulärer Ausdruck',
  faultyRegex: 'Kein regulärer Ausdruck',
  matches: (at: number, found: number) =>
    found === 0 ? 'Keine Treffer' : at === 0 ? `${found} Treffer` : `${at} von ${found}`,
  previous: 'Vorheriger Treffer',
  next: 'Nächster Treffer',
  closeSearch: 'Suche schließen',
  pasteTitle: (lines: number) => `${lines} Zeilen einfügen?`,
  pasteText: 'Eine Shell führt jede Zeile aus, sobald sie eingefügt ist.',
  moreLines: (n: number) => count(n, 'weitere Zeile', 'weitere Zeilen'),
  pasteUnasked: 'Nicht mehr fragen, bis Snowglobe geschlossen wird',
  tellSize: 'Dem Gast die Größe mitteilen',
  sizeTold: (columns: number, rows: number) =>
    `Die Maschine weiß jetzt, dass ihr serielles Terminal ${columns} Spalten und ${rows} Zeilen hat.`,
  unsureTitle: 'Ist das die Eingabeaufforderung einer Shell?',
  unsureText: (columns: number, rows: number) =>
    `Eine serielle Leitung überträgt keine Größe; deshalb wird „stty rows ${rows} cols ${columns}“ in die Konsole getippt. Das gelingt nur an der Eingabeaufforderung einer Shell, und die letzte Zeile sieht nicht danach aus.`,
  typeIt: 'Eintippen',
  ended: (program: 'shell' | 'ssh', code: number, signal: number) =>
    signal > 0
      ? `${program === 'ssh' ? 'ssh' : 'Die Shell'} wurde durch Signal ${signal} beendet.`
      : `${program === 'ssh' ? 'ssh' : 'Die Shell'} endete mit Exit-Code ${code}.`,
  startAgain: 'Erneut starten',
  newKeys:
    'Die Maschine hat andere ssh-Schlüssel als zuvor, wie nach dem Zurücksetzen ihrer Festplatte. Haben Sie diese nicht zurückgesetzt, finden Sie den Grund heraus, bevor Sie sich anmelden.',
  forgetKeys: 'Die alten Schlüssel vergessen und verbinden',
  sshTitle: (name: string) => `Per ssh bei „${name}“ anmelden`,
  sshLooking: 'Es wird geprüft, ob die Maschine antwortet …',
  reach: (reach: SshReach): string => {
    switch (reach.state) {
      case 'ready':
        return `Die Maschine antwortet an Port ${reach.port} dieses Rechners.`
      case 'silent':
        return `Port ${reach.port} führt zur Maschine, aber dort antwortet noch kein ssh-Server. Bleibt es dabei, schalten Sie „services.openssh.enable“ in der Konfiguration ein.`
      case 'no-forward':
        return 'Kein Port dieses Rechners führt zu Port 22 der Maschine. Einer kann hinzugefügt werden, solange die Maschine läuft; nur dieser Rechner kann ihn verwenden.'
      case 'no-network':
        return 'Die Maschine hat kein Netzwerk, zu dem ein Port weitergeleitet werden könnte. Verwenden Sie die serielle Konsole.'
      case 'off':
        return 'Die Maschine läuft nicht.'
    }
  },
  addForward: 'Weiterleitung hinzufügen',
  connect: 'Verbinden',
  user: 'Benutzer',
  otherUser: 'Anderer …',
  userName: 'Name des Benutzers',
}
