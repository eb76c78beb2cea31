/** English: what the browser of all options and its controls say. */
import type { Bounds, StringRule, TypeShape } from '../../contract/option-type.ts'
import { formats } from './formats.ts'
import { count } from './plural.ts'

const ruleErrors: Record<StringRule['name'], (said: string) => string> = {
  'non-empty': () => 'This cannot be left empty.',
  'one-line': () => 'This is a single line.',
  'no-spaces': () => 'This cannot hold blanks.',
  'no-colons': () => 'This cannot hold colons or line breaks.',
  pattern: (said) => `This must match the pattern ${said}`,
}

function boundsText({ least, most }: Bounds, moreThan?: number): string | null {
  if (moreThan !== undefined) return `More than ${moreThan}`
  if (least !== null && most !== null) return `From ${least} to ${most}`
  if (least !== null) return `${least} or more`
  return most === null ? null : `${most} or less`
}

/** A type in one or two words, to choose between types. */
function shapeName(shape: TypeShape): string {
  switch (shape.kind) {
    case 'bool':
      return 'On or off'
    case 'int':
      return 'Whole number'
    case 'float':
    case 'number':
      return 'Number'
    case 'string':
      return 'Text'
    case 'lines':
      return shape.separator === '\n' ? 'Lines of text' : 'Text'
    case 'enum': {
      const [only, ...others] = shape.values
      return only !== undefined && others.length === 0 ? enumLabel(only) : 'A choice'
    }
    case 'path':
      return 'Path'
    case 'package':
      return 'Package'
    case 'nullOr':
      return `${shapeName(shape.inner)} or nothing`
    case 'either':
      return 'One of several'
    case 'list':
      return `List: ${shapeName(shape.element).toLowerCase()}`
    case 'attrs':
      return 'Named values'
    case 'submodule':
      return 'Options'
    case 'data':
      return 'Anything'
    case 'expression':
      return 'Nix expression'
  }
}

function enumLabel(value: string | number | boolean | null): string {
  if (value === null) return 'null'
  return value === '' ? '(empty)' : String(value)
}

const admonitions: Record<string, string> = {
  note: 'Note',
  warning: 'Warning',
  caution: 'Caution',
  important: 'Important',
  tip: 'Tip',
  example: 'Example',
}

export const optionsText = {
  title: 'All options',
  search: 'Search all options',
  searchHint: 'Arrow keys move, Enter opens, Escape goes back.',
  setOnly: 'Set here only',
  loading: (seconds: number) =>
    `Reading the options of this machine’s nixpkgs… ${seconds} s. The first time this takes up to a minute.`,
  results: (shown: number, all: number) =>
    shown === all
      ? count(all, 'option', 'options')
      : `${formats.number(shown)} of ${count(all, 'option', 'options')}`,
  list: 'Options found',
  noMatch: (words: string) => `No option matches “${words}”.`,
  noneSet: 'The text sets no option yet.',
  pick: 'Search for what you want to change, such as “ssh” or “firewall”.',
  back: 'Back to the list',
  retry: 'Try again',
  set: 'set',
  missing: (name: string) => `This nixpkgs has no option ${name}.`,

  askName: (what: string) => `Which ${what}?`,
  askHint: (prefix: string) => `A name below ${prefix}. A new one is made as soon as you set something.`,
  namesHere: 'In the text already',
  continue: 'Continue',
  nameNeeded: 'A name is needed.',
  nameTaken: (name: string) => `There is ${name} already.`,

  admonition: (name: string) => admonitions[name] ?? admonitions['note'],
  type: 'Type',
  default: 'Default',
  example: 'Example',
  takeExample: 'Use this example',
  declared: 'Declared in',
  readOnly: 'NixOS works this out by itself; it cannot be set.',
  setHere: 'Set here',
  setBy: (files: string) => `Set by ${files}`,
  alsoSetBy: (files: string) => `Set here and by ${files}`,
  isDefault: 'Default',
  value: 'Value',
  comesTo: 'Comes to',
  clear: 'Clear',
  clearOne: (name: string) => `Clear ${name}`,
  searchIn: (label: string) => `Search the options of ${label}`,
  editExpression: 'Edit the expression',
  clearTip: 'Takes the option out of the text; the default holds again',
  showInText: 'Show in text',
  asExpression: 'Write as Nix expression',
  asForm: 'Use the form',
  expression: 'Nix expression',
  expressionHint: 'Written once it is a whole expression.',
  isExpression: 'The text holds an expression:',
  inWrapper: (wrappers: string) => `Inside ${wrappers}:`,
  openOption: (name: string) => `Open ${name}`,
  moreOptions: (n: number) => count(n, 'more option', 'more options'),
  otherNames: 'Other names',
  notWritten: (name: string) => `${name} is not in the text yet; set one of its options and it is.`,

  on: 'On',
  off: 'Off',
  onDefault: 'On by default',
  offDefault: 'Off by default',
  unset: 'Not set',
  nothing: 'Nothing (null)',
  misfit: (value: string) => `The text says ${value}, which is not of this option’s type.`,
  kind: 'Kind',
  choose: 'Choose…',
  noChoice: 'There is nothing to choose from.',
  add: 'Add',
  addTo: (label: string) => `Add to ${label}`,
  remove: 'Remove',
  removeOne: (label: string) => `Remove ${label}`,
  up: (label: string) => `Move ${label} up`,
  down: (label: string) => `Move ${label} down`,
  row: (label: string, n: number) => `${label}, ${n}`,
  emptyList: 'The list is empty.',
  notSet: 'Not set here.',
  nonEmpty: 'This list needs at least one element.',
  newName: 'New name',
  rename: (name: string) => `Rename ${name}`,
  renamed: (name: string) => `New name of ${name}`,
  emptyText: 'Set to an empty text',
  emptyTextTip: 'Writes "" into the text: not the same as not set',
  setEmpty: (label: string) => `Set ${label} to an empty text`,
  package: 'Search packages by name or description',
  packagesLoading: 'Reading the packages of this machine’s nixpkgs…',
  noPackage: 'No package matches.',
  packagesFailed: (why: string) => `${why} Type the package’s name, such as python3Packages.numpy.`,
  notPackage: 'This is no name of a package.',
  pathHint:
    'A path that begins with / is used as it is. One that begins with ./ lies beside the configuration and is copied into the Nix store.',
  notPath: 'A path begins with / or ./ and, unless it begins with /, holds no blanks.',
  notAbsolutePath: 'This path must begin with /.',
  joinedBy: (separator: string) => `Several parts are separated by “${separator}”.`,
  notInt: 'This must be a whole number.',
  tooLong: 'Nix has whole numbers of 64 bits only.',
  notNumber: 'This must be a number, such as 1.5.',
  outside: (bounds: string) => `This number is out of bounds: ${bounds.toLowerCase()}.`,
  bounds: boundsText,
  ruleError: (rule: StringRule) => ruleErrors[rule.name](rule.said),
  shapeName,
  enumLabel,
}

export type OptionsText = typeof optionsText
