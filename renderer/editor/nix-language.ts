/** The Nix language for the editor, on our own grammar: what folds, how it indents, what a comment is. */
import {
  LRLanguage,
  LanguageSupport,
  delimitedIndent,
  foldInside,
  foldNodeProp,
  indentNodeProp,
} from '@codemirror/language'
import type { ParseWrapper } from '@lezer/common'
import { nixParser } from '../../nixlang/language.ts'

const editedParser = nixParser.configure({
  props: [
    indentNodeProp.add({
      AttrSet: delimitedIndent({ closing: '}' }),
      List: delimitedIndent({ closing: ']' }),
    }),
    foldNodeProp.add({ AttrSet: foldInside, List: foldInside, IndentedString: foldInside }),
  ],
})

const nixLanguage = LRLanguage.define({
  name: 'nix',
  parser: editedParser,
  languageData: {
    commentTokens: { line: '#', block: { open: '/*', close: '*/' } },
    closeBrackets: { brackets: ['(', '[', '{', '"'] },
  },
})

export function nix(): LanguageSupport {
  return new LanguageSupport(nixLanguage)
}

/** The same with other languages inside some of its strings. */
export function nixWith(inner: ParseWrapper): LanguageSupport {
  return new LanguageSupport(nixLanguage.configure({ wrap: inner }))
}
