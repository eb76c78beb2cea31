/** The names that Nix's global scope binds, beside those that begin with two underscores. */

/** Seen with Nix 2.8 by asking for every builtin without `builtins.`, and `break` of newer ones. */
export const globalNames: ReadonlySet<string> = new Set(
  (
    'abort baseNameOf break builtins derivation derivationStrict dirOf false fetchGit fetchMercurial fetchTarball fetchTree ' +
    'fromTOML import isNull map null placeholder removeAttrs scopedImport throw toString true'
  ).split(' '),
)
