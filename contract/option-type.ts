/** Reads the description of an option's type, such as `null or (list of string)`, as the shape of a control for it. */

/** What a string may be: `pattern` is a JavaScript expression for the whole string, `said` is what NixOS calls it. */
export interface StringRule {
  name: 'non-empty' | 'one-line' | 'no-spaces' | 'no-colons' | 'pattern'
  pattern: string
  said: string
}

export type EnumValue = string | number | boolean | null

/** Bounds are inclusive; null where there is none. */
export interface Bounds {
  least: number | null
  most: number | null
}

export type TypeShape =
  | { kind: 'bool' }
  /** `int`, `float`, or `number` for either of them; `moreThan` excludes the least number itself. */
  | ({ kind: 'int' | 'float' | 'number'; moreThan?: number } & Bounds)
  | { kind: 'string'; rule: StringRule | null }
  /** Text that several files may add to, joined by `separator`. */
  | { kind: 'lines'; separator: string }
  | { kind: 'enum'; values: EnumValue[] }
  | { kind: 'path'; mustBeAbsolute: boolean }
  | { kind: 'package' }
  | { kind: 'nullOr'; inner: TypeShape }
  /** One of several types; the first that fits a value is meant. */
  | { kind: 'either'; branches: TypeShape[] }
  | { kind: 'list'; element: TypeShape; isNonEmpty: boolean }
  /** Names that the user chooses, each with a value. */
  | { kind: 'attrs'; element: TypeShape }
  /** Named options of their own, which the index lists below this one; `free` says what other names may hold. */
  | { kind: 'submodule'; free: TypeShape | null }
  /** Any plain data: text, numbers, lists, sets, as in JSON. */
  | { kind: 'data' }
  /** A type that only Nix text can fill, such as a function. */
  | { kind: 'expression' }

const data: TypeShape = { kind: 'data' }
const expression: TypeShape = { kind: 'expression' }
const text: TypeShape = { kind: 'string', rule: null }
const anySet: TypeShape = { kind: 'attrs', element: data }

const ruled = (name: StringRule['name'], pattern: string, said: string): TypeShape => ({
  kind: 'string',
  rule: { name, pattern, said },
})

const numbers = (
  kind: 'int' | 'float' | 'number',
  least: number | null = null,
  most: number | null = null,
): TypeShape => ({ kind, least, most })

const classes: Readonly<Record<string, string>> = {
  alnum: 'a-zA-Z0-9',
  alpha: 'a-zA-Z',
  blank: ' \\t',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\s',
  upper: 'A-Z',
  xdigit: '0-9a-fA-F',
}

/** A POSIX expression as `builtins.match` takes it, as a JavaScript one; null where it cannot be said. */
function fromPosix(pattern: string): string | null {
  const said = pattern.replace(/\[(\^?)(\]?(?:\[:\w+:\]|[^\]])*)\]/g, (_all, not: string, inside: string) => {
    // Between brackets POSIX takes a backslash and a bracket as they are.
    const chars = inside.replace(/\[:(\w+):\]|[\\[\]]/g, (found, name: string | undefined) =>
      name === undefined ? `\\${found}` : (classes[name] ?? found),
    )
    return `[${not}${chars}]`
  })
  try {
    return RegExp(`^(?:${said})$`, 's') ? said : null
  } catch {
    return null
  }
}

function patterned(pattern: string): TypeShape {
  const said = fromPosix(pattern)
  return said === null ? text : ruled('pattern', said, pattern)
}

function enumOf(list: string): TypeShape | null {
  const values: EnumValue[] = []
  const value = /(?:"([^]*?)"|(-?\d+(?:\.\d+)?)|(true|false)|<(\w+)>)(, |$)/y
  while (value.lastIndex < list.length) {
    const found = value.exec(list)
    if (found === null) return null
    const [, string, number, truth, other, more] = found
    if (string !== undefined) values.push(string)
    else if (number !== undefined) values.push(Number(number))
    else if (truth !== undefined) values.push(truth === 'true')
    else if (other === 'null') values.push(null)
    else return null
    if (more === '') break
  }
  return { kind: 'enum', values }
}

function separated(quoted: string): TypeShape {
  try {
    return { kind: 'lines', separator: String(JSON.parse(quoted)) }
  } catch {
    return { kind: 'lines', separator: '\n' }
  }
}

const range = '(-?[\\d.]+) and (-?[\\d.]+) \\(both inclusive\\)'
const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 's')

