/** French: the browser of all options and its controls. */
import type { Bounds, StringRule, TypeShape } from '../../../contract/option-type.ts'
import type { optionsText } from '../options.ts'
import type { Words } from '../translation.ts'
import { formats } from '../formats.ts'
import { count } from './plural.ts'

const ruleErrors: Record<StringRule['name'], (said: string) => string> = {
  'non-empty': () => 'Cela ne peut pas rester vide.',
  'one-line': () => 'C’est une seule ligne.',
  'no-spaces': () => 'Cela ne peut pas contenir d’espaces.',
  'no-colons': () => 'Cela ne peut contenir ni deux-points ni sauts de ligne.',
  pattern: (said) => `Cela doit correspondre au motif ${said}`,
}

function boundsText({ least, most }: Bounds, moreThan?: number): string | null {
  if (moreThan !== undefined) return `Plus de ${moreThan}`
  if (least !== null && most !== null) return `De ${least} à ${most}`
  if (least !== null) return `${least} ou plus`
  return most === null ? null : `${most} ou moins`
}

function shapeName(shape: TypeShape): string {
  switch (shape.kind) {
    case 'bool':
      return 'Activé ou désactivé'
    case 'int':
      return 'Nombre entier'
    case 'float':
    case 'number':
      return 'Nombre'
    case 'string':
      return 'Texte'
    case 'lines':
      return shape.separator === '\n' ? 'Lignes de texte' : 'Texte'
    case 'enum': {
      const [only, ...others] = shape.values
      return only !== undefined && others.length === 0 ? enumLabel(only) : 'Un choix'
    }
    case 'path':
      return 'Chemin'
    case 'package':
      return 'Paquet'
    case 'nullOr':
      return `${shapeName(shape.inner)} ou rien`
    case 'either':
      return 'L’un de plusieurs'
    case 'list':
      return `Liste : ${shapeName(shape.element)}`
    case 'attrs':
      return 'Valeurs nommées'
    case 'submodule':
      return 'Options'
    case 'data':
      return 'N’importe quoi'
    case 'expression':
      return 'Expression Nix'
  }
}

function enumLabel(value: string | number | boolean | null): string {
  if (value === null) return 'null'
  return value === '' ? '(vide)' : String(value)
}

const admonitions: Record<string, string> = {
  note: 'Remarque',
  warning: 'Avertissement',
  caution: 'Attention',
  important: 'Important',
  tip: 'Conseil',
  example: 'Exemple',
}

