{
  description = "Local NixOS virtual machines: write, build, run, look inside";

  inputs.nixpkgs.url = "github:NixOS/nixpkgs/nixos-unstable";

  outputs = { self, nixpkgs }:
    let
      forEach = nixpkgs.lib.genAttrs [ "x86_64-linux" "aarch64-linux" ];
    in
    {
      packages = forEach (system: {
        default = nixpkgs.legacyPackages.${system}.callPackage ./packaging/package.nix { };
      });
      apps = forEach (system: {
        default = { type = "app"; program = nixpkgs.lib.getExe self.packages.${system}.default; };
      });
    };
}
