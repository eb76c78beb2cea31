/** German: the browser of all options and its controls. */
import type { Bounds, StringRule, TypeShape } from '../../../contract/option-type.ts'
import type { optionsText } from '../options.ts'
import type { Words } from '../translation.ts'
import { formats } from '../formats.ts'
import { count } from './plural.ts'

const ruleErrors: Record<StringRule['name'], (said: string) => string> = {
  'non-empty': () => 'Das darf nicht leer bleiben.',
  'one-line': () => 'Das ist eine einzelne Zeile.',
  'no-spaces': () => 'Das darf keine Leerzeichen enthalten.',
  'no-colons': () => 'Das darf keine Doppelpunkte oder Zeilenumbrüche enthalten.',
  pattern: (said) => `Das muss zum Muster ${said} passen`,
}

function boundsText({ least, most }: Bounds, moreThan?: number): string | null {
  if (moreThan !== undefined) return `Mehr als ${moreThan}`
  if (least !== null && most !== null) return `Von ${least} bis ${most}`
  if (least !== null) return `${least} oder mehr`
  return most === null ? null : `${most} oder weniger`
}

function shapeName(shape: TypeShape): string {
  switch (shape.kind) {
    case 'bool':
      return 'An oder aus'
    case 'int':
      return 'Ganze Zahl'
    case 'float':
    case 'number':
      return 'Zahl'
    case 'string':
      return 'Text'
    case 'lines':
      return shape.separator === '\n' ? 'Textzeilen' : 'Text'
    case 'enum': {
      const [only, ...others] = shape.values
      return only !== undefined && others.length === 0 ? enumLabel(only) : 'Eine Auswahl'
    }
    case 'path':
      return 'Pfad'
    case 'package':
      return 'Paket'
    case 'nullOr':
      return `${shapeName(shape.inner)} oder nichts`
    case 'either':
      return 'Eines von mehreren'
    case 'list':
      return `Liste: ${shapeName(shape.element)}`
    case 'attrs':
      return 'Benannte Werte'
    case 'submodule':
      return 'Optionen'
    case 'data':
      return 'Beliebiges'
    case 'expression':
      return 'Nix-Ausdruck'
  }
}

function enumLabel(value: string | number | boolean | null): string {
  if (value === null) return 'null'
  return value === '' ? '(leer)' : String(value)
}

const admonitions: Record<string, string> = {
  note: 'Hinweis',
  warning: 'Warnung',
  caution: 'Vorsicht',
  important: 'Wichtig',
  tip: 'Tipp',
  example: 'Beispiel',
}

