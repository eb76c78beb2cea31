/** Which characters may stand in names, numbers, paths and URIs, as in the character sets of Nix's lexer. */

const idStart = 1
const idPart = 2
const digit = 4
const pathPart = 8
const schemePart = 16
const uriPart = 32
const white = 64

const kinds = new Uint8Array(128)

function mark(characters: string, kind: number): void {
  for (let i = 0; i < characters.length; i++) {
    const code = characters.charCodeAt(i)
    kinds[code] = (kinds[code] ?? 0) | kind
  }
}

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const digits = '0123456789'
mark(`${letters}_`, idStart)
mark(`${letters}${digits}_'-`, idPart)
mark(digits, digit)
mark(`${letters}${digits}._-+`, pathPart)
mark(`${letters}${digits}+-.`, schemePart)
mark(`${letters}${digits}%/?:@&=+$,-_.!~*'`, uriPart)
mark(' \t\r\n', white)

/** The kinds of a UTF-16 code unit as a bit set; −1 (end of input) and anything beyond ASCII have none. */
function kindsOf(code: number): number {
  return code >= 0 && code < 128 ? (kinds[code] ?? 0) : 0
}

/** First character of an identifier. */
export const isIdStart = (code: number): boolean => (kindsOf(code) & idStart) !== 0
/** Further character of an identifier. */
export const isIdPart = (code: number): boolean => (kindsOf(code) & idPart) !== 0
export const isDigit = (code: number): boolean => (kindsOf(code) & digit) !== 0
/** Character of a path between its slashes. */
export const isPathPart = (code: number): boolean => (kindsOf(code) & pathPart) !== 0
/** Further character of a URI's scheme; the first one is a letter. */
export const isSchemePart = (code: number): boolean => (kindsOf(code) & schemePart) !== 0
/** Character of a URI behind its colon. */
export const isUriPart = (code: number): boolean => (kindsOf(code) & uriPart) !== 0
/** White space as Nix knows it: blank, tab, CR, LF, nothing else. */
export const isSpace = (code: number): boolean => (kindsOf(code) & white) !== 0
