# `nix-build` makes Snowglobe, `nix-build && ./result/bin/snowglobe` runs it.
{ pkgs ? import <nixpkgs> { } }:
pkgs.callPackage ./packaging/package.nix { }
