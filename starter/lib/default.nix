# The library of the starter's nixpkgs: every part under its own name, and the usual functions also at the top.
let
  lib = parts // {
    # A copy of this library with an overlay over it, as `lib.extend (final: prev: { … })`.
    extend = overlay: let extended = lib // overlay extended lib; in extended;

    inherit (builtins)
      add addErrorContext attrNames concatLists deepSeq elem elemAt filter genericClosure genList getAttr
      hasAttr head isAttrs isBool isFloat isInt isList isPath isString length lessThan listToAttrs pathExists
      readFile replaceStrings seq stringLength sub substring tail trace typeOf unsafeGetAttrPos
      ;
  }
  // parts.trivial
  // parts.fixedPoints
  // parts.attrsets
  // parts.lists
  // parts.strings
  // parts.options
  // parts.modules
  // parts.customisation
  // parts.sources
  // parts.meta
  // parts.asserts
  // parts.debug
  // {
    # Strings have functions of these names too.
    inherit (parts.lists) commonPrefixLength replicate;
    inherit (parts.filesystem) pathType pathIsDirectory pathIsRegularFile;
    inherit (parts.types) defaultFunctor defaultTypeMerge isOptionType isType mkOptionType setType;
    inherit (parts.versions) splitVersion;
    platforms = parts.systems.doubles;
  };

  load = file: import file { inherit lib; };

  parts = {
    trivial = load ./trivial.nix;
    fixedPoints = load ./fixed-points.nix;
    attrsets = load ./attrsets.nix // load ./attrsets-paths.nix;
    lists = load ./lists.nix // load ./lists-sets.nix;
    strings = load ./strings.nix // load ./strings-escape.nix // load ./strings-compare.nix;
    versions = load ./versions.nix;
    generators = load ./generators.nix // load ./generators-pretty.nix;
    options = load ./options.nix // load ./options-merge.nix // load ./options-doc.nix;
    modules = load ./modules;
    types = load ./types;
    customisation = load ./customisation.nix;
    derivations = { inherit (lib) lazyDerivation optionalDrvAttr; };
    sources = load ./sources.nix;
    filesystem = load ./filesystem.nix;
    meta = load ./meta.nix;
    asserts = load ./asserts.nix;
    debug = load ./debug.nix;
    cli = load ./cli.nix;
    systems = load ./systems.nix;
    licenses = load ./licenses.nix;
    maintainers = load ./maintainers.nix;
    teams = { };
  };
in
lib