export const options: Words<typeof optionsText> = {
  title: 'Alle Optionen',
  search: 'Alle Optionen durchsuchen',
  searchHint: 'Pfeiltasten bewegen, Eingabe öffnet, Escape geht zurück.',
  setOnly: 'Nur hier gesetzte',
  loading: (seconds: number) =>
    `Die Optionen des nixpkgs dieser Maschine werden gelesen … ${seconds} s. Beim ersten Mal dauert das bis zu einer Minute.`,
  results: (shown: number, all: number) =>
    shown === all
      ? count(all, 'Option', 'Optionen')
      : `${formats.number(shown)} von ${count(all, 'Option', 'Optionen')}`,
  list: 'Gefundene Optionen',
  noMatch: (words: string) => `Keine Option passt zu „${words}“.`,
  noneSet: 'Der Text setzt noch keine Option.',
  pick: 'Suchen Sie nach dem, was Sie ändern möchten, etwa „ssh“ oder „firewall“.',
  back: 'Zurück zur Liste',
  retry: 'Erneut versuchen',
  set: 'gesetzt',
  missing: (name: string) => `Dieses nixpkgs hat keine Option ${name}.`,
  askName: (what: string) => `Welcher Name für „${what}“?`,
  askHint: (prefix: string) => `Ein Name unter ${prefix}. Ein neuer entsteht, sobald Sie etwas setzen.`,
  namesHere: 'Bereits im Text',
  continue: 'Weiter',
  nameNeeded: 'Ein Name wird gebraucht.',
  nameTaken: (name: string) => `${name} gibt es schon.`,
  admonition: (name: string) => admonitions[name] ?? admonitions['note'],
  type: 'Typ',
  default: 'Vorgabe',
  example: 'Beispiel',
  takeExample: 'Dieses Beispiel verwenden',
  declared: 'Deklariert in',
  readOnly: 'NixOS ermittelt das selbst; es kann nicht gesetzt werden.',
  setHere: 'Hier gesetzt',
  setBy: (files: string) => `Gesetzt von ${files}`,
  alsoSetBy: (files: string) => `Hier gesetzt und von ${files}`,
  isDefault: 'Vorgabe',
  value: 'Wert',
  comesTo: 'Ergibt',
  clear: 'Zurücksetzen',
  clearOne: (name: string) => `${name} zurücksetzen`,
  searchIn: (label: string) => `Optionen von ${label} durchsuchen`,
  editExpression: 'Ausdruck bearbeiten',
  clearTip: 'Nimmt die Option aus dem Text; dann gilt wieder die Vorgabe',
  showInText: 'Im Text anzeigen',
  asExpression: 'Als Nix-Ausdruck schreiben',
  asForm: 'Formular verwenden',
  expression: 'Nix-Ausdruck',
  expressionHint: 'Wird geschrieben, sobald es ein vollständiger Ausdruck ist.',
  isExpression: 'Der Text enthält einen Ausdruck:',
  inWrapper: (wrappers: string) => `In ${wrappers}:`,
  openOption: (name: string) => `${name} öffnen`,
  moreOptions: (n: number) => count(n, 'weitere Option', 'weitere Optionen'),
  otherNames: 'Andere Namen',
  notWritten: (name: string) =>
    `${name} steht noch nicht im Text; setzen Sie eine seiner Optionen, dann schon.`,
  on: 'An',
  off: 'Aus',
  onDefault: 'An laut Vorgabe',
  offDefault: 'Aus laut Vorgabe',
  unset: 'Nicht gesetzt',
  nothing: 'Nichts (null)',
  misfit: (value: string) => `Der Text sagt ${value}; das ist nicht vom Typ dieser Option.`,
  kind: 'Art',
  choose: 'Auswählen …',
  noChoice: 'Es gibt nichts auszuwählen.',
  add: 'Hinzufügen',
  addTo: (label: string) => `Zu ${label} hinzufügen`,
  remove: 'Entfernen',
  removeOne: (label: string) => `${label} entfernen`,
  up: (label: string) => `${label} nach oben`,
  down: (label: string) => `${label} nach unten`,
  row: (label: string, n: number) => `${label}, ${n}`,
  emptyList: 'Die Liste ist leer.',
  notSet: 'Hier nicht gesetzt.',
  nonEmpty: 'Diese Liste braucht mindestens ein Element.',
  newName: 'Neuer Name',
  rename: (name: string) => `${name} umbenennen`,
  renamed: (name: string) => `Neuer Name von ${name}`,
  emptyText: 'Auf leeren Text setzen',
  emptyTextTip: 'Schreibt "" in den Text: nicht dasselbe wie nicht gesetzt',
  setEmpty: (label: string) => `${label} auf leeren Text setzen`,
  package: 'Pakete nach Name oder Beschreibung suchen',
  packagesLoading: 'Die Pakete des nixpkgs dieser Maschine werden gelesen …',
  noPackage: 'Kein Paket passt.',
  packagesFailed: (why: string) => `${why} Geben Sie den Namen des Pakets ein, etwa python3Packages.numpy.`,
  notPackage: 'Das ist kein Name eines Pakets.',
  pathHint:
    'Ein Pfad, der mit / beginnt, wird so verwendet. Einer, der mit ./ beginnt, liegt neben der Konfiguration und wird in den Nix-Store kopiert.',
  notPath: 'Ein Pfad beginnt mit / oder ./ und enthält, wenn er nicht mit / beginnt, keine Leerzeichen.',
  notAbsolutePath: 'Dieser Pfad muss mit / beginnen.',
  joinedBy: (separator: string) => `Mehrere Teile werden durch „${separator}“ getrennt.`,
  notInt: 'Das muss eine ganze Zahl sein.',
  tooLong: 'Nix hat nur ganze Zahlen mit 64 Bit.',
  notNumber: 'Das muss eine Zahl wie 1.5 sein.',
  outside: (bounds: string) => `Diese Zahl liegt außerhalb der Grenzen: ${bounds.toLowerCase()}.`,
  bounds: boundsText,
  ruleError: (rule: StringRule) => ruleErrors[rule.name](rule.said),
  shapeName,
  enumLabel,
}