/** What a description may be as a whole, tried in this order. */
const nouns: readonly (readonly [RegExp, (found: RegExpExecArray) => TypeShape | null])[] = [
  [whole('booleans?(?: \\(merged using or\\))?'), () => ({ kind: 'bool' })],
  [
    whole(`(?:\\d+ bit (?:un)?signed integers?; between|integers? between) ${range}`),
    ([, least, most]) => numbers('int', Number(least), Number(most)),
  ],
  [whole('(?:signed |)integers?(?: of at least \\d+ bits)?|ints?'), () => numbers('int')],
  [whole('unsigned integers?(?:, meaning >=0)?'), () => numbers('int', 0)],
  [whole('positive integers?(?:, meaning >0)?'), () => numbers('int', 1)],
  [
    whole(`(?:integer or )?floating point numbers? between ${range}`),
    ([said = '', least, most]) =>
      numbers(said.startsWith('integer') ? 'number' : 'float', Number(least), Number(most)),
  ],
  [whole('nonnegative integer or floating point number, meaning >=0'), () => numbers('number', 0)],
  [
    whole('positive integer or floating point number, meaning >0'),
    () => ({ kind: 'number', least: null, most: null, moreThan: 0 }),
  ],
  [whole('integer or floating point number'), () => numbers('number')],
  [whole('floating point numbers?'), () => numbers('float')],
  [whole('strings?'), () => text],
  [
    whole('non-empty strings?|string \\(with check: non-empty[\\w -]*\\)'),
    ([said]) => ruled('non-empty', '.*\\S.*', said),
  ],
  [
    whole('\\(optionally newline-terminated\\) single-line strings?'),
    ([said]) => ruled('one-line', '[^\\n\\r]*\\n?', said),
  ],
  [whole('single-line strings?'), ([said]) => ruled('one-line', '[^\\n\\r]*', said)],
  [whole('string without line breaks[^]*'), ([said]) => ruled('one-line', '[^\\n\\r]*', said)],
  [whole('(?:printable )?string without spaces[^()]*'), ([said]) => ruled('no-spaces', '\\S*', said)],
  [whole('string, not containing newlines or colons'), ([said]) => ruled('no-colons', '[^\\n:]*', said)],
  [whole('string matching the pattern ((?:(?! or )[^])+)'), ([, pattern = '']) => patterned(pattern)],
  [whole('strings concatenated with ("(?:[^"\\\\]|\\\\.)*")'), ([, quoted = '""']) => separated(quoted)],
  [whole('[Cc]oncatenated strings?'), () => ({ kind: 'lines', separator: '' })],
  [whole('one of (.+)'), ([, list = '']) => enumOf(list)],
  [whole('value (.+) \\(singular enum\\)'), ([, list = '']) => enumOf(list)],
  [whole('impossible \\(empty enum\\)'), () => ({ kind: 'enum', values: [] })],
  [whole('null'), () => ({ kind: 'enum', values: [null] })],
  [
    whole(
      'paths?(?: in the Nix store|, not containing newlines or colons)?|absolute paths?(?: in the Nix store)?',
    ),
    ([said]) => ({ kind: 'path', mustBeAbsolute: said.startsWith('absolute') }),
  ],
  [whole('packages?(?: that is an? [\\w ]+| with [\\w ]+)?'), () => ({ kind: 'package' })],
  [
    whole('(?:deferred )?(?:sub)?modules?'),
    ([said]) => (said.startsWith('deferred') ? expression : submodule()),
  ],
  [whole('(?:lazy )?attribute sets?'), () => anySet],
  [whole('anything|unspecified values?|instances of this type recursively'), () => data],
  [whole('(?:systemd|settings|dataset/template) options?'), () => data],
  [whole('(?:[Nn]ixpkgs config|Flat key-value file|libconfig config[^]*)'), () => anySet],
  [whole('(?:raw|inline|Nixpkgs)\\b[^]*'), () => expression],
  [whole('section of an INI file \\(.*\\)'), () => anySet],
  [whole('[\\w.-]+ config(?:uration)? type\\b[^]*'), () => anySet],
  // Formats such as `JSON value`, `INI atom (null, bool, int, float or string)`, `(string, package, bool, int or float)`.
  [whole('(?:(?!(?:or|of|non-empty)\\b)[\\w.+/-]+ ){1,4}values?(?: \\(.*\\)| - .*)?'), () => data],
  [whole('(?:[\\w-]+ )*atom \\([^()]*\\)(?: or a (?:non-empty )?list of them[\\w ]*)?'), () => data],
  [whole('(?:string|int|bool)\\w*, [\\w, ]+ or [\\w ]+'), () => data],
  [whole('string(?:, with| of| containing| starting| \\(with check)\\b[^]*|file mode string'), () => text],
  [
    whole('(?:Go duration|IPv[46]|Network prefix|PKCS#11 URI|Minecraft UUID)\\b[^]*|[\\w -]+ names?'),
    () => text,
  ],
]

