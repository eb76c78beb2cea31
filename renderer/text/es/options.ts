/** Spanish: the browser of all options and its controls. */
import type { Bounds, StringRule, TypeShape } from '../../../contract/option-type.ts'
import type { optionsText } from '../options.ts'
import type { Words } from '../translation.ts'
import { formats } from '../formats.ts'
import { count } from './plural.ts'

const ruleErrors: Record<StringRule['name'], (said: string) => string> = {
  'non-empty': () => 'Esto no puede quedar vacío.',
  'one-line': () => 'Esto es una sola línea.',
  'no-spaces': () => 'Esto no puede contener espacios.',
  'no-colons': () => 'Esto no puede contener dos puntos ni saltos de línea.',
  pattern: (said) => `Esto debe ajustarse al patrón ${said}`,
}

function boundsText({ least, most }: Bounds, moreThan?: number): string | null {
  if (moreThan !== undefined) return `Más de ${moreThan}`
  if (least !== null && most !== null) return `De ${least} a ${most}`
  if (least !== null) return `${least} o más`
  return most === null ? null : `${most} o menos`
}

function shapeName(shape: TypeShape): string {
  switch (shape.kind) {
    case 'bool':
      return 'Activado o desactivado'
    case 'int':
      return 'Número entero'
    case 'float':
    case 'number':
      return 'Número'
    case 'string':
      return 'Texto'
    case 'lines':
      return shape.separator === '\n' ? 'Líneas de texto' : 'Texto'
    case 'enum': {
      const [only, ...others] = shape.values
      return only !== undefined && others.length === 0 ? enumLabel(only) : 'Una elección'
    }
    case 'path':
      return 'Ruta'
    case 'package':
      return 'Paquete'
    case 'nullOr':
      return `${shapeName(shape.inner)} o nada`
    case 'either':
      return 'Uno de varios'
    case 'list':
      return `Lista: ${shapeName(shape.element)}`
    case 'attrs':
      return 'Valores con nombre'
    case 'submodule':
      return 'Opciones'
    case 'data':
      return 'Cualquier cosa'
    case 'expression':
      return 'Expresión de Nix'
  }
}

function enumLabel(value: string | number | boolean | null): string {
  if (value === null) return 'null'
  return value === '' ? '(vacío)' : String(value)
}

const admonitions: Record<string, string> = {
  note: 'Nota',
  warning: 'Advertencia',
  caution: 'Precaución',
  important: 'Importante',
  tip: 'Consejo',
  example: 'Ejemplo',
}

