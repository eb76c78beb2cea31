/** The Nix language for the editor, on our own grammar: what folds, how it indents, what a comment is. */
import {
  LRLanguage,
  LanguageSupport,
  delimitedIndent,
  foldInside,
  foldNodeProp,
  indentNodeProp,
} from '@codemirror/language'
import { nixParser } from '../../nixlang/language.ts'

const nixLanguage = LRLanguage.define({
  name: 'nix',
  parser: nixParser.configure({
    props: [
      indentNodeProp.add({
        AttrSet: delimitedIndent({ closing: '}' }),
        List: delimitedIndent({ closing: ']' }),
      }),
      foldNodeProp.add({ AttrSet: foldInside, List: foldInside, IndentedString: foldInside }),
    ],
  }),
  languageData: {
    commentTokens: { line: '#', block: { open: '/*', close: '*/' } },
    closeBrackets: { brackets: ['(', '[', '{', '"'] },
  },
})

export function nix(): LanguageSupport {
  return new LanguageSupport(nixLanguage)
}
