/** The single sentences of the catalogues, English beside translated, each once; and what a sentence holds that is not wording. */
import { parseSync, Visitor } from 'vite'
import { catalogues } from '../../../../renderer/text/catalogues.ts'
import { isCatalogue } from '../../../../renderer/text/translation.ts'

export type Sentence = string | ((...given: never[]) => unknown)
export interface Pair {
  path: string
  english: Sentence
  said: Sentence
}

/** Of catalogues as they lie in their files: none may be laid over the English ones. */
export function pairsOf(translation: Record<string, unknown>): Pair[] {
  const pairs: Pair[] = []
  const visit = (english: unknown, said: unknown, path: string) => {
    if (isCatalogue(english) && isCatalogue(said))
      for (const key of Object.keys(said)) visit(english[key], said[key], `${path}.${key}`)
    else if (isSentence(english) && isSentence(said)) pairs.push({ path, english, said })
  }
  for (const [name, words] of Object.entries(translation)) visit(catalogues.get(name), words, name)
  return pairs
}

const isSentence = (value: unknown): value is Sentence =>
  typeof value === 'string' || typeof value === 'function'

/** Which of its values a sentence tells, by place: `1`, or `1.line` of an object; nothing of one that takes none. */
export function valuesOf(sentence: Sentence): string[] {
  if (typeof sentence === 'string') return sentence.match(/\$/g) ?? []
  const { program } = parsed(sentence)
  const places = new Map<string, string>()
  const used = new Set<string>()
  const take = (params: readonly { type: string }[]) =>
    params.forEach((param, place) => {
      if (isNamed(param)) places.set(param.name, String(place + 1))
      else if (isPattern(param))
        for (const { key, value } of param.properties) places.set(value.name, `${place + 1}.${key.name}`)
    })
  const [statement] = program.body
  if (statement?.type !== 'ExpressionStatement') return []
  const called = statement.expression
  if (called.type !== 'ArrowFunctionExpression' && called.type !== 'FunctionExpression') return []
  const { body, params } = called
  if (body === null) return []
  take(params)
  new Visitor({
    Identifier({ name, start }) {
      const place = places.get(name)
      if (place !== undefined && start >= body.start && start < body.end) used.add(place)
    },
  }).visit(program)
  return [...used].sort()
}

const parsed = (sentence: Sentence) =>
  parseSync('sentence.js', `(${String(sentence)})`, { preserveParens: false })

const isNamed = (param: { type: string }): param is { type: string; name: string } =>
  param.type === 'Identifier'
interface Pattern {
  type: string
  properties: { key: { name: string }; value: { name: string } }[]
}
const isPattern = (param: { type: string }): param is Pattern => param.type === 'ObjectPattern'

/** A sentence's words without its code, each form by itself; a value is `{}`. */
export function wordsOf(sentence: Sentence): string[] {
  if (typeof sentence === 'string') return [sentence]
  const words: string[] = []
  new Visitor({
    Literal({ value }) {
      if (typeof value === 'string') words.push(value)
    },
    TemplateLiteral({ quasis }) {
      words.push(quasis.map(({ value }) => value.cooked ?? value.raw).join('{}'))
    },
  }).visit(parsed(sentence).program)
  return words
}

/** Options, commands and files stand in backquotes. */
export const codeOf = (sentence: Sentence): string[] =>
  typeof sentence === 'string' ? [...new Set(sentence.match(/`[^`]+`/g) ?? [])].sort() : []