export const options: Words<typeof optionsText> = {
  title: 'Todas las opciones',
  search: 'Buscar en todas las opciones',
  searchHint: 'Las flechas mueven, Intro abre, Escape vuelve.',
  setOnly: 'Solo las definidas aquí',
  loading: (seconds: number) =>
    `Leyendo las opciones del nixpkgs de esta máquina… ${seconds} s. La primera vez tarda hasta un minuto.`,
  results: (shown: number, all: number) =>
    shown === all
      ? count(all, 'opción', 'opciones')
      : `${formats.number(shown)} de ${count(all, 'opción', 'opciones')}`,
  list: 'Opciones encontradas',
  noMatch: (words: string) => `Ninguna opción coincide con «${words}».`,
  noneSet: 'El texto aún no define ninguna opción.',
  pick: 'Busque lo que quiere cambiar, por ejemplo «ssh» o «firewall».',
  back: 'Volver a la lista',
  retry: 'Reintentar',
  set: 'definida',
  missing: (name: string) => `Este nixpkgs no tiene la opción ${name}.`,
  askName: (what: string) => `¿Qué ${what}?`,
  askHint: (prefix: string) => `Un nombre bajo ${prefix}. Se crea uno nuevo en cuanto defina algo.`,
  namesHere: 'Ya en el texto',
  continue: 'Continuar',
  nameNeeded: 'Hace falta un nombre.',
  nameTaken: (name: string) => `Ya existe ${name}.`,
  admonition: (name: string) => admonitions[name] ?? admonitions['note'],
  type: 'Tipo',
  default: 'Predeterminado',
  example: 'Ejemplo',
  takeExample: 'Usar este ejemplo',
  declared: 'Declarada en',
  readOnly: 'NixOS la calcula por sí mismo; no se puede definir.',
  setHere: 'Definida aquí',
  setBy: (files: string) => `Definida por ${files}`,
  alsoSetBy: (files: string) => `Definida aquí y por ${files}`,
  isDefault: 'Predeterminado',
  value: 'Valor',
  comesTo: 'Resulta en',
  clear: 'Borrar',
  clearOne: (name: string) => `Borrar ${name}`,
  searchIn: (label: string) => `Buscar en las opciones de ${label}`,
  editExpression: 'Editar la expresión',
  clearTip: 'Quita la opción del texto; vuelve a valer el valor predeterminado',
  showInText: 'Mostrar en el texto',
  asExpression: 'Escribir como expresión de Nix',
  asForm: 'Usar el formulario',
  expression: 'Expresión de Nix',
  expressionHint: 'Se escribe en cuanto es una expresión completa.',
  isExpression: 'El texto contiene una expresión:',
  inWrapper: (wrappers: string) => `Dentro de ${wrappers}:`,
  openOption: (name: string) => `Abrir ${name}`,
  moreOptions: (n: number) => count(n, 'opción más', 'opciones más'),
  otherNames: 'Otros nombres',
  notWritten: (name: string) => `${name} aún no está en el texto; defina una de sus opciones y lo estará.`,
  on: 'Activado',
  off: 'Desactivado',
  onDefault: 'Activado (predeterminado)',
  offDefault: 'Desactivado (predeterminado)',
  unset: 'Sin definir',
  nothing: 'Nada (null)',
  misfit: (value: string) => `El texto dice ${value}, que no es del tipo de esta opción.`,
  kind: 'Clase',
  choose: 'Elegir…',
  noChoice: 'No hay nada que elegir.',
  add: 'Añadir',
  addTo: (label: string) => `Añadir a ${label}`,
  remove: 'Quitar',
  removeOne: (label: string) => `Quitar ${label}`,
  up: (label: string) => `Subir ${label}`,
  down: (label: string) => `Bajar ${label}`,
  row: (label: string, n: number) => `${label}, ${n}`,
  emptyList: 'La lista está vacía.',
  notSet: 'Sin definir aquí.',
  nonEmpty: 'Esta lista necesita al menos un elemento.',
  newName: 'Nuevo nombre',
  rename: (name: string) => `Cambiar el nombre de ${name}`,
  renamed: (name: string) => `Nuevo nombre de ${name}`,
  emptyText: 'Definir como texto vacío',
  emptyTextTip: 'Escribe "" en el texto: no es lo mismo que sin definir',
  setEmpty: (label: string) => `Definir ${label} como texto vacío`,
  package: 'Buscar paquetes por nombre o descripción',
  packagesLoading: 'Leyendo los paquetes del nixpkgs de esta máquina…',
  noPackage: 'Ningún paquete coincide.',
  packagesFailed: (why: string) => `${why} Escriba el nombre del paquete, por ejemplo python3Packages.numpy.`,
  notPackage: 'Esto no es un nombre de paquete.',
  pathHint:
    'Una ruta que empieza por / se usa tal cual. Una que empieza por ./ está junto a la configuración y se copia en el Nix store.',
  notPath: 'Una ruta empieza por / o ./ y, si no empieza por /, no contiene espacios.',
  notAbsolutePath: 'Esta ruta debe empezar por /.',
  joinedBy: (separator: string) => `Varias partes se separan con «${separator}».`,
  notInt: 'Debe ser un número entero.',
  tooLong: 'Nix solo tiene números enteros de 64 bits.',
  notNumber: 'Debe ser un número, como 1.5.',
  outside: (bounds: string) => `Este número está fuera de los límites: ${bounds.toLowerCase()}.`,
  bounds: boundsText,
  ruleError: (rule: StringRule) => ruleErrors[rule.name](rule.said),
  shapeName,
  enumLabel,
}
