# Parts of version numbers.
{ lib }:
rec {
  splitVersion = builtins.splitVersion;
  major = v: builtins.elemAt (splitVersion v) 0;
  minor = v: builtins.elemAt (splitVersion v) 1;
  patch = v: builtins.elemAt (splitVersion v) 2;
  majorMinor = v: builtins.concatStringsSep "." (lib.take 2 (splitVersion v));
  pad = n: v:
    let
      number = builtins.head (builtins.match "([^-]*).*" v);
      rest = lib.removePrefix number v;
      parts = lib.take n (splitVersion number);
    in
    builtins.concatStringsSep "." (parts ++ lib.replicate (n - builtins.length parts) "0") + rest;
}
