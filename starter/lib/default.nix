# The library of the starter's nixpkgs: every part under its own name, and the usual functions also at the top.
let
  parts = lib:
    let
      load = file: import file { inherit lib; };
    in
    {
      trivial = load ./trivial.nix;
      fixedPoints = load ./fixed-points.nix;
      attrsets = load ./attrsets.nix // load ./attrsets-paths.nix;
      lists = load ./lists.nix // load ./lists-sets.nix;
      strings = load ./strings.nix // load ./strings-escape.nix // load ./strings-compare.nix;
      stringsWithDeps = load ./strings-with-deps.nix;
      versions = load ./versions.nix;
      generators = load ./generators.nix // load ./generators-pretty.nix // load ./generators-lua.nix;
      options = load ./options.nix // load ./options-merge.nix // load ./options-doc.nix;
      modules = load ./modules;
      types = load ./types;
      customisation = load ./customisation.nix;
      derivations = { inherit (lib) lazyDerivation optionalDrvAttr warnOnInstantiate; };
      sources = load ./sources.nix;
      filesystem = load ./filesystem.nix;
      path = load ./path.nix;
      meta = load ./meta.nix;
      asserts = load ./asserts.nix;
      debug = load ./debug.nix;
      cli = load ./cli.nix;
      systems = load ./systems.nix;
      licenses = load ./licenses.nix;
      sourceTypes = load ./source-types.nix;
      maintainers = load ./maintainers.nix;
      teams = { };
    };

  # The parts with the names that stand at the top as well; later ones win where two parts have the same name.
  flat = p:
    p // {
      inherit (builtins)
        add addErrorContext attrNames concatLists deepSeq elem elemAt filter genericClosure genList getAttr
        hasAttr head isAttrs isBool isFloat isInt isList isPath isString length lessThan listToAttrs pathExists
        readFile replaceStrings seq stringLength sub substring tail trace typeOf unsafeGetAttrPos
        ;
    }
    // p.trivial
    // p.fixedPoints
    // p.attrsets
    // p.lists
    // p.strings
    // p.stringsWithDeps
    // p.options
    // p.modules
    // p.customisation
    // p.sources
    // p.meta
    // p.asserts
    // p.debug
    // {
      # Strings have functions of these names too.
      inherit (p.lists) commonPrefixLength replicate;
      inherit (p.filesystem) packagesFromDirectoryRecursive pathIsDirectory pathIsRegularFile pathType;
      inherit (p.types) defaultFunctor defaultTypeMerge isOptionType isType mkOptionType setType;
      inherit (p.versions) splitVersion;
      platforms = p.systems.doubles;
      # Hashes of the right length that no file has, for a first build that tells the true one.
      fakeHash = "sha256-AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
      fakeSha256 = p.strings.replicate 64 "0";
      fakeSha512 = p.strings.replicate 128 "0";
    };

  # The library with an overlay over it, which the library's own functions see as well.
  make = overlay:
    let
      lib = own // overlay lib own;
      own = flat (parts lib) // {
        # A copy of this library with one more overlay: `lib.extend (final: prev: { … })`.
        extend = more: make (lib.composeExtensions overlay more);
      };
    in
    lib;
in
make (_: _: { })