export const options: Words<typeof optionsText> = {
  title: 'Toutes les options',
  search: 'Rechercher parmi toutes les options',
  searchHint: 'Les flèches déplacent, Entrée ouvre, Échap revient.',
  setOnly: 'Définies ici seulement',
  loading: (seconds: number) =>
    `Lecture des options du nixpkgs de cette machine… ${seconds} s. La première fois, cela prend jusqu’à une minute.`,
  results: (shown: number, all: number) =>
    shown === all
      ? count(all, 'option', 'options')
      : `${formats.number(shown)} sur ${count(all, 'option', 'options')}`,
  list: 'Options trouvées',
  noMatch: (words: string) => `Aucune option ne correspond à « ${words} ».`,
  noneSet: 'Le texte ne définit encore aucune option.',
  pick: 'Cherchez ce que vous voulez changer, par exemple « ssh » ou « firewall ».',
  back: 'Retour à la liste',
  retry: 'Réessayer',
  set: 'définie',
  missing: (name: string) => `Ce nixpkgs n’a pas d’option ${name}.`,
  askName: (what: string) => `Quel ${what} ?`,
  askHint: (prefix: string) =>
    `Un nom sous ${prefix}. Un nouveau est créé dès que vous définissez quelque chose.`,
  namesHere: 'Déjà dans le texte',
  continue: 'Continuer',
  nameNeeded: 'Il faut un nom.',
  nameTaken: (name: string) => `${name} existe déjà.`,
  admonition: (name: string) => admonitions[name] ?? admonitions['note'],
  type: 'Type',
  default: 'Par défaut',
  example: 'Exemple',
  takeExample: 'Utiliser cet exemple',
  declared: 'Déclarée dans',
  readOnly: 'NixOS la calcule lui-même ; elle ne peut pas être définie.',
  setHere: 'Définie ici',
  setBy: (files: string) => `Définie par ${files}`,
  alsoSetBy: (files: string) => `Définie ici et par ${files}`,
  isDefault: 'Par défaut',
  value: 'Valeur',
  comesTo: 'Donne',
  clear: 'Effacer',
  clearOne: (name: string) => `Effacer ${name}`,
  searchIn: (label: string) => `Rechercher parmi les options de ${label}`,
  editExpression: 'Modifier l’expression',
  clearTip: 'Retire l’option du texte ; la valeur par défaut vaut à nouveau',
  showInText: 'Montrer dans le texte',
  asExpression: 'Écrire comme expression Nix',
  asForm: 'Utiliser le formulaire',
  expression: 'Expression Nix',
  expressionHint: 'Écrite dès qu’elle forme une expression complète.',
  isExpression: 'Le texte contient une expression :',
  inWrapper: (wrappers: string) => `Dans ${wrappers} :`,
  openOption: (name: string) => `Ouvrir ${name}`,
  moreOptions: (n: number) => count(n, 'option de plus', 'options de plus'),
  otherNames: 'Autres noms',
  notWritten: (name: string) =>
    `${name} n’est pas encore dans le texte ; définissez une de ses options et il y sera.`,
  on: 'Activé',
  off: 'Désactivé',
  onDefault: 'Activé par défaut',
  offDefault: 'Désactivé par défaut',
  unset: 'Non défini',
  nothing: 'Rien (null)',
  misfit: (value: string) => `Le texte dit ${value}, qui n’est pas du type de cette option.`,
  kind: 'Genre',
  choose: 'Choisir…',
  noChoice: 'Il n’y a rien à choisir.',
  add: 'Ajouter',
  addTo: (label: string) => `Ajouter à ${label}`,
  remove: 'Retirer',
  removeOne: (label: string) => `Retirer ${label}`,
  up: (label: string) => `Monter ${label}`,
  down: (label: string) => `Descendre ${label}`,
  row: (label: string, n: number) => `${label}, ${n}`,
  emptyList: 'La liste est vide.',
  notSet: 'Non défini ici.',
  nonEmpty: 'Cette liste demande au moins un élément.',
  newName: 'Nouveau nom',
  rename: (name: string) => `Renommer ${name}`,
  renamed: (name: string) => `Nouveau nom de ${name}`,
  emptyText: 'Définir comme texte vide',
  emptyTextTip: 'Écrit "" dans le texte : ce n’est pas la même chose que non défini',
  setEmpty: (label: string) => `Définir ${label} comme texte vide`,
  package: 'Rechercher des paquets par nom ou description',
  packagesLoading: 'Lecture des paquets du nixpkgs de cette machine…',
  noPackage: 'Aucun paquet ne correspond.',
  packagesFailed: (why: string) => `${why} Tapez le nom du paquet, par exemple python3Packages.numpy.`,
  notPackage: 'Ce n’est pas un nom de paquet.',
  pathHint:
    'Un chemin qui commence par / est utilisé tel quel. Un chemin qui commence par ./ se trouve à côté de la configuration et est copié dans le Nix store.',
  notPath: 'Un chemin commence par / ou ./ et, s’il ne commence pas par /, ne contient pas d’espaces.',
  notAbsolutePath: 'Ce chemin doit commencer par /.',
  joinedBy: (separator: string) => `Plusieurs parties sont séparées par « ${separator} ».`,
  notInt: 'Ce doit être un nombre entier.',
  tooLong: 'Nix n’a que des nombres entiers de 64 bits.',
  notNumber: 'Ce doit être un nombre, comme 1.5.',
  outside: (bounds: string) => `Ce nombre est hors limites : ${bounds.toLowerCase()}.`,
  bounds: boundsText,
  ruleError: (rule: StringRule) => ruleErrors[rule.name](rule.said),
  shapeName,
  enumLabel,
}