function submodule(free: TypeShape | null = null): TypeShape {
  return { kind: 'submodule', free }
}

const list = (element: TypeShape, isNonEmpty = false): TypeShape => ({ kind: 'list', element, isNonEmpty })

/** What a description may begin with; the rest is the description of another type. */
const prefixes: readonly (readonly [RegExp, (inner: TypeShape) => TypeShape])[] = [
  [/^(?:unique |uniq )?lists? of /, (inner) => list(inner)],
  [/^(?:lazy )?attribute sets? of /, (element) => ({ kind: 'attrs', element })],
  [/^open (?:sub)?modules? of /, (inner) => submodule(inner.kind === 'attrs' ? inner.element : inner)],
  [/^function that evaluates to a\(n\) /, () => expression],
]

/** Every ` or ` (also `, or `) outside parentheses and quotes, and whether the brackets are whole. */
function joints(said: string): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = []
  const token = /"(?:[^"\\]|\\.)*"(?=[, )]|$)|[()]|,? or /g
  let depth = 0
  for (let match = token.exec(said); match !== null; match = token.exec(said)) {
    if (match[0] === '(') depth++
    else if (match[0] === ')') depth = Math.max(0, depth - 1)
    else if (depth === 0 && match[0].endsWith(' or ')) found.push({ from: match.index, to: token.lastIndex })
  }
  return found
}

/** The inside of parentheses around the whole. */
function unwrapped(said: string): string | null {
  if (!said.startsWith('(') || !said.endsWith(')')) return null
  let depth = 0
  for (let at = 0; at < said.length - 1; at++) {
    if (said[at] === '(') depth++
    else if (said[at] === ')' && --depth === 0) return null
  }
  return said.slice(1, -1)
}

function either(left: TypeShape, right: TypeShape): TypeShape {
  const isNull = (shape: TypeShape) =>
    shape.kind === 'enum' && shape.values.length === 1 && shape.values[0] === null
  if (isNull(left)) return right.kind === 'nullOr' ? right : { kind: 'nullOr', inner: right }
  const branches = [left, right].flatMap((shape) => (shape.kind === 'either' ? shape.branches : [shape]))
  return { kind: 'either', branches }
}

/** A description without ` or ` of its own. */
function operand(said: string, depth: number): TypeShape | null {
  for (const [pattern, shape] of nouns) {
    const found = pattern.exec(said)
    const noun = found === null ? null : shape(found)
    if (noun !== null) return noun
  }
  const inner = unwrapped(said)
  if (inner !== null) return read(inner, depth + 1)
  const filled = said.startsWith('non-empty ') ? unwrapped(said.slice('non-empty '.length)) : null
  if (filled !== null) {
    const items = read(filled, depth + 1)
    return items?.kind === 'list' ? { ...items, isNonEmpty: true } : items
  }
  for (const [pattern, wrap] of prefixes) {
    if (!pattern.test(said)) continue
    const rest = said.replace(pattern, '')
    // A list of X or Y is a choice between the two; the X itself holds no choice.
    const element = joints(rest).length === 0 ? read(rest, depth + 1) : operand(rest, depth + 1)
    return element === null ? null : wrap(element)
  }
  const many = /^(?:pair of|tuple of) /.exec(said)
  return many === null ? null : list(data)
}

/** Descriptions come from a nixpkgs that is not ours; deeper nesting than any of theirs is not followed. */
const deepest = 40

function read(said: string, depth: number): TypeShape | null {
  if (depth > deepest) return null
  const single = operand(said, depth)
  if (single !== null) return single
  if (said.endsWith(' convertible to it')) return read(said.slice(0, -' convertible to it'.length), depth + 1)
  const places = joints(said)
  // A name with ` or ` in it holds few of them.
  for (const { from, to } of places.slice(0, 5)) {
    const left = operand(said.slice(0, from), depth + 1)
    if (left === null) continue
    return either(left, read(said.slice(to), depth + 1) ?? expression)
  }
  const [first] = places
  return first === undefined ? null : either(expression, read(said.slice(first.to), depth + 1) ?? expression)
}

/**
 * The shape of a type by its description as nixpkgs' `lib.types` composes it (nouns bare, what could be misread in parentheses; the
 * releases before 22.11 wrote plurals instead). What is not known is an expression. Never throws.
 */
export function parseOptionType(description: string): TypeShape {
  return read(description.trim().slice(0, 10_000), 0) ?? expression
}
