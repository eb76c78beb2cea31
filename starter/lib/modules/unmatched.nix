# The message for a definition that no option takes, with the names that come near.
{ lib }:
let
  inherit (builtins) addErrorContext attrNames concatStringsSep filter head length;
  inherit (lib.options) showDefs showOption;
in
{
  # `definition` is { file, prefix, value }; `options` the declared tree. Throws always.
  fail = { prefix, options, definition }:
    let
      name = showOption (prefix ++ definition.prefix);
      shown = addErrorContext
        "while evaluating the error message for definitions for `${name}', which is an option that does not exist"
        (addErrorContext "while evaluating a definition from `${definition.file}'" (showDefs [ definition ]));

      parent = lib.init definition.prefix;
      wanted = lib.last definition.prefix;
      siblings = filter (n: parent != [ ] || n != "_module") (attrNames (lib.attrByPath parent { } options));
      # Among a great many names only near ones are worth the time.
      candidates = if length siblings < 100 then siblings else filter (lib.levenshteinAtMost 2 wanted) siblings;
      nearest = map (n: "`${showOption (prefix ++ parent ++ [ n ])}'")
        (lib.take 3 (lib.sortOn (lib.levenshtein wanted) candidates));
      suggestion =
        if nearest == [ ] then ""
        else if length nearest == 1 then "\n\nDid you mean ${head nearest}?"
        else "\n\nDid you mean ${concatStringsSep ", " (lib.init nearest)} or ${lib.last nearest}?";

      message = "The option `${name}' does not exist. Definition values:${shown}${suggestion}";
      place = showOption prefix;
    in
    if attrNames options != [ "_module" ] then throw message
    else if prefix == [ ] then throw ''
      ${message}

      It seems as if you're trying to declare an option by placing it into `config' rather than `options'!
    ''
    else throw ''
      ${message}

      However there are no options defined in `${place}'. Are you sure you've
      declared your options properly? This can happen if you e.g. declared your options in `types.submodule'
      under `config' rather than `options'.
    '';
}
