/** German: the machine’s screen. */
import type { displayText } from '../display.ts'
import type { Words } from '../translation.ts'
import { count } from './plural.ts'

export const display: Words<typeof displayText> = {
  label: 'Bildschirm der Maschine',
  offTitle: 'Die Maschine ist aus',
  offText: 'Ihr Bildschirm erscheint hier, wenn sie läuft.',
  connecting: 'Verbindung zum Bildschirm wird hergestellt …',
  lost: 'Die Verbindung zum Bildschirm ist abgebrochen.',
  reconnect: 'Erneut verbinden',
  keys: 'Tasten senden',
  mode: 'Darstellung des Bildschirms',
  modes: { fit: 'Skaliert', pixels: '1:1', follow: 'Folgt dem Fenster' },
  fixed:
    'Dieser Bildschirm kann seine Größe nicht ändern: Die Maschine wurde mit einer Grafikkarte gestartet, die das nicht kann.',
  makeFollow: 'Ab dem nächsten Start',
  willFollow: 'Ab dem nächsten Start folgt der Bildschirm dem Fenster.',
  fullscreen: 'Vollbild',
  hint: 'Klicken Sie auf den Bildschirm, um in die Maschine zu tippen. F5 und die anderen Tastenkürzel gehen dann an die Maschine.',
  viewOnly: 'Nur ansehen',
  viewOnlyHint: 'Maus und Tastatur erreichen die Maschine nicht.',
  paused: 'Angehalten',
  screenshot: 'Bildschirmfoto',
  saveShot: 'Bildschirmfoto speichern …',
  copyShot: 'Bildschirmfoto kopieren',
  shotSaved: (file: string) => `Das Bildschirmfoto wurde als ${file} gespeichert.`,
  shotCopied: 'Das Bildschirmfoto ist in der Zwischenablage.',
  type: 'Zwischenablage eintippen …',
  typeTitle: 'Die Zwischenablage in die Maschine tippen',
  typeText: 'Als Tastendrücke, für Maschinen, die die Zwischenablage nicht teilen.',
  typeEmpty: 'In der Zwischenablage ist kein Text.',
  layout: 'Tastaturbelegung in der Maschine',
  layouts: {
    us: 'US-Englisch',
    gb: 'Britisches Englisch',
    de: 'Deutsch',
    ch: 'Schweizerdeutsch',
    fr: 'Französisch',
  },
  characters: (n: number) => count(n, 'Zeichen', 'Zeichen'),
  lines: (n: number) => count(n, 'Zeile', 'Zeilen'),
  missing: (characters: string) => `Weggelassen, da diese Belegung keine Taste dafür hat: ${characters}`,
  typeNow: 'Eintippen',
  typing: (done: number, all: number) => `${done} von ${all} getippt`,
  stopTyping: 'Aufhören',
}
