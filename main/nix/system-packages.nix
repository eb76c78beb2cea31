# The packages that a configuration asks for by name, and which nixpkgs it is, without building any of it.
# `nixos`: an evaluated system; `trivial`: what `lib.trivial` of its nixpkgs holds.
{ nixos, trivial }:
let
  try = fallback: value:
    let tried = builtins.tryEval (builtins.deepSeq value value); in if tried.success then tried.value else fallback;
  # The VM's own list, where this nixpkgs evaluates the VM as a variant of the system.
  listed = (nixos.config or { }).virtualisation.vmVariant.environment.systemPackages
    or (nixos.config or { }).environment.systemPackages
      or null;
  text = value: builtins.unsafeDiscardStringContext (toString value);
  named = package:
    let parsed = builtins.parseDrvName (package.name or ""); in
    [ (text (package.pname or parsed.name)) (text (package.version or parsed.version)) ];
in
{
  packages = if listed == null then null else
  builtins.filter (one: one != null)
    (map (package: try null (if builtins.isAttrs package then named package else null)) listed);
  revision = if trivial ? revisionWithDefault then try null (trivial.revisionWithDefault null) else null;
  version = try null (trivial.version or trivial.release or null);
}
