{
  description = "A small offline nixpkgs made of Debian's packages";

  outputs = { self }:
    let
      lib = (import ./lib).extend (import ./lib/flake-version.nix self);
    in
    {
      lib = lib // {
        # As in nixpkgs: the platform is `system`, or `nixpkgs.hostPlatform` of a module.
        nixosSystem = args: import ./nixos/lib/eval-config.nix ({ inherit lib; system = null; } // args);
      };
      legacyPackages.x86_64-linux = import ./. {
        system = "x86_64-linux";
        overlays = [ (_: _: { inherit lib; }) ];
      };
      nixosModules.notDetected.imports = [ ./nixos/modules/installer/scan/not-detected.nix ];
    };
}
