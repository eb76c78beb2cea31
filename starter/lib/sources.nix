# Source folders copied to the store without what does not belong there.
{ lib }:
let
  inherit (builtins) match;
in
rec {
  # Leaves out version control, editors' backups, objects and the links of nix-build.
  cleanSourceFilter = path: type:
    let name = baseNameOf (toString path);
    in !(
      (type == "directory" && builtins.elem name [ ".git" ".svn" "CVS" ".hg" ".jj" ".pijul" "_darcs" ])
      || lib.hasSuffix "~" name
      || match "\\.sw[a-z]" name != null
      || match "\\..*\\.sw[a-z]" name != null
      || lib.hasSuffix ".o" name
      || lib.hasSuffix ".so" name
      || (type == "symlink" && lib.hasPrefix "result" name)
      || type == "unknown"
    );
  cleanSource = src: cleanSourceWith { filter = cleanSourceFilter; inherit src; };
  # The result can be cleaned again: filters add up, and nothing is copied in between.
  cleanSourceWith = { filter ? _: _: true, src, name ? null }:
    let
      before = src._isLibCleanSourceWith or false;
      origSrc = if before then src.origSrc else src;
      name' = if name != null then name else if before then src.name else baseNameOf (toString src);
      filter' = if before then path: type: filter path type && src.filter path type else filter;
    in
    {
      inherit origSrc;
      name = name';
      filter = filter';
      _isLibCleanSourceWith = true;
      outPath = builtins.path { name = name'; filter = filter'; path = origSrc; };
    };
  sourceFilesBySuffices = src: suffixes: cleanSourceWith {
    filter = path: type: type == "directory" || builtins.any (s: lib.hasSuffix s (baseNameOf path)) suffixes;
    inherit src;
  };
  sourceByRegex = src: regexes:
    let
      root = toString (if src._isLibCleanSourceWith or false then src.origSrc else src);
    in
    cleanSourceWith {
      filter = path: _: builtins.any (re: match re (lib.removePrefix (root + "/") (toString path)) != null) regexes;
      inherit src;
    };
  pathHasContext = builtins.hasContext or (lib.hasPrefix builtins.storeDir);
  canCleanSource = src: src._isLibCleanSourceWith or false || !pathHasContext (toString src);
}
