/** The Nix parser, configured with highlighting: the one grammar that the editor and the edits share. */
import { styleTags, tags as t } from '@lezer/highlight'
import type { LRParser } from '@lezer/lr'
import { fastLane } from './fast-lane.ts'
import { deepText } from './deep-text.ts'
import { parser } from './parser/nix.js'

/**
 * Parses any text; faults become nodes whose type `isError`. Top node `Nix`. Iterative (deep nesting is safe) and incremental
 * (takes CodeMirror's fragments).
 */
export const nixParser: LRParser = parser.configure({ wrap: deepText(parser) }).configure({
  wrap: fastLane(),
  // Characters to a buffer of the tree: greater ones are made faster and reused less; this costs a keystroke half a millisecond.
  bufferLength: 4096,
  props: [
    styleTags({
      LineComment: t.lineComment,
      BlockComment: t.blockComment,
      'if then else assert': t.controlKeyword,
      'with inherit': t.moduleKeyword,
      'let in rec': t.definitionKeyword,
      'Select/or Apply/or': t.operatorKeyword,
      'AttrName!': t.propertyName,
      'Binding/AttrPath/AttrName!': t.definition(t.propertyName),
      'Parameter FormalName': t.local(t.definition(t.variableName)),
      Variable: t.variableName,
      Builtin: t.standard(t.variableName),
      'String IndentedString': t.string,
      Escape: t.escape,
      'Interpolation/"${" Interpolation/"}" DynamicAttr/"${" DynamicAttr/"}"': t.special(t.brace),
      'Path SearchPath': t.special(t.string),
      Uri: t.url,
      Number: t.number,
      '"{" "}"': t.brace,
      '"[" "]"': t.squareBracket,
      '"(" ")"': t.paren,
      '"@" "..."': t.punctuation,
      'EqualOp CompareOp': t.compareOperator,
      '"&&" "||" "!" "->"': t.logicOperator,
      '"+" "-" TimesOp': t.arithmeticOperator,
      '"//" "++" "?" "|>" "<|"': t.operator,
      '⚠': t.invalid,
    }),
  ],
})
