# Texts with names that come in the order of what they need, as scripts are put together.
{ lib }:
rec {
  # The texts of `names` and of all that these need, each once and after what it needs, but for circles, which break
  # where they close. `entries` are texts or `{ text; deps; }`.
  textClosureList = entries: names:
    let
      visit = state: name:
        let
          found = entries.${name} or (throw "textClosureList: there is no entry `${name}'.");
          entry = if builtins.isAttrs found then found else noDepEntry found;
          before = visitAll { done = state.done // { ${name} = true; }; inherit (state) texts; } (entry.deps or [ ]);
        in
        # An entry may stand in place of a name.
        if builtins.isAttrs name then let own = visitAll state (name.deps or [ ]); in own // { texts = own.texts ++ [ name.text ]; }
        else if state.done ? ${name} then state
        else before // { texts = before.texts ++ [ entry.text ]; };
      visitAll = builtins.foldl' visit;
    in
    (visitAll { done = { }; texts = [ ]; } names).texts;
  textClosureMap = f: entries: names: lib.concatStringsSep "\n" (map f (textClosureList entries names));

  noDepEntry = text: { inherit text; deps = [ ]; };
  fullDepEntry = text: deps: { inherit text deps; };
  packEntry = deps: { text = ""; inherit deps; };
  stringAfter = deps: text: { inherit text deps; };
}
