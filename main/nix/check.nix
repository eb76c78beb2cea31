# Applied to a configuration and to `asked`, evaluates what a build would and says by traces what it learns: each is `tag`
# and the JSON of one finding. `survey` is for a configuration that does not evaluate: it forces one thing after another.
configuration: { tag, file, survey, states, written, near, packages }:
let
  say = finding: builtins.trace (tag + builtins.toJSON finding);
  # Says what `make` finds at each element, at once, so that nothing of it is lost when a later one aborts.
  sayEach = make: list: builtins.foldl'
    (_: n: let found = make n (builtins.elemAt list n); in if found == null then null else say found null)
    null
    (count list);
  count = list: builtins.genList (n: n) (builtins.length list);

  force' = content: { _type = "override"; priority = 50; inherit content; };

  # Being a module of the VM's evaluation too, it shows that one's options, with their definitions, and the packages' names.
  witness = { options, pkgs, ... }: {
    _file = "snowglobe";
    config = {
      system.build.snowglobeOptions = options;
      system.build.snowglobePackages = { names = builtins.attrNames pkgs; };
    } // (if survey then { _module.check = force' false; } else { });
  };
  nixos = import <nixpkgs/nixos> { configuration = { _file = file; key = file; imports = [ configuration witness ]; }; };
  inVm = nixos.config.virtualisation.vmVariant.system.build.snowglobeOptions;
  vmVariant = [ "virtualisation" "vmVariant" ];
  isInVm = path: builtins.length path > 2 && [ (builtins.elemAt path 0) (builtins.elemAt path 1) ] == vmVariant;
  drop = n: list: builtins.genList (at: builtins.elemAt list (at + n)) (builtins.length list - n);

  # The option that a path names or that holds it, with the rest of the path; or how far the path leads, and what is there.
  follow = tree: path: done:
    if (tree._type or null) == "option" then { option = tree; rest = path; }
    else if path == [ ] then { level = tree; inherit done; isGroup = true; }
    else if builtins.isAttrs tree && tree ? ${builtins.head path} then follow tree.${builtins.head path} (drop 1 path) (done + 1)
    else { level = tree; inherit done; isGroup = false; };
  find = path:
    if isInVm path then let found = follow inVm (drop 2 path) 2; in found
    else follow nixos.options path 0;

  select = value: path:
    if path == [ ] then value else select value.${builtins.head path} (drop 1 path);
  isPackage = value: value ? outPath || (value.type or null) == "derivation";
  plain = value:
    if builtins.isAttrs value then if isPackage value then throw "no data" else builtins.mapAttrs (_: plain) value
    else if builtins.isList value then map plain value
    else if builtins.isFunction value then throw "no data"
    else if builtins.isString value then builtins.unsafeDiscardStringContext value
    else if builtins.isPath value then toString value
    else value;

  # Whether a definition says something of this path; what only evaluating it would show is passed over.
  holds = value: path:
    if path == [ ] then true
    else if !(builtins.isAttrs value) then false
    else if value ? contents && value ? _type then builtins.any (part: holds part path) value.contents
    else if value ? content && value ? _type then holds value.content path
    else (value ? ${builtins.head path} && holds value.${builtins.head path} (drop 1 path))
      || (value ? config && holds value.config path);
  root = toString <nixpkgs> + "/";
  below = name:
    let length = builtins.stringLength root; in
    if builtins.substring 0 length name == root then builtins.substring length (-1) name else name;
  try = fallback: value:
    let tried = builtins.tryEval (builtins.deepSeq value value); in if tried.success then tried.value else fallback;
  # A default is a definition, too, of the lowest rank (mkOptionDefault).
  setBy = { option, rest, ... }: if (option.highestPrio or 100) >= 1500 then [ ] else
    let
      others = builtins.filter (definition: toString definition.file != file && holds definition.value rest)
        (option.definitionsWithLocations or [ ]);
      names = map (definition: below (toString definition.file)) others;
    in
    builtins.attrNames (builtins.listToAttrs (map (name: { inherit name; value = null; }) names));
  state = n: path:
    let
      found = find path;
      # An option without a value throws; so does data that is none.
      value = builtins.tryEval (let data = plain (select found.option.value found.rest); in builtins.deepSeq data data);
      isKnown = builtins.tryEval (found ? option);
    in
    if !(isKnown.success && isKnown.value) then null
    else { state = n; setBy = try [ ] (setBy found); } // (if value.success then { inherit (value) value; } else { });

  missing = n: path:
    let found = find path; in
    if found ? option || found.isGroup then null
    else { missing = n; right = found.done; names = builtins.attrNames found.level; vm = try false (existsInVm path); };
  existsInVm = path: !(isInVm path) && follow inVm path 0 ? option;

  # What a build would look at: the elements of a list, and whether nixpkgs refuses a package.
  force = value:
    if builtins.isList value then builtins.foldl' (before: element: builtins.seq before (part element)) null value
    else part value;
  part = value: if builtins.isAttrs value && isPackage value then builtins.seq value.drvPath null else builtins.seq value null;
  visit = before: n:
    let path = builtins.elemAt written n; found = find path; in
    builtins.seq before (say { at = n; }
      (if found ? option then force (select found.option.value found.rest) else null));

  # The names that an option's parts have, where the rest of a path leads to.
  parts = type: rest:
    let inner = parts (type.nestedTypes.elemType or { }); in
    if rest == [ ] || !(type ? getSubOptions) then [ ]
    else if builtins.elem (type.name or "") [ "attrsOf" "lazyAttrsOf" ] then inner (drop 1 rest)
    else if builtins.elem (type.name or "") [ "listOf" "nullOr" ] then inner rest
    else
      let found = follow (type.getSubOptions [ ]) rest 0; in
      if found ? option then parts found.option.type found.rest else builtins.attrNames found.level;
  names = n: path:
    let
      found = find path;
      here = if found ? option then parts found.option.type found.rest else builtins.attrNames found.level;
    in
    { names = try [ ] here; near = n; vm = try false (existsInVm path); };
  alike = n: name:
    let
      length = builtins.stringLength name;
      isNear = other: let l = builtins.stringLength other; in l >= length - 2 && l <= length + 2;
    in
    { packages = try [ ] (builtins.filter isNear nixos.config.system.build.snowglobePackages.names); of = n; };
in
if !survey then builtins.seq nixos.vm.drvPath (say { done = true; } (sayEach state states))
else
  builtins.foldl' (_: next: next) null [
    (sayEach missing written)
    (sayEach names near)
    (sayEach alike packages)
    (sayEach state states)
    (builtins.foldl' visit null (count written))
  ]
