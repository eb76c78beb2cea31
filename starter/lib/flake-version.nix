# Which version a flake of these sources is: that of its commit, where it has one and no file says otherwise.
self: _: prev:
let
  isKnown = self ? rev && !builtins.pathExists ../.version-suffix;
  known = rec {
    versionSuffix = ".${builtins.substring 0 8 self.lastModifiedDate}.${self.shortRev}";
    version = prev.trivial.release + versionSuffix;
    nixpkgsVersion = version;
    revisionWithDefault = _: self.rev;
  };
in
if isKnown then { trivial = prev.trivial // known; } // known else { }
